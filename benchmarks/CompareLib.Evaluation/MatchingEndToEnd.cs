using System.Globalization;
using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>Whole articles in, groups out, nothing given: <c>matching articles ARTICLES QUOTES</c>. A gold mention is found when a quotation overlaps it by 0.8 (intersection over union).</summary>
internal static class MatchingEndToEnd
{
    private const double LeastOverlap = 0.8;

    public static void Run(string articlesPath, GoldMention[] gold)
    {
        var articles = File.ReadLines(articlesPath).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            string Get(string name) => json.RootElement.GetProperty(name).GetString() ?? "";
            return new Article { Id = Get("id"), Text = Get("text"), Outlet = Get("outlet"), Title = Get("title") };
        }).ToArray();
        var report = new Comparer().Compare(articles);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in gold)
        {
            var span = new TextSpan(mention.Start, mention.End);
            var best = report.Quotations.Where(q => q.ArticleId == mention.Article).Select(q => (q.Id, Overlap: Overlap(q.Extent, span))).OrderByDescending(q => q.Overlap).FirstOrDefault();
            if (best.Overlap >= LeastOverlap) found[mention.Id] = best.Id;
        }

        var groups = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var group in report.Groups)
        {
            foreach (var witness in group.Witnesses) (groups.TryGetValue(witness.QuotationId, out var list) ? list : groups[witness.QuotationId] = []).Add(group.Id);
        }

        int tp = 0, fp = 0, fn = 0, reachable = 0;
        foreach (var (a, b, same) in MatchingEvaluation.ScoredPairs(gold))
        {
            var both = found.ContainsKey(a.Id) && found.ContainsKey(b.Id);
            var hit = both && (found[a.Id] == found[b.Id] || (groups.TryGetValue(found[a.Id], out var x) && groups.TryGetValue(found[b.Id], out var y) && x.Overlaps(y)));
            if (same && both) reachable++;
            if (same && hit) tp++;
            else if (same) fn++;
            else if (hit) fp++;
        }

        var (p, r) = (tp / Math.Max(1.0, tp + fp), tp / Math.Max(1.0, tp + fn));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"articles: {found.Count} of {gold.Length} mentions found; pairs P {p:F3} R {r:F3} F1 {2 * p * r / Math.Max(1e-9, p + r):F3}; of {tp + fn} pairs {reachable} have both mentions found, {tp} of them grouped"));
    }

    private static double Overlap(TextSpan a, TextSpan b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared <= 0 ? 0 : shared / (double)(Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));
    }
}
