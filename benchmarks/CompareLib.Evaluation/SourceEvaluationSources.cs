using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Sources;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>The independent sources of the gold groups, counted from the gold quotations.</summary>
internal static class SourceEvaluationSources
{
    public static void Run(JsonElement gold, List<Article> articles, SourceAnalysis analysis)
    {
        var quotations = new Dictionary<string, Quotation>(StringComparer.Ordinal);
        foreach (var q in gold.GetProperty("quotes").EnumerateArray())
        {
            var (id, span) = (q.GetProperty("id").GetString()!, new TextSpan(q.GetProperty("start").GetInt32(), q.GetProperty("end").GetInt32()));
            quotations[id] = new Quotation { Id = id, ArticleId = q.GetProperty("file").GetString()!, Kind = QuotationKind.Indirect, Spans = [span], Text = q.GetProperty("text").GetString()!, Confidence = 1, Rule = "gold" };
        }

        // Outlets as the texts tell them: the agency mark of each.
        var reported = articles.Select((a, i) => new ReportedArticle($"A{i + 1}", $"A{i + 1}", a)).ToList();
        var ledger = IndependentSources.Prepare(reported, analysis);
        foreach (var group in gold.GetProperty("groups").EnumerateArray())
        {
            var members = group.GetProperty("members").EnumerateArray().Select(m => m.GetString()!).Select(m => quotations.GetValueOrDefault(m) ?? quotations[m[..^1]]).ToList();
            var sources = ledger.Count(members);
            Console.WriteLine($"{group.GetProperty("id").GetString()}: {members.Select(m => m.ArticleId).Distinct().Count()} articles, {sources.Length} independent sources ({string.Join("; ", sources.Select(s => string.Join(" + ", s.Articles.Select(a => a[..3])) + (s.Why.Length > 0 ? $": {s.Why}" : "")))})");
        }
    }
}
