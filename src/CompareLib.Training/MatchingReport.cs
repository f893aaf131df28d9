using System.Text.Json;
using System.Text.Json.Nodes;
using CompareLib.Matching;
using CompareLib.Text;

namespace CompareLib.Training;

/// <summary>Groups of articles by a model that has not seen them, in the parts of the report that end-to-end figures are counted from.</summary>
internal static class MatchingReport
{
    public static void Write(string path, MatchingCorpus corpus, (MatchModel Model, Func<string, bool> IsHeld)[] parts)
    {
        bool Any(string article) => Array.Exists(parts, p => p.IsHeld(article));
        var quotations = corpus.Quotations().Where(q => Any(q.Article.Article.Id)).ToDictionary(q => q.Key, StringComparer.Ordinal);
        var groups = parts.SelectMany(p => new QuotationGrouper(new MatchingOptions()) { Model = p.Model }.Group([.. quotations.Values.Where(q => p.IsHeld(q.Article.Article.Id)).Select(q => q.ToWording())]).Groups);
        static JsonArray Spans(IEnumerable<TextSpan> spans) => [.. spans.Select(s => new JsonArray(s.Start, s.End))];
        var report = new JsonObject
        {
            ["articles"] = new JsonArray([.. corpus.Articles.Where(a => Any(a.Id)).Select(a => new JsonObject { ["id"] = a.Id, ["text"] = a.Text })]),
            ["quotations"] = new JsonArray([.. quotations.Values.Select(q => new JsonObject
            {
                ["id"] = q.Key,
                ["article"] = q.Article.Article.Id,
                ["spans"] = Spans(q.Quotation.Spans),
                ["marked"] = Spans(q.Quotation.Marked),
                ["segments"] = Spans(q.Quotation.Segments),
            })]),
            ["groups"] = new JsonArray([.. groups.Where(g => g.Members.Length > 1).Select((g, i) => new JsonObject
            {
                ["id"] = $"g{i}",
                ["witnesses"] = new JsonArray([.. g.Members.Select((m, k) => new JsonObject { ["quotation"] = m, ["spans"] = Spans(quotations[m].Places(g.SegmentOf(k))) })]),
            })]),
        };
        File.WriteAllText(path, report.ToJsonString(new JsonSerializerOptions()));
    }
}
