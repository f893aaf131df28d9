using System.Globalization;
using System.Text;

namespace CompareLib.Text;

/// <summary>Reads numbers and amounts as printed in news: <c>$35,000,000</c>, <c>£3bn</c>, <c>4.5%</c>, <c>5th</c>, <c>2016–17</c>, <c>10:30</c>, <c>1990s</c>, <c>2½</c>, <c>twenty-one</c>.</summary>
/// <remarks>Pure and thread-safe. A point parts decimals and a comma thousands, unless the digits say otherwise (<c>1.000.000</c>, <c>4,5</c>).</remarks>
internal static class Numbers
{
    /// <summary>Reads one token. False for what is no number; words such as <c>fifth</c> count.</summary>
    public static bool TryRead(ReadOnlySpan<char> printed, out NumberValue value)
    {
        value = default;
        if (printed.Length is 0 or > 40) return false;
        var folded = Folding.Fold(printed);
        return folded.AsSpan().ContainsAnyInRange('0', '9') || folded.AsSpan().ContainsAnyInRange('¼', '¾') ? Parse(folded, out value, out _) : NumberWords.English.TryRead(folded, out value);
    }

    /// <summary>One notation for a token with digits; null when it is no number (<c>g20</c>, <c>007</c>).</summary>
    public static string? Normalise(string folded) => folded.Length <= 40 && Parse(folded, out _, out var normal) ? normal : null;

    /// <summary>The notation for a value with its unit: <c>$35000000</c>, <c>4.5%</c>, <c>21st</c>.</summary>
    public static string Print(decimal value, string unit, NumberForm form)
    {
        var number = value.ToString("0.############", CultureInfo.InvariantCulture);
        if (form == NumberForm.Ordinal) return number + OrdinalSuffix((long)Math.Abs(value));
        return unit is "$" or "€" or "£" or "¥" || (unit.Length > 0 && char.GetUnicodeCategory(unit[^1]) == UnicodeCategory.CurrencySymbol)
            ? (value < 0 ? "-" + unit + number[1..] : unit + number) : number + unit;
    }

    /// <summary>What a scale word or its short form multiplies by; 0 for other words.</summary>
    public static decimal Scale(ReadOnlySpan<char> word, bool money) => word switch
    {
        "hundred" => 100,
        "k" or "thousand" or "thousands" => 1_000,
        "million" or "millions" or "mn" or "mln" or "mio" => 1_000_000,
        "m" when money => 1_000_000,
        "bn" or "billion" or "billions" or "bln" or "mrd" => 1_000_000_000,
        "b" when money => 1_000_000_000,
        "tn" or "trn" or "trillion" or "trillions" => 1_000_000_000_000,
        "t" when money => 1_000_000_000_000,
        _ => 0,
    };

    private static bool Parse(string s, out NumberValue value, out string normal)
    {
        value = default;
        normal = "";
        var at = 0;
        var negative = s[at] == '-' && s.Length > 1;
        if (s[at] is '-' or '+' or '±' or '~') at++;
        if (at < s.Length && s[at] == '\'') at++;
        var unitStart = at;
        while (at < s.Length && at < unitStart + 3 && char.IsAsciiLetterLower(s[at])) at++;
        var unit = "";
        if (at < s.Length && IsCurrency(s[at]))
        {
            unit = s[unitStart..++at];
            if (unit == "us$") unit = "$";
        }
        else at = unitStart;

        var digits = at;
        while (at < s.Length && (char.IsAsciiDigit(s[at]) || s[at] is ',' or '.' or ':' or '/' or '-' or ' ' or '\'' or '¼' or '½' or '¾') && !(s[at] is '-' or '\'' or ' ' && (at + 1 == s.Length || !char.IsAsciiDigit(s[at + 1])))) at++;
        var body = s.AsSpan(digits, at - digits);
        var tail = s.AsSpan(at);
        if (tail.StartsWith("-") && tail.Length > 1 && Scale(tail[1..], true) > 0) tail = tail[1..];
        if (body.Length == 0 || body.EndsWith(".")) return false;
        if (tail is "am" or "pm" or "a.m." or "p.m." || body.Contains(':')) return Clock(s, body, tail, out value, out normal);
        if (body.Contains('/')) return Slashed(s, body, tail, unit, out value, out normal);
        if (body.Contains('-')) return Range(s, body, tail, unit, out value, out normal);
        if (!Plain(body, out var number)) return false;
        if (negative) number = -number;
        var form = NumberForm.Cardinal;
        if (tail is "st" or "nd" or "rd" or "th") form = NumberForm.Ordinal;
        else if (tail is "s" or "'s" && unit.Length == 0 && number == Math.Floor(number) && (number % 10 == 0 || tail is "s"))
        {
            form = NumberForm.Decade;
            value = new NumberValue((double)number, (double)number, "", form);
            normal = Print(number, "s", NumberForm.Cardinal);
            return true;
        }
        else if (tail.Length > 0)
        {
            var scale = Scale(tail, unit.Length > 0);
            if (scale > 0) number = Multiply(number, scale);
            else if (tail is "%" or "‰" or "°" or "°c" or "°f" || tail is [var sign] && IsCurrency(sign)) unit += tail.ToString();
            else if (tail is "m" or "km" or "kg" or "g" or "mm" or "cm" or "mph" or "kmh" or "ft" or "in" or "c" or "f" or "p" or "gw" or "mw" or "kw" or "mb" or "gb") unit += tail.ToString();
            else return false;
        }

        value = new NumberValue((double)number, (double)number, unit, form);
        normal = Print(number, unit, form);
        return true;
    }

