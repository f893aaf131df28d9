using CompareLib.Text;

namespace CompareLib.Alignment.Sense;

/// <summary>Reads the numbers of a wording with their units: amounts, shares, spans of time, dates, clock times, ordinals, vague amounts.</summary>
internal sealed class QuantityReader(SenseText text)
{
    /// <summary>Words at the most before a number that set a bound to it.</summary>
    private const int LongestBound = 5;

    private readonly List<Quantity> found = [];

    public List<Quantity> Read()
    {
        for (var k = 0; k < text.Count;)
        {
            var quantity = new DateReader(text).Read(k) ?? Clock(k) ?? Amount(k) ?? Vague(k);
            if (quantity is null)
            {
                k++;
                continue;
            }

            found.Add(quantity with { Bound = quantity.Bound.Length > 0 ? quantity.Bound : Bound(quantity.First) });
            k = quantity.End;
        }

        return Ranges();
    }

    /// <summary>"Between 10 and 12", "20 to 30": two numbers that tell one.</summary>
    private List<Quantity> Ranges()
    {
        var result = new List<Quantity>();
        for (var k = 0; k < found.Count; k++)
        {
            if (k + 1 < found.Count && IsRange(found[k], found[k + 1]))
            {
                var (a, b) = (found[k], found[k + 1]);
                var factor = a.Dimension.Length == 0 && b.Dimension.Length > 0 && a.Low > 0 ? 0 : 1;
                result.Add(b with { First = a.First, Low = factor == 0 ? Math.Min(a.Low, b.Low) : a.Low, Bound = a.Bound });
                k++;
            }
            else result.Add(found[k]);
        }

        return result;
    }

    private bool IsRange(Quantity a, Quantity b)
    {
        if (b.First != a.End + 1 || a.IsTime || b.IsTime || a.Low >= b.High || (a.Dimension.Length > 0 && a.Dimension != b.Dimension)) return false;
        var joined = text.Folded(a.End);
        return joined is "to" or "-" or "bis" || (joined is "and" or "und" && a.First > 0 && text.Folded(a.First - 1) is "between" or "zwischen");
    }

    /// <summary>A time of day: 8:30 p.m., 20.30 Uhr, noon, 6 o'clock.</summary>
    private Quantity? Clock(int k)
    {
        if (text.Finds(text.Language.Clock, k, out var length, out var minutes)) return new Quantity(k, k + length, Number(minutes), Number(minutes), "clock", "", -1, 4);
        if (!Numbers.TryRead(text.Types[k].Form, out var value)) return null;
        var end = k + 1;
        var time = value.Form == NumberForm.Time ? value.Value * 60 : -1;
        if (time < 0 && value is { Form: NumberForm.Cardinal, Unit: "" } && value.Value is >= 0 and < 24.6) time = OfDigits(text.Types[k].Form, value.Value);
        if (time < 0) return null;
        var half = -1.0;
        if (end < text.Count && text.Finds(text.Language.HalvesOfDay, end, out var marks, out var add))
        {
            half = Number(add);
            end += marks;
        }
        else if (value.Form != NumberForm.Time && !(end < text.Count && text.Folded(end) is "o'clock" or "uhr")) return null;
        else if (value.Form != NumberForm.Time) end++;
        if (half >= 0)
        {
            var hour = (int)(time / 60) % 12;
            time = ((hour + half) * 60) + (time % 60);
        }

        // Without a half of the day an hour up to twelve may be either.
        var open = half < 0 && text.Language.Language != "de" && time < 13 * 60 && !text.Types[k].Form.Contains('m', StringComparison.OrdinalIgnoreCase);
        return new Quantity(k, end, time, open ? time + 720 : time, "clock", "", -1, 4);
    }

    private static double OfDigits(string form, double value)
    {
        var point = form.IndexOfAny(['.', ',']);
        if (point < 0) return value == Math.Floor(value) ? value * 60 : -1;
        return form.Length - point == 3 && int.TryParse(form.AsSpan(point + 1), out var minutes) && minutes < 60 ? (Math.Floor(value) * 60) + minutes : -1;
    }

