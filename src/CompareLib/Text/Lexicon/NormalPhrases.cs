using System.Collections.Immutable;
using System.Globalization;

namespace CompareLib.Text;

/// <summary>Finds the runs of tokens that say together what one token may say: amounts in words, expanded abbreviations, days.</summary>
/// <remarks>Thread-safe. Linear in the number of tokens; the longest phrase at a place wins, and phrases never overlap. English.</remarks>
internal static class NormalPhrases
{
    private const int Longest = 12;
    private static readonly Dictionary<string, List<(string[] Words, string Canonical)>> Expansions = BuildExpansions();
    private static readonly Dictionary<string, int> Months = BuildMonths();

    /// <summary>The phrases of two words or more, in order.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="forms">Their normal forms (<see cref="NormalForm.Of(string, ReadOnlySpan{Token})"/>).</param>
    public static ImmutableArray<NormalPhrase> Find(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> forms)
    {
        var found = ImmutableArray.CreateBuilder<NormalPhrase>();
        for (var i = 0; i < tokens.Length;)
        {
            if (!MayBegin(forms[i]) || tokens[i].Kind is TokenKind.Space or TokenKind.Punctuation or TokenKind.QuotationMark or TokenKind.Bracket)
            {
                i++;
                continue;
            }

            if (TryDate(tokens, forms, i, out var phrase) || TryNumber(tokens, forms, i, out phrase) || TryExpansion(tokens, forms, i, out phrase))
            {
                found.Add(phrase);
                i = phrase.End;
            }
            else i++;
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a phrase may begin with a word of this normal form: a number, a month, the first word of an expansion.</summary>
    public static bool MayBegin(string form) =>
        form.Length > 0 && (char.IsAsciiDigit(form[0]) || form[0] is '$' or '€' or '£' or '¥' or '-' || form is "a" or "an" or "half" || Months.ContainsKey(form) || Expansions.ContainsKey(form));

    private static bool TryExpansion(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> forms, int first, out NormalPhrase phrase)
    {
        phrase = default;
        if (!Expansions.TryGetValue(forms[first], out var candidates)) return false;
        foreach (var (words, canonical) in candidates)
        {
            var at = first;
            var matched = 0;
            while (matched < words.Length && at < tokens.Length && at - first < 3 * Longest)
            {
                var possessive = matched == words.Length - 1 && forms[at].EndsWith("'s", StringComparison.Ordinal) && forms[at].AsSpan()[..^2].SequenceEqual(words[matched]);
                if (tokens[at].IsWordLike)
                {
                    if (!possessive && forms[at] != words[matched]) break;
                    matched++;
                }
                else if (matched == 0 || tokens[at].Kind is not TokenKind.Space && forms[at] is not ("," or "-" or "'")) break;
                at++;
            }

            if (matched < words.Length) continue;
            phrase = new NormalPhrase(first, at, canonical, NormalPhraseKind.Expansion, default);
            return true;
        }

        return false;
    }

    // "June 10", "June 10th", "10 June", "the 10th of June" without the article: month and day as one.
    private static bool TryDate(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> forms, int first, out NormalPhrase phrase)
    {
        phrase = default;
        var second = NextWord(tokens, first + 1);
        if (second < 0) return false;
        if (Months.TryGetValue(forms[first], out var month) && forms[second].Length > 0 && char.IsAsciiDigit(forms[second][0]) && Day(forms[second], out var day))
            return Date(first, second, month, day, out phrase);
        if (!Day(forms[first], out day) || forms[first].Length == 0 || !char.IsAsciiDigit(forms[first][0])) return false;
        if (forms[second] == "of") second = NextWord(tokens, second + 1);
        return second > 0 && Months.TryGetValue(forms[second], out month) && Date(first, second, month, day, out phrase);
    }

    private static bool Date(int first, int last, int month, int day, out NormalPhrase phrase)
    {
        phrase = new NormalPhrase(first, last + 1, string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}"), NormalPhraseKind.Date, default);
        return true;
    }

    private static bool Day(string form, out int day)
    {
        var digits = form.EndsWith("st", StringComparison.Ordinal) || form.EndsWith("nd", StringComparison.Ordinal) || form.EndsWith("rd", StringComparison.Ordinal) || form.EndsWith("th", StringComparison.Ordinal) ? form.AsSpan()[..^2] : form;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31;
    }

    // [a|half a] number (scale | number)* [of a currency or per cent]
    private static bool TryNumber(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> forms, int first, out NormalPhrase phrase)
    {
        phrase = default;
        var at = first;
        decimal total = 0, current = 0;
        var unit = "";
        var words = 0;
        var form = NumberForm.Cardinal;
        var scaled = false;
        if (forms[at] is "half" && Follows(tokens, forms, at, "a", out var article) && NextWord(tokens, article + 1) is var scaleAt and > 0 && Numbers.Scale(forms[scaleAt], false) > 0)
        {
            current = .5m;
            at = scaleAt;
            words = 2;
        }
        else if (forms[at] is "a" or "an" && NextWord(tokens, at + 1) is var next and > 0 && (Numbers.Scale(forms[next], false) > 0 || forms[next] == "dozen"))
        {
            current = 1;
            at = next;
            words = 1;
        }
        else if (TryValue(forms[at], out var value))
        {
            current = (decimal)value.Value;
            unit = value.Unit;
            form = value.Form;
            words = 1;
            at = NextWord(tokens, at + 1);
        }
        else return false;

        var end = words == 1 && at != first && forms[first] is not ("a" or "an") ? first + 1 : first;
        while (at > 0 && form == NumberForm.Cardinal)
        {
            var word = forms[at];
            var scale = word == "dozen" ? 12 : Numbers.Scale(word, money: unit.Length > 0);
            if (scale > 0 && word is not ("thousands" or "millions" or "billions" or "trillions"))
            {
                if (current == 0 || current > 1e12m) break;
                current *= scale;
                if (scale >= 1000)
                {
                    total += current;
                    current = 0;
                }

                scaled = true;
            }
            else if (word == "and" && TryTail(tokens, forms, at, scaled, out var tail, out var tailAt))
            {
                current += tail;
                at = tailAt;
            }
            else if ((scaled || current is >= 20 and <= 90 && current % 10 == 0) && TryValue(word, out var part) && part.Unit.Length == 0 && part.Form is NumberForm.Cardinal or NumberForm.Ordinal
                && tokens[at].Kind != TokenKind.Number && (scaled ? part.Value < 1000 : part.Value is >= 1 and < 10))
            {
                current += (decimal)part.Value;
                if (part.Form == NumberForm.Ordinal) form = NumberForm.Ordinal;
            }
            else
            {
                var named = Unit(forms, tokens, at, out var last);
                if (named.Length > 0 && unit.Length == 0)
                {
                    unit = named;
                    words++;
                    end = last + 1;
                }

                break;
            }

            words++;
            end = at + 1;
            at = NextWord(tokens, at + 1);
        }

        total += current;
        if (words < 2 || end <= first + 1) return false;
        phrase = new NormalPhrase(first, end, Numbers.Print(total, unit, form), NormalPhraseKind.Number, new NumberValue((double)total, (double)total, unit, form));
        return true;
    }

    // "two hundred and five", "two and a half million"
    private static bool TryTail(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> forms, int and, bool scaled, out decimal value, out int at)
    {
        value = 0;
        at = NextWord(tokens, and + 1);
        if (at < 0) return false;
        if (forms[at] == "a" && Follows(tokens, forms, at, "half", out var half))
        {
            value = .5m;
            at = half;
            return true;
        }

        if (!scaled || !TryValue(forms[at], out var small) || small.Value >= 100 || small.Unit.Length > 0 || small.Form != NumberForm.Cardinal || tokens[at].Kind == TokenKind.Number) return false;
        value = (decimal)small.Value;
        return true;
    }

    private static string Unit(ReadOnlySpan<string> forms, ReadOnlySpan<Token> tokens, int at, out int last)
    {
        last = at;
        switch (forms[at])
        {
            case "%" or "percent": return "%";
            case "dollar" or "dollars" or "usd": return "$";
            case "euro" or "euros" or "eur": return "€";
            case "pound" or "pounds" or "gbp": return "£";
            case "yen": return "¥";
            case "united states" when Follows(tokens, forms, at, "dollars", out last): return "$";
            case "per" when Follows(tokens, forms, at, "cent", out last): return "%";
            default: return "";
        }
    }

    private static bool TryValue(string form, out NumberValue value)
    {
        value = default;
        return form.Length > 0 && (char.IsAsciiDigit(form[0]) || form[0] is '$' or '€' or '£' or '¥' or '-') && Numbers.TryRead(form, out value)
            && value.Form is NumberForm.Cardinal or NumberForm.Ordinal && Math.Abs(value.Value) < 1e15;
    }

    private static bool Follows(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> forms, int at, string word, out int place)
    {
        place = NextWord(tokens, at + 1);
        return place > 0 && forms[place] == word;
    }

    // The next token when only white space or a hyphen lies between; -1 otherwise.
    private static int NextWord(ReadOnlySpan<Token> tokens, int at)
    {
        while (at < tokens.Length && tokens[at].Kind == TokenKind.Space) at++;
        return at < tokens.Length && tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Symbol or TokenKind.Punctuation ? at : -1;
    }

    private static Dictionary<string, List<(string[] Words, string Canonical)>> BuildExpansions()
    {
        var index = new Dictionary<string, List<(string[], string)>>(StringComparer.Ordinal);
        foreach (var (phrase, canonical) in AbbreviationTable.English.Phrases)
        {
            var words = Tokenizer.Tokenize(phrase).Where(t => t.IsWordLike).Select(t => NormalForm.Of(t.Span.Of(phrase))).ToArray();
            if (!index.TryGetValue(words[0], out var list)) index[words[0]] = list = [];
            list.Add((words, canonical));
        }

        foreach (var list in index.Values) list.Sort((a, b) => b.Item1.Length != a.Item1.Length ? b.Item1.Length.CompareTo(a.Item1.Length) : string.CompareOrdinal(a.Item2, b.Item2));
        return index;
    }

    private static Dictionary<string, int> BuildMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, value) in WordLists.Load("words-en.txt").Pairs("months")) months[word] = int.Parse(value, CultureInfo.InvariantCulture);
        return months;
    }
}