    // Digits with separators and a vulgar fraction.
    private static bool Plain(ReadOnlySpan<char> body, out decimal number)
    {
        number = 0;
        var fraction = body[^1] switch { '¼' => .25m, '½' => .5m, '¾' => .75m, _ => 0m };
        if (fraction > 0) body = body[..^1];
        if (body.Length == 0)
        {
            number = fraction;
            return fraction > 0;
        }

        // "007" is a name, "0.7" a number.
        if (body.Length > 1 && body[0] == '0' && char.IsAsciiDigit(body[1])) return false;
        var commas = body.Count(',');
        var points = body.Count('.');
        var plain = new StringBuilder(body.Length);
        var decimalMark = points > 1 ? '\0' : points == 1 ? '.' : commas == 1 && !EndsWithGroup(body, ',') ? ',' : '\0';
        if (points == 1 && commas == 1 && body.IndexOf('.') < body.IndexOf(',')) decimalMark = ',';
        foreach (var c in body)
        {
            if (char.IsAsciiDigit(c)) plain.Append(c);
            else if (c == decimalMark) plain.Append('.');
            else if (c is not (',' or '.' or ' ' or '\'')) return false;
        }

        if (plain.Length > 26 || !decimal.TryParse(plain.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)) return false;
        number += fraction;
        return true;
    }

    private static bool EndsWithGroup(ReadOnlySpan<char> body, char mark) => body.Length - body.LastIndexOf(mark) == 4 && body.IndexOf(mark) is > 0 and <= 3;

    private static bool Clock(string s, ReadOnlySpan<char> body, ReadOnlySpan<char> tail, out NumberValue value, out string normal)
    {
        value = default;
        normal = "";
        var colon = body.IndexOfAny(':', '.');
        var afternoon = tail is "pm" or "p.m.";
        var morning = tail is "am" or "a.m.";
        if (tail.Length > 0 && !afternoon && !morning) return false;
        var hours = colon < 0 ? body : body[..colon];
        var minutes = colon < 0 ? "0" : body[(colon + 1)..];
        if (!int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h) || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m) || h > 24 || m > 59)
        {
            value = new NumberValue(0, 0, s, NumberForm.Code);
            normal = s;
            return true;
        }

        if (afternoon && h < 12) h += 12;
        if (morning && h == 12) h = 0;
        value = new NumberValue(h + m / 60.0, h + m / 60.0, "h", NumberForm.Time);
        normal = string.Create(CultureInfo.InvariantCulture, $"{h}:{m:00}");
        return true;
    }

    private static bool Slashed(string s, ReadOnlySpan<char> body, ReadOnlySpan<char> tail, string unit, out NumberValue value, out string normal)
    {
        normal = s;
        var slash = body.IndexOf('/');
        // One of few parts is a fraction: 1/2, 2/3, 3/4. Else a date or a name: 9/11.
        var fraction = tail.Length == 0 && body.Length == 3 && slash == 1 && char.IsAsciiDigit(body[0]) && char.IsAsciiDigit(body[2]) && body[0] < body[2] && body[2] is '2' or '3' or '4';
        var ratio = fraction ? (body[0] - '0') / (double)(body[2] - '0') : 0;
        value = fraction ? new NumberValue(ratio, ratio, unit, NumberForm.Cardinal) : new NumberValue(0, 0, s, NumberForm.Code);
        return true;
    }

    private static bool Range(string s, ReadOnlySpan<char> body, ReadOnlySpan<char> tail, string unit, out NumberValue value, out string normal)
    {
        normal = s;
        value = new NumberValue(0, 0, s, NumberForm.Code);
        var dash = body.IndexOf('-');
        if (body.LastIndexOf('-') != dash || dash == 0 || !Plain(body[..dash], out var low) || !Plain(body[(dash + 1)..], out var high)) return true;
        // 2016-17 stands for 2016-2017.
        if (low is >= 1000 and < 2100 && high < 100 && low % 100 < high) high += low - low % 100;
        if (high <= low) return true;
        var scale = tail.Length > 0 ? Scale(tail, unit.Length > 0) : 1;
        if (scale == 0)
        {
            if (tail is not "%") return false;
            unit = "%";
            scale = 1;
        }

        low = Multiply(low, scale);
        high = Multiply(high, scale);
        value = new NumberValue((double)low, (double)high, unit, NumberForm.Range);
        normal = Print(low, unit == "%" ? "" : unit, NumberForm.Cardinal) + "-" + Print(high, unit == "%" ? "%" : "", NumberForm.Cardinal);
        return true;
    }

    private static decimal Multiply(decimal number, decimal scale) => Math.Abs(number) < 1e14m ? number * scale : number;

    private static bool IsCurrency(char c) => c == '$' || (c > 0x80 && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    private static string OrdinalSuffix(long n) => n % 100 is 11 or 12 or 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
}
