using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Sources;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>The shared passages and the families of the seeds.</summary>
internal static class SourceEvaluationSeeds
{
    public static void Run(string goldFile, string folder, bool errors)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(goldFile));
        var articles = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => new Article { Id = Path.GetFileName(f), Text = File.ReadAllText(f) }).ToList();
        var extractor = new QuotationExtractor();
        Report(gold.RootElement, articles, new SourceAnalyzer().Analyze(articles, []), "with marks found by simple means", errors);
        Report(gold.RootElement, articles, new SourceAnalyzer().Analyze(articles, articles.ConvertAll(a => extractor.Read(a))), "with quotations read", errors);
    }

    private static void Report(JsonElement gold, List<Article> articles, SourceAnalysis analysis, string how, bool errors)
    {
        Console.WriteLine(how);
        var texts = articles.ToDictionary(a => a.Id, a => a.Text);
        foreach (var item in gold.GetProperty("sharedPassages").EnumerateArray())
        {
            var expect = item.GetProperty("expect").GetString()!;
            var spans = item.GetProperty("spans").EnumerateArray().Select(s => (File: s.GetProperty("file").GetString()!, Span: new TextSpan(s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32()))).ToList();
            for (var i = 0; i < spans.Count; i++)
            {
                for (var j = i + 1; j < spans.Count; j++)
                {
                    var (x, y) = (spans[i], spans[j]);
                    var over = analysis.Passages.Where(p => (p.ArticleA == x.File && p.ArticleB == y.File && p.SpanA.Overlaps(x.Span) && p.SpanB.Overlaps(y.Span)) || (p.ArticleA == y.File && p.ArticleB == x.File && p.SpanA.Overlaps(y.Span) && p.SpanB.Overlaps(x.Span))).ToList();
                    var verdict = expect switch
                    {
                        "required" => over.Any(p => Covers(p, x, y)) ? "FOUND" : over.Count > 0 ? "OTHER BOUNDS" : "MISSED",
                        _ => over.Any(p => p.Evidence == PassageEvidence.Copying) ? "COUNTED AS COPYING" : over.Count > 0 ? "not counted" : "not reported",
                    };
                    Console.WriteLine($"{item.GetProperty("id").GetString()} {expect} {x.File[..3]}-{y.File[..3]}: {verdict} {string.Join(", ", over.Select(p => $"{p.Evidence} {p.Words} words"))}");
                }
            }
        }

        foreach (var family in analysis.Families) Console.WriteLine($"{family.Id}: {string.Join(" ", family.Members.Select(m => m[..3]))} represented by {family.Representative[..3]} {family.Why}");
        SourceEvaluationSources.Run(gold, articles, analysis);
        if (!errors) return;
        foreach (var pair in analysis.Pairs) Console.WriteLine($"{pair.ArticleA[..3]} {pair.ArticleB[..3]} {pair.Relation} {SourceEvaluation.Invariant($"{pair.Score:0.00}")} {pair.Why}");
        foreach (var p in analysis.Passages) Console.WriteLine($"{p.ArticleA[..3]} {p.ArticleB[..3]} {p.Evidence} {p.Words}: {p.SpanA.Of(texts[p.ArticleA]).ReplaceLineEndings(" ")} [{p.Why}]");
        foreach (var p in analysis.Provenance) Console.WriteLine($"{p.ArticleId[..3]} {p.Kind} {p.Source}: {p.Span.Of(texts[p.ArticleId])} [{p.Scope}]");

        // A passage may run on into the next one of the gold: then both its ends are inside the gold passage or beyond it.
        bool Covers(SharedPassage p, (string File, TextSpan Span) x, (string File, TextSpan Span) y)
        {
            var (spanX, spanY) = p.ArticleA == x.File ? (p.SpanA, p.SpanB) : (p.SpanB, p.SpanA);
            return Near(texts[x.File], spanX, x.Span) && Near(texts[y.File], spanY, y.Span);
        }
    }

    // Covers the gold but for at most three words at either end, and is no longer than the gold by more than three words at one end at least.
    private static bool Near(string text, TextSpan found, TextSpan gold)
    {
        var (left, right) = (Words(text, found.Start, gold.Start), Words(text, gold.End, found.End));
        return left >= -3 && right >= -3 && (left <= 3 || right <= 3);
    }

    private static int Words(string text, int from, int to)
    {
        var sign = from <= to ? 1 : -1;
        return sign * text[Math.Min(from, to)..Math.Max(from, to)].Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));
    }
}
