using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Sources;

namespace CompareLib.Evaluation;

/// <summary>A corpus without labels of its own: lists what is held to be copied, for reading by eye; and, where lines name an event, counts what crosses events.</summary>
internal static class SourceEvaluationCorpus
{
    public static void Run(string file, bool errors)
    {
        var rows = File.ReadLines(file).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var articles = rows.ConvertAll(r => new Article { Id = r.GetProperty("id").GetString()!, Text = r.GetProperty("text").GetString()! });
        var events = rows.Select(r => (r.GetProperty("id").GetString()!, r.TryGetProperty("cluster", out var c) ? c.ToString() : "")).ToDictionary(e => e.Item1, e => e.Item2, StringComparer.Ordinal);
        var analysis = new SourceAnalyzer().Analyze(articles, []);
        Console.WriteLine($"{Path.GetFileName(file)}: {articles.Count} articles, {analysis.Families.Length} families");
        foreach (var relation in Enum.GetValues<ArticleRelation>().Skip(1).Reverse()) Console.WriteLine($"| {relation} | {analysis.Pairs.Count(p => p.Relation == relation)} |");
        Console.WriteLine($"partial or more across events: {analysis.Pairs.Count(p => p.Relation >= ArticleRelation.Partial && events[p.ArticleA] != events[p.ArticleB])}");
        if (!errors) return;
        var texts = articles.ToDictionary(a => a.Id, a => a.Text, StringComparer.Ordinal);
        foreach (var pair in analysis.Pairs.Where(p => p.Relation >= ArticleRelation.Quotations))
        {
            Console.WriteLine($"{pair.ArticleA} {pair.ArticleB} {pair.Relation}: {pair.Why}");
            foreach (var p in analysis.Passages.Where(p => p.ArticleA == pair.ArticleA && p.ArticleB == pair.ArticleB && p.Evidence != PassageEvidence.Boilerplate).OrderByDescending(p => p.Words).Take(4))
                Console.WriteLine($"    {p.Evidence} {p.Words}: {p.SpanA.Of(texts[p.ArticleA]).ReplaceLineEndings(" ")}");
        }
    }
}