    private Quantity? Amount(int first)
    {
        var at = first;
        if (!Value(ref at, out var value)) return null;
        if (value.Form == NumberForm.Ordinal)
        {
            if (at < text.Count && text.Language.Fractions.ContainsKey(text.Folded(first)) && (first == 0 || text.Folded(first - 1) is not "the")) return null;
            return new Quantity(first, at, value.Value, value.Value, "ordinal", "", Noun(at), 3);
        }

        if (value.Form == NumberForm.Decade) return new Quantity(first, at, value.Value, value.Value, "decade", "", -1, 4);
        if (value.Form == NumberForm.Code) return null;
        var (low, high, dimension) = (value.Value, value.High, "");
        var unit = value.Unit;
        // "4m dollars": a million, no metre.
        if (unit == "m" && at < text.Count && text.Finds(text.Language.Units, at, out _, out var currency) && currency.StartsWith("money", StringComparison.Ordinal)) (low, high, unit) = (low * 1e6, high * 1e6, "");
        if (unit.Length == 0 && at < text.Count && text.Folded(at) is "-" && at + 1 < text.Count && text.Finds(text.Language.Units, at + 1, out _)) at++;
        if (unit.Length == 0 && at < text.Count && text.Finds(text.Language.Units, at, out var length, out var told))
        {
            (dimension, var factor) = Unit(told);
            (low, high) = (low * factor, high * factor);
            at += length;
            AndAHalf(ref at, ref low, ref high, factor);
        }
        else if (unit.Length > 0 && text.Language.Units.TryFind([new SenseWord(unit, "")], 0, out _, out told))
        {
            (dimension, var factor) = Unit(told);
            (low, high) = (low * factor, high * factor);
            // "$500 dollars" and "US$": the unit is told already.
            if (at < text.Count && dimension.StartsWith("money", StringComparison.Ordinal) && text.Finds(text.Language.Units, at, out var again, out var repeated) && repeated.StartsWith("money", StringComparison.Ordinal)) at += again;
        }
        else if (unit.Length > 0) dimension = "unit:" + unit;
        if (dimension.Length == 0 && Bound(first).Length == 0 && IsYear(first, value, at)) return new Quantity(first, at, low, high, "year", "", -1, 4);
        return new Quantity(first, at, low, high, dimension, "", Noun(at), Digits(first, at, value.Value));
    }

    /// <summary>"A year and a half".</summary>
    private void AndAHalf(ref int at, ref double low, ref double high, double factor)
    {
        if (at + 2 >= text.Count || text.Folded(at) is not "and" || text.Folded(at + 1) is not "a" || text.Folded(at + 2) is not "half") return;
        (low, high) = (low + (factor / 2), high + (factor / 2));
        at += 3;
    }

    /// <summary>A number in digits, words or both, with its scale.</summary>
    private bool Value(ref int at, out NumberValue value)
    {
        var reader = new NumberReader(text);
        return reader.Read(ref at, out value);
    }

    /// <summary>"Several thousand", "dozens", "tens of thousands".</summary>
    private Quantity? Vague(int k)
    {
        if (!text.Finds(text.Language.Several, k, out var length, out var told)) return null;
        var (low, high) = Pair(told);
        var end = k + length;
        if (end < text.Count && text.Language.Scales.TryGetValue(text.Folded(end), out var scale) && scale >= 100)
        {
            (low, high) = (low * scale, high * scale);
            end++;
        }
        else if (low < 20) return null;
        return new Quantity(k, end, low, high, "", "", Noun(end), 0);
    }

    private string Bound(int first)
    {
        for (var k = Math.Max(0, first - LongestBound); k < first; k++)
        {
            if (text.Finds(text.Language.Bounds, k, out var length, out var bound) && IsJustBefore(k + length, first)) return bound;
            if (text.Finds(text.Language.Approximators, k, out length) && IsJustBefore(k + length, first)) return "about";
        }

        return "";
    }

    private bool IsJustBefore(int end, int first) => end == first || (end + 1 == first && text.Folded(end) is "a" or "an" or "the");

    /// <summary>The thing counted: the last of a short run of words that may be nouns.</summary>
    private int Noun(int at)
    {
        var noun = -1;
        for (var k = at; k < Math.Min(text.Count, at + 4); k++)
        {
            var type = text.Types[k];
            if (text.Language.QuantityNouns.Contains(type.Folded)) continue;
            if (!text.IsContent(k) || type.IsMark) break;
            if (text.Language.Language != "en")
            {
                if (!char.IsUpper(type.Form[0])) continue;
                return k;
            }

            if ((type.Parts & 1) != 0 || type.Parts == 0) noun = k;
            if ((type.Parts & 1) != 0 && (type.Parts & 4) == 0) break;
        }

        return noun;
    }

    private bool IsYear(int first, NumberValue value, int at) =>
        value.Value is >= 1000 and < 2100 && at == first + 1 && text.Types[first].Form.Length == 4 && text.Types[first].Form.All(char.IsAsciiDigit)
        && !(at < text.Count && text.IsContent(at) && (text.Types[at].Parts & 1) != 0 && text.Folded(at).EndsWith('s'));

    /// <summary>Significant digits: 3.94 million has three, 4,000 one.</summary>
    private int Digits(int first, int end, double value)
    {
        var printed = string.Concat(Enumerable.Range(first, end - first).Select(k => text.Types[k].Form).Where(f => f.Any(char.IsAsciiDigit)));
        if (printed.Length == 0) printed = Math.Abs(value).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
        var digits = new string([.. printed.Where(char.IsAsciiDigit)]).TrimStart('0');
        if (!printed.Contains('.', StringComparison.Ordinal)) digits = digits.TrimEnd('0');
        return Math.Max(1, digits.Length);
    }

    private static (string Dimension, double Factor) Unit(string told)
    {
        var parts = told.Split(' ');
        return (parts[0], Number(parts[1]));
    }

    private static (double Low, double High) Pair(string told)
    {
        var parts = told.Split(' ');
        return (Number(parts[0]), Number(parts[1]));
    }

    private static double Number(string digits) => double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
