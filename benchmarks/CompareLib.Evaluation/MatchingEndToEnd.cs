using System.Globalization;
using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>
/// Whole articles in, groups out, nothing given: <c>matching articles ARTICLES QUOTES [--errors N]</c>. Read three ways, from strict to lenient:
/// <list type="bullet">
/// <item>whole: a mention is found when a whole quotation overlaps it by 0.8 (letters and digits, intersection over union);</item>
/// <item>piece: or one piece of a quotation does: a stretch between two marks, a span of an interrupted quotation, a statement. The gold counts each pair of
/// marks as a mention of its own, where a quotation of ours is all that stands in one report; a pair is grouped when the group holds the piece;</item>
/// <item>covered: or a quotation holds 0.8 of the mention, however much else it holds.</item>
/// </list>
/// </summary>
internal static class MatchingEndToEnd
{
    private const double LeastOverlap = 0.8;

    private sealed record Hit(string Quotation, double Overlap, string How);

    public static void Run(string articlesPath, GoldMention[] gold, int shown)
    {
        var articles = File.ReadLines(articlesPath).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            string Get(string name) => json.RootElement.GetProperty(name).GetString() ?? "";
            var published = DateTimeOffset.TryParse(Get("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : (DateTimeOffset?)null;
            return new Article { Id = Get("id"), Text = Get("text"), Outlet = Get("outlet"), Title = Get("title"), Published = published };
        }).ToArray();
        var report = new Comparer().Compare(articles);
        var texts = articles.ToDictionary(a => a.Id, a => a.Text, StringComparer.Ordinal);
        var groups = Groups(report);
        var hits = gold.ToDictionary(m => m.Id, m => Find(report, texts[m.Article], m), StringComparer.Ordinal);
        foreach (var how in new[] { "whole", "piece", "covered" }) Score(how, gold, hits, groups);
        if (shown > 0) List(report, texts, gold, hits, groups, shown);
    }

    private static Dictionary<string, List<(string Group, TextSpan[] Spans)>> Groups(ComparisonReport report)
    {
        var groups = new Dictionary<string, List<(string, TextSpan[])>>(StringComparer.Ordinal);
        foreach (var group in report.Groups)
        {
            foreach (var witness in group.Witnesses) (groups.TryGetValue(witness.QuotationId, out var list) ? list : groups[witness.QuotationId] = []).Add((group.Id, [.. witness.Spans]));
        }

        return groups;
    }

    // The best hit each way; a stricter hit is also one in a more lenient way.
    private static Dictionary<string, Hit> Find(ComparisonReport report, string text, GoldMention mention)
    {
        var span = new TextSpan(mention.Start, mention.End);
        var hits = new Dictionary<string, Hit>(StringComparer.Ordinal);
        foreach (var quotation in report.Quotations.Where(q => q.ArticleId == mention.Article))
        {
            Offer("whole", quotation, Overlap(text, quotation.Extent, span));
            foreach (var piece in Pieces(quotation)) Offer("piece", quotation, Overlap(text, piece, span));
            Offer("covered", quotation, Shared(text, quotation.Extent, span) / Math.Max(1.0, Letters(text, span.Start, span.End)));
        }

        foreach (var (strict, lenient) in new[] { ("whole", "piece"), ("piece", "covered") })
        {
            if (hits.TryGetValue(strict, out var hit)) hits[lenient] = hit;
        }

        return hits;

        void Offer(string how, Quotation quotation, double overlap)
        {
            if (overlap >= LeastOverlap && (!hits.TryGetValue(how, out var best) || overlap > best.Overlap)) hits[how] = new Hit(quotation.Id, overlap, how);
        }
    }

    private static IEnumerable<TextSpan> Pieces(Quotation quotation) => quotation.Marked.Concat(quotation.Spans).Concat(quotation.Segments).Append(quotation.Extent);

    private static bool Together(Hit a, Hit b, GoldMention x, GoldMention y, Dictionary<string, List<(string Group, TextSpan[] Spans)>> groups)
        => a.Quotation == b.Quotation || (groups.TryGetValue(a.Quotation, out var p) && groups.TryGetValue(b.Quotation, out var q)
            && p.Any(g => Holds(g.Spans, x) && q.Any(h => h.Group == g.Group && Holds(h.Spans, y))));

