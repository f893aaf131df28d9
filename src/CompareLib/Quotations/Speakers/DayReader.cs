using System.Globalization;

namespace CompareLib.Quotations.Speakers;

/// <summary>Reads days in news prose: weekday names, "yesterday", "April 26, 2017", "26 April"; and times too vague for a day.</summary>
internal static class DayReader
{
    /// <summary>The day named at word <paramref name="i"/>, by the day the article was written; null when none is named or it cannot be told.</summary>
    public static DateOnly? Day(ArticleWords words, int i, DateOnly? written)
    {
        if (!words[i].Is(WordClass.Day | WordClass.Month | WordClass.Time) && !char.IsAsciiDigit(words.Text[words[i].Start])) return null;
        if (words[i].Is(WordClass.Day))
        {
            if (written is not { } today || IsNamedDay(words, i)) return null;
            var named = words.Form(i).ToString();
            named = words.Rules.OtherWeekdays.GetValueOrDefault(named, named);
            var weekday = Array.FindIndex(words.Rules.Weekdays, day => named.Equals(day, StringComparison.OrdinalIgnoreCase));
            if (weekday < 0) return null;
            // Speech that is reported has been spoken: the latest such day, today included; "last Wednesday" is never today.
            var back = ((int)today.DayOfWeek - weekday + 7) % 7;
            if (i > 0 && words.Rules.Last.Contains(words.Form(i - 1)) && back == 0) back = 7;
            return today.DayNumber - back >= 0 ? today.AddDays(-back) : null;
        }

        if (words.Rules.Yesterday.Contains(words.Form(i))) return written is { DayNumber: > 0 } day ? day.AddDays(-1) : null;
        if (words.Rules.Today.Contains(words.Form(i))) return written;
        return MonthDay(words, i)?.Resolve(written);
    }

    /// <summary>A day of a month at word <paramref name="i"/>: "April 26", "April 26, 2017", "26 April 2017"; null when there is none.</summary>
    public static MonthDay? MonthDay(ArticleWords words, int i)
    {
        if (words[i].Is(WordClass.Month) && words.IsCapital(i))
        {
            if (i + 1 >= words.Count || words[i + 1].Gap is not Gap.Space || Number(words, i + 1) is not { } number || number is < 1 or > 31) return null;
            var year = i + 2 < words.Count && words[i + 2].Gap is Gap.Comma or Gap.Space ? Year(words, i + 2) : null;
            return new MonthDay(MonthOf(words, i), number, year, i + (year is null ? 2 : 3));
        }

        if (Number(words, i) is { } first and >= 1 and <= 31 && i + 1 < words.Count && words[i + 1].Gap is Gap.Space && words[i + 1].Is(WordClass.Month) && words.IsCapital(i + 1))
        {
            var year = i + 2 < words.Count && words[i + 2].Gap is Gap.Comma or Gap.Space ? Year(words, i + 2) : null;
            return new MonthDay(MonthOf(words, i + 1), first, year, i + (year is null ? 2 : 3));
        }

        return null;
    }

    /// <summary>True when a time other than the article's days is told at word <paramref name="i"/>: "earlier this month", "last year", "in 2012", "a few days ago".</summary>
    public static bool IsOtherTime(ArticleWords words, int i)
    {
        if (!words[i].Is(WordClass.Month | WordClass.Time) && !char.IsAsciiDigit(words.Text[words[i].Start])) return false;
        if (words.Rules.Ago.Contains(words.Form(i))) return true;
        if (i == 0 || words[i].Gap is not Gap.Space) return false;
        if (words.Rules.Periods.Contains(words.Form(i))) return words.Rules.PeriodOpeners.Contains(words.Form(i - 1));
        var since = words.Rules.Since.Contains(words.Form(i - 1));
        return since && (Year(words, i) is not null || (words[i].Is(WordClass.Month) && words.IsCapital(i) && MonthDay(words, i) is null));
    }

    private static int MonthOf(ArticleWords words, int i)
    {
        var form = words.Form(i);
        for (var month = 0; month < words.Rules.Months.Length; month++)
        {
            if (form.StartsWith(words.Rules.Months[month], StringComparison.OrdinalIgnoreCase)) return month + 1;
        }

        return 1;
    }

    // "Super Tuesday", "Black Friday": a capital right before it, unless it opens the sentence.
    private static bool IsNamedDay(ArticleWords words, int i) => i > 0 && words[i].Gap is Gap.Space && words.IsCapital(i - 1) && !words[i - 1].Opens && words[i - 1].Facts == WordFacts.Nothing && !words[i - 1].Possessive && Array.Exists(words.Rules.NamedDays, word => words.Form(i - 1).SequenceEqual(word));

    private static int? Number(ArticleWords words, int i)
    {
        var form = words.Form(i);
        if (form.Length is < 1 or > 4 || !char.IsAsciiDigit(form[0])) return null;
        if (form.Length > 2 && form[^1] is 'h' or 't' or 'd') form = form[..^2];
        return form.Length <= 2 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static int? Year(ArticleWords words, int i)
    {
        var form = words.Form(i);
        return form.Length == 4 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2200 ? year : null;
    }
}
