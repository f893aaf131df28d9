using CompareLib.Articles;

namespace CompareLib.Quotations.Speakers;

/// <summary>The day an article was written: its date, corrected by a dateline that names a day of the same week.</summary>
internal static class ArticleDate
{
    private const int HeadWords = 90;
    private const int DatelineDays = 4;

    /// <summary>The day; null when neither the article's data nor its head tells it.</summary>
    public static DateOnly? Of(Article article, ArticleWords words)
    {
        var published = article.Published is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : (DateOnly?)null;
        for (int i = 0, end = Math.Min(HeadWords, words.Count); i < end; i++)
        {
            if (words[i].Quoted || words[i].Paragraph > 12) continue;
            if (Iso(words.Text, words[i].Start) is { } iso) return published is { } known && Math.Abs(known.DayNumber - iso.DayNumber) > DatelineDays ? published : iso;
            if (DayReader.MonthDay(words, i) is not { } day) continue;
            // Only a dateline counts: "MOSCOW, April 27 (Xinhua)", "MOSCOW, April 26. /TASS/", or a line of its own.
            var dateline = i > 0 && words[i].Gap is Gap.Comma && words.IsAcronym(i - 1);
            if (!dateline && !(words[i].Gap is Gap.Paragraph && day.Year is not null)) continue;
            if (day.Resolve(published) is { } date && (published is null || Math.Abs(published.Value.DayNumber - date.DayNumber) <= DatelineDays)) return date;
        }

        return published;
    }

    // 2017-04-27
    private static DateOnly? Iso(string text, int start)
    {
        if (start + 10 > text.Length || text[start + 4] != '-' || text[start + 7] != '-') return null;
        return DateOnly.TryParseExact(text.AsSpan(start, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) ? date : null;
    }
}
