using CompareLib.Text;

namespace CompareLib.Alignment.Sense;

/// <summary>Reads one number of a wording, in digits, in words or both: <c>2.5 million</c>, <c>half a million</c>, <c>one hundred and twenty-three</c>, <c>a third</c>, <c>two-thirds</c>.</summary>
internal sealed class NumberReader(SenseText text)
{
    private bool IsGerman => text.Language.Language == "de";

    /// <summary>Reads the number at a token and moves behind it.</summary>
    public bool Read(ref int at, out NumberValue value)
    {
        var first = at;
        if (Share(ref at, out value)) return true;
        at = first;
        if (text.Language.Times.TryGetValue(text.Folded(at), out var times) && !IsFormerly(at))
        {
            value = new NumberValue(times, times, "times", NumberForm.Cardinal);
            at++;
            return true;
        }

        double total = 0, current = 0;
        var unit = "";
        if (text.Folded(at) is "half" or "a" or "an" && HalfOrOne(at, out var one, out var scaleAt))
        {
            current = one;
            at = scaleAt;
        }
        else
        {
            if (!Part(at, out value)) return false;
            if (value.Form is not NumberForm.Cardinal) return ++at > 0;
            (current, unit) = (value.Value, value.Unit);
            at++;
        }

        while (at < text.Count)
        {
            var word = text.Folded(at);
            if (text.Language.Scales.TryGetValue(word, out var scale) && (word.Length > 1 || unit.Length > 0))
            {
                current *= scale;
                if (scale >= 1000)
                {
                    total += current;
                    current = 0;
                }

                at++;
            }
            else if (word is "and" && at + 2 < text.Count && text.Folded(at + 1) is "a" && text.Folded(at + 2) is "half")
            {
                // "two and a half million", "a million and a half"
                var last = text.Language.Scales.GetValueOrDefault(at > first ? text.Folded(at - 1) : "", 1);
                if (total > 0) total += last / 2;
                else current += .5;
                at += 3;
            }
            else if (word is "and" && total + current >= 100 && at + 1 < text.Count && IsWord(at + 1, out var small) && small < 100)
            {
                current += small;
                at += 2;
            }
            else if (word is "point" && at + 1 < text.Count && IsWord(at + 1, out var tenth) && tenth < 10)
            {
                current += tenth / 10;
                at += 2;
            }
            else if (IsWord(at, out var next) && (total > 0 ? next < 1000 : current % 10 == 0 && current % 100 >= 20 ? next < 10 : current >= 100 && current % 100 == 0 && next < 100) && !char.IsAsciiDigit(text.Types[at - 1].Form[0]))
            {
                current += next;
                at++;
            }
            else break;
        }

        total += current;
        value = new NumberValue(total, total, unit, NumberForm.Cardinal);
        return true;
    }

    private bool IsFormerly(int at) => text.Folded(at) is "once" && at + 1 < text.Count && (text.Types[at + 1].Class is WordClass.Determiner or WordClass.Pronoun or WordClass.Particle || text.IsVerb(at + 1) || text.Types[at + 1].Class == WordClass.Name);

    /// <summary>A third, two thirds, two-thirds, half.</summary>
    private bool Share(ref int at, out NumberValue value)
    {
        value = default;
        var folded = text.Folded(at);
        var fractions = text.Language.Fractions;
        double count = 1;
        if (folded.IndexOf('-', StringComparison.Ordinal) is var cut and > 0 && fractions.TryGetValue(folded[(cut + 1)..], out var part) && Words.TryRead(folded[..cut], out var number))
        {
            at++;
            value = Of(number.Value * part);
            return true;
        }

        if (folded is "half" && !HalfOrOne(at, out _, out _))
        {
            if (at + 1 < text.Count && text.Folded(at + 1) is "a" or "an" && at + 2 < text.Count && text.Finds(text.Language.Units, at + 2, out _))
            {
                at += 2;
                value = new NumberValue(.5, .5, "", NumberForm.Cardinal);
                return true;
            }

            at++;
            value = Of(.5);
            return true;
        }

        var next = at + 1;
        if (folded is "a" or "an" or "one") count = 1;
        else if (Words.TryRead(folded, out number) && number.Form == NumberForm.Cardinal) count = number.Value;
        else return false;
        if (next >= text.Count || !fractions.TryGetValue(text.Folded(next), out part) || (count != 1 && !text.Folded(next).EndsWith('s') && !IsGerman)) return false;
        // "a third bomb" counts, "a third of" parts.
        if (count == 1 && text.Folded(next) is not ("half" or "quarter") && !(next + 1 < text.Count && text.Folded(next + 1) is "of" or "der" or "des" or "aller")) return false;
        at = next + 1;
        value = Of(count * part);
        return true;
    }

