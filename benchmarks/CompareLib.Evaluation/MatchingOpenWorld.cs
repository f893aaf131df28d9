using System.Globalization;
using System.Text.Json;
using CompareLib.Articles;

namespace CompareLib.Evaluation;

/// <summary>
/// The statements that are told by several unrelated articles, which are nearly all false, with their links: <c>matching open-world ARTICLES ... [--one-day]</c>.
/// Articles whose ids have a common part before a slash are of one event; every other article is an event of its own. <c>--one-day</c> dates the unrelated ones
/// like those of the events in turn, so that the day alone tells nothing apart.
/// </summary>
internal static class MatchingOpenWorld
{
    public static void Run(IReadOnlyList<string> files, bool oneDay)
    {
        var articles = Load(files, oneDay);
        var report = new Comparer().Compare(articles);
        var article = report.Quotations.ToDictionary(q => q.Id, q => q, StringComparer.Ordinal);
        var several = report.Groups.Where(g => g.Witnesses.Select(w => article[w.QuotationId].ArticleId).Distinct(StringComparer.Ordinal).Skip(1).Any()).ToArray();
        var across = several.Where(g => g.Witnesses.Select(w => EventOf(article[w.QuotationId].ArticleId)).Distinct(StringComparer.Ordinal).Skip(1).Any()).ToArray();
        foreach (var group in across)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Id} confidence {group.Confidence:F2}"));
            foreach (var witness in group.Witnesses) Console.WriteLine($"  {article[witness.QuotationId].ArticleId} {article[witness.QuotationId].Speaker?.Name ?? "nobody"} | {article[witness.QuotationId].Text}");
            foreach (var link in group.Links) MatchingEvaluation.Explain(link);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Length} articles, {report.Quotations.Length} quotations: {several.Length} statements told by several articles, {across.Length} of them by unrelated ones, {100.0 * across.Length / Math.Max(1, articles.Length):F2} for a hundred articles"));
    }

    private static string EventOf(string id) => id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? id[..slash] : id;

    private static Article[] Load(IReadOnlyList<string> files, bool oneDay)
    {
        var rows = files.SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        static string? Get(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;
        static DateTimeOffset? Day(JsonElement row) => (Get(row, "published") ?? Get(row, "date")) is { Length: >= 10 } day
            && DateTimeOffset.TryParse(day[..10], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
        static bool IsOfEvent(JsonElement row) => Get(row, "id")!.Contains('/', StringComparison.Ordinal);
        var days = rows.Where(IsOfEvent).Select(Day).OfType<DateTimeOffset>().Distinct().Order().ToArray();
        if (days.Length == 0) days = [new DateTimeOffset(2017, 9, 20, 0, 0, 0, TimeSpan.Zero)];
        var turn = 0;
        return [.. rows.Select(r => new Article
        {
            Id = Get(r, "id")!,
            Text = Get(r, "text")!,
            Outlet = Get(r, "outlet"),
            Title = Get(r, "title"),
            Published = oneDay && !IsOfEvent(r) ? days[turn++ % days.Length] : Day(r),
        })];
    }
}