    // Whether the part of the quotation that stands in the group is the part that the mention is.
    private static bool Holds(TextSpan[] spans, GoldMention mention)
        => spans.Sum(s => Math.Max(0, Math.Min(s.End, mention.End) - Math.Max(s.Start, mention.Start))) >= 0.5 * (mention.End - mention.Start);

    private static void Score(string how, GoldMention[] gold, Dictionary<string, Dictionary<string, Hit>> hits, Dictionary<string, List<(string Group, TextSpan[] Spans)>> groups)
    {
        int tp = 0, fp = 0, fn = 0, reachable = 0;
        foreach (var (a, b, same) in MatchingEvaluation.ScoredPairs(gold))
        {
            var both = hits[a.Id].TryGetValue(how, out var x) & hits[b.Id].TryGetValue(how, out var y);
            var together = both && Together(x!, y!, a, b, groups);
            if (same && both) reachable++;
            if (same && together) tp++;
            else if (same) fn++;
            else if (together && x!.Quotation != y!.Quotation) fp++;
        }

        var (p, r) = (tp / Math.Max(1.0, tp + fp), tp / Math.Max(1.0, tp + fn));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"articles, {how}: {gold.Count(m => hits[m.Id].ContainsKey(how))} of {gold.Length} mentions found; pairs P {p:F3} R {r:F3} F1 {2 * p * r / Math.Max(1e-9, p + r):F3}; of {tp + fn} pairs {reachable} have both mentions found, {tp} of them grouped, {fp} wrong"));
    }

    // To the terminal only: the texts are not ours to keep.
    private static void List(ComparisonReport report, Dictionary<string, string> texts, GoldMention[] gold, Dictionary<string, Dictionary<string, Hit>> hits, Dictionary<string, List<(string Group, TextSpan[] Spans)>> groups, int shown)
    {
        var inPairs = MatchingEvaluation.ScoredPairs(gold).Where(p => p.Same).SelectMany(p => new[] { p.A.Id, p.B.Id }).ToHashSet(StringComparer.Ordinal);
        foreach (var mention in gold.Where(m => !hits[m.Id].ContainsKey("piece")).Take(shown))
        {
            var span = new TextSpan(mention.Start, mention.End);
            var near = report.Quotations.Where(q => q.ArticleId == mention.Article && q.Extent.Overlaps(span)).OrderByDescending(q => Overlap(texts[mention.Article], q.Extent, span)).FirstOrDefault();
            var why = hits[mention.Id].ContainsKey("covered") ? "part of a longer quotation" : near is not null ? "other bounds" : "not found";
            Console.WriteLine($"{(inPairs.Contains(mention.Id) ? "PAIRED " : "")}{why}: {mention.Id} {mention.Kind} {mention.Article} [{mention.Start}, {mention.End}) | {mention.Text}");
            if (near is not null) Console.WriteLine($"    ours: {near.Kind} [{near.Extent.Start}, {near.Extent.End}) {near.Rule} | {near.Text}");
        }

        foreach (var (a, b, same) in MatchingEvaluation.ScoredPairs(gold))
        {
            if (!hits[a.Id].TryGetValue("piece", out var x) || !hits[b.Id].TryGetValue("piece", out var y) || x.Quotation == y.Quotation) continue;
            if (Together(x, y, a, b, groups) != same) Console.WriteLine($"{(same ? "apart" : "wrongly together")}: {a.Id} {a.Kind} / {b.Id} {b.Kind}\n    {Our(x)}\n    {Our(y)}");
            foreach (var link in report.LookAlikes.Where(l => (l.A == x.Quotation && l.B == y.Quotation) || (l.B == x.Quotation && l.A == y.Quotation))) MatchingEvaluation.Explain(link);
        }

        string Our(Hit hit) => report.Quotations.First(q => q.Id == hit.Quotation) is var q ? $"{q.Kind} {q.Speaker?.Name ?? "nobody"} | {q.Text}" : "";
    }

    private static double Overlap(string text, TextSpan a, TextSpan b)
    {
        if (!a.Overlaps(b)) return 0;
        var shared = Shared(text, a, b);
        return shared / Math.Max(1.0, Letters(text, a.Start, a.End) + Letters(text, b.Start, b.End) - shared);
    }

    private static int Shared(string text, TextSpan a, TextSpan b) => a.Overlaps(b) ? Letters(text, Math.Max(a.Start, b.Start), Math.Min(a.End, b.End)) : 0;

    private static int Letters(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i])) count++;
        }

        return count;
    }
}
