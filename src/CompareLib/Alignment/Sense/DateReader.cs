using System.Globalization;
using CompareLib.Text;

namespace CompareLib.Alignment.Sense;

/// <summary>Reads a day, with month and year where they are told: <c>3 March 2021</c>, <c>March 3rd, 2021</c>, <c>2021-03-26</c>, <c>26/03/2021</c>, <c>March 2021</c>.</summary>
internal sealed class DateReader(SenseText text)
{
    private static readonly Dictionary<string, Dictionary<string, int>> Months = new() { ["en"] = Load("words-en.txt", "months"), ["de"] = Load("words-de.txt", "months"), [SenseLanguage.Unknown] = [] };
    private static readonly Dictionary<string, Dictionary<string, int>> Weekdays = new() { ["en"] = Load("words-en.txt", "weekdays"), ["de"] = Load("words-de.txt", "weekdays"), [SenseLanguage.Unknown] = [] };

    public Quantity? Read(int k)
    {
        if (Written(k) is { } written) return written;
        if (Weekday(k) is var weekday and > 0) return new Quantity(k, k + 1, weekday, weekday, "weekday", "", -1, 3);
        var at = k;
        var (day, month, year) = (0, 0, 0);
        var named = Month(at);
        if (named > 0 && char.IsUpper(text.Types[at].Form[0]))
        {
            month = named;
            at++;
            if (at < text.Count && Day(at, out day)) at++;
        }
        else if (Day(at, out day))
        {
            at++;
            if (at < text.Count && text.Folded(at) is "of" or ".") at++;
            if (at >= text.Count || (month = Month(at)) == 0) return null;
            at++;
        }
        else return null;
        var comma = at < text.Count && text.Folded(at) is "," ? 1 : 0;
        if (at + comma < text.Count && Year(at + comma, out year, out var end)) at = end;
        // "May" alone is a verb as often as a month.
        if (day == 0 && year == 0 && named == 5 && (k == 0 || text.Folded(k - 1) is not ("in" or "of" or "last" or "next" or "this" or "until" or "since" or "by" or "im"))) return null;
        return new Quantity(k, at, year, year, "date", "", -1, 4, month, day);
    }

    /// <summary>2021-03-26, 26/03/2021, 26.03.2021; of two numbers that may both be a month the first is the day.</summary>
    private Quantity? Written(int k)
    {
        var parts = text.Types[k].Form.Split('-', '/', '.', '‑', '–');
        if (parts.Length != 3 || !Array.TrueForAll(parts, p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _))) return null;
        var n = Array.ConvertAll(parts, p => int.Parse(p, CultureInfo.InvariantCulture));
        var (year, month, day) = parts[0].Length == 4 ? (n[0], n[1], n[2]) : parts[2].Length == 4 ? (n[2], n[1], n[0]) : (0, 0, 0);
        if (month > 12) (month, day) = (day, month);
        return year is > 1000 and < 2200 && month is > 0 and < 13 && day is > 0 and < 32 ? new Quantity(k, k + 1, year, year, "date", "", -1, 4, month, day) : null;
    }

    private bool Year(int at, out int year, out int end)
    {
        end = at + 1;
        year = 0;
        var form = text.Types[at].Form;
        if (form.Length == 4 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is > 1000 and < 2200) return true;
        // "nineteen seventy-one"
        if (NumberWords.English.TryRead(text.Folded(at), out var century) && century.Value is >= 10 and <= 20 && at + 1 < text.Count
            && NumberWords.English.TryRead(text.Folded(at + 1), out var rest) && rest.Value is >= 10 and < 100)
        {
            (year, end) = ((int)((century.Value * 100) + rest.Value), at + 2);
            return true;
        }

        year = 0;
        return false;
    }

    private int Month(int at) => char.IsUpper(text.Types[at].Form[0]) ? Months[text.Language.Language].GetValueOrDefault(Bare(at)) is var m and > 0 ? m : Months[text.Language.Language].GetValueOrDefault(text.Types[at].Normal) : 0;

    private int Weekday(int at) => char.IsUpper(text.Types[at].Form[0]) ? Weekdays[text.Language.Language].GetValueOrDefault(Bare(at)) is var d and > 0 ? d : Weekdays[text.Language.Language].GetValueOrDefault(text.Types[at].Normal) : 0;

    private string Bare(int at)
    {
        var folded = text.Folded(at);
        return folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded.TrimEnd('.');
    }

    private bool Day(int at, out int day)
    {
        day = 0;
        var words = text.Language.Language == "de" ? NumberWords.German : NumberWords.English;
        if (!Numbers.TryRead(text.Types[at].Form, out var value) && !words.TryRead(text.Folded(at), out value)) return false;
        if (value.Form is not (NumberForm.Cardinal or NumberForm.Ordinal or NumberForm.Range) || value.Unit.Length > 0 || value.Value is < 1 or > 31 || value.Value != Math.Floor(value.Value)) return false;
        if (value.Form == NumberForm.Cardinal && !char.IsAsciiDigit(text.Types[at].Form[0])) return false;
        day = (int)value.Value;
        return true;
    }

    private static Dictionary<string, int> Load(string file, string section) =>
        WordLists.Load(file).Pairs(section).GroupBy(p => p.Word, StringComparer.Ordinal).ToDictionary(g => g.Key, g => int.Parse(g.First().Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