    private NumberWords Words => IsGerman ? NumberWords.German : NumberWords.English;

    private static NumberValue Of(double share) => new(share, share, "share", NumberForm.Cardinal);

    /// <summary>"Half a million", "a million", "a dozen".</summary>
    private bool HalfOrOne(int at, out double value, out int scaleAt)
    {
        (value, scaleAt) = (1, at + 1);
        if (text.Folded(at) is "half")
        {
            value = .5;
            scaleAt = at + 1 < text.Count && text.Folded(at + 1) is "a" ? at + 2 : at + 1;
        }

        if (scaleAt >= text.Count) return false;
        if (text.Language.Scales.ContainsKey(text.Folded(scaleAt)) && text.Folded(scaleAt).Length > 2) return true;
        // "a year and a half", "a day": one of a unit of time.
        return text.Folded(at) is "a" or "an" && text.Finds(text.Language.Units, scaleAt, out _, out var told) && (told.StartsWith("time", StringComparison.Ordinal) || told.StartsWith("months", StringComparison.Ordinal)) && IsSpan(scaleAt);
    }

    /// <summary>"A day" is a span only where it is measured: "for a day", "over a month", "a year and a half"; "a year" alone may mean each year.</summary>
    private bool IsSpan(int unit) =>
        (unit + 3 < text.Count && text.Folded(unit + 1) is "and" && text.Folded(unit + 2) is "a" && text.Folded(unit + 3) is "half")
        || (unit >= 2 && text.Folded(unit - 2) is "for" or "within" or "over" or "than" or "to" or "least" or "inside" or "after");

    /// <summary>A token that tells a number in digits or as a word; "one" only before a scale or a unit.</summary>
    private bool Part(int at, out NumberValue value)
    {
        value = default;
        var form = text.Types[at].Form;
        if (text.Types[at].IsMark) return false;
        var folded = text.Folded(at);
        if (Numbers.TryRead(form, out value) && folded.Any(char.IsAsciiDigit)) return true;
        if (!Words.TryRead(folded, out value)) return HyphenPart(folded, out value);
        if (value.Form == NumberForm.Ordinal) return folded.Length > 4;
        if (IsGerman && folded.StartsWith("ein", StringComparison.Ordinal) && value.Value == 1) return at + 1 < text.Count && text.Language.Scales.ContainsKey(text.Folded(at + 1));
        return folded is not "one" || (at + 1 < text.Count && (text.Language.Scales.ContainsKey(text.Folded(at + 1)) || text.Finds(text.Language.Units, at + 1, out _) || text.IsContent(at + 1)));
    }

    /// <summary>"five-day", "40-kilometre": the number of a compound; its unit is the rest.</summary>
    private bool HyphenPart(string folded, out NumberValue value)
    {
        value = default;
        var cut = folded.IndexOf('-', StringComparison.Ordinal);
        if (cut <= 0 || !Words.TryRead(folded[..cut], out var number) && !Numbers.TryRead(folded.AsSpan(0, cut), out number)) return false;
        if (number.Form != NumberForm.Cardinal || !text.Language.Units.TryFind([new SenseWord(folded[(cut + 1)..].Split('-')[0], "")], 0, out _, out _)) return false;
        value = number with { Unit = folded[(cut + 1)..].Split('-')[0] };
        return true;
    }

    private bool IsWord(int at, out double value)
    {
        value = 0;
        if (!Words.TryRead(text.Folded(at), out var number) || number.Form != NumberForm.Cardinal) return false;
        value = number.Value;
        return true;
    }
}
