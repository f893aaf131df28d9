using System.Collections.Immutable;
using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Training;

/// <summary>Articles and the quotations found in them, kept in a file so that a fit does not read them anew.</summary>
internal sealed record MatchingCorpus(ImmutableArray<Article> Articles, ImmutableArray<ArticleReading> Readings)
{
    /// <summary>Reads articles, one a line; those without an event (a slash in the id) are dated like the others in turn, so that the day alone tells nothing apart.</summary>
    public static MatchingCorpus Load(string[] paths, string? cache)
    {
        var rows = paths.SelectMany(File.ReadLines).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        static string? Get(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;
        static DateTimeOffset? Day(JsonElement row) => (Get(row, "published") ?? Get(row, "date")) is { Length: >= 10 } day ? DateTimeOffset.Parse(day[..10] + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture) : null;
        var days = rows.Where(r => Get(r, "id")!.Contains('/', StringComparison.Ordinal)).Select(Day).OfType<DateTimeOffset>().Distinct().Order().ToArray();
        var turn = 0;
        var articles = rows.Select(r => new Article
        {
            Id = Get(r, "id")!,
            Text = Get(r, "text")!,
            Outlet = Get(r, "outlet"),
            Title = Get(r, "title"),
            Published = Get(r, "id")!.Contains('/', StringComparison.Ordinal) || days.Length == 0 ? Day(r) : days[turn++ % days.Length],
        }).ToImmutableArray();
        if (cache is not null && File.Exists(cache)) return new(articles, [.. File.ReadLines(cache).Select(l => new ArticleReading { Quotations = JsonSerializer.Deserialize<ImmutableArray<Quotation>>(l) })]);
        var extractor = new QuotationExtractor(new QuotationOptions());
        var readings = SpeakerDirectory.Unify(articles, [.. articles.Select(a => extractor.Read(a))]);
        if (cache is not null) File.WriteAllLines(cache, readings.Select(r => JsonSerializer.Serialize(r.Quotations)));
        return new(articles, readings);
    }

    /// <summary>The quotations as they go into grouping, with those of each article under its id.</summary>
    public IEnumerable<GroupableQuotation> Quotations()
        => GroupableQuotation.All([.. Articles.Select(a => new ReportedArticle(a.Id, a.Outlet ?? "", a))], Readings);

    /// <summary>The places of a unit, whole quotation or statement: its spans, what it has in marks, and all from first to last.</summary>
    public static IEnumerable<TextSpan> Pieces(GroupableQuotation quotation, int? segment)
    {
        var places = quotation.Places(segment);
        var extent = new TextSpan(places[0].Start, places[^1].End);
        return [.. places, extent, .. quotation.Quotation.Marked.Where(m => m.Overlaps(extent)).Select(m => new TextSpan(Math.Max(m.Start, extent.Start), Math.Min(m.End, extent.End)))];
    }
}
