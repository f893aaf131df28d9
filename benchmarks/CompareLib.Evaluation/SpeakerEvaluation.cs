using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Quotations.Speakers;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>
/// Speakers by name: <c>speakers GOLD.jsonl RESOLVED.jsonl [--errors] [--half a|b|c] [--end-to-end] [--time] [--others RULE]</c> resolves the gold mentions of PolNeAR and compares them with the
/// annotated persons, the halves a and b of the first sample together and the tuning part c apart; <c>speakers --seeds GOLD.json FOLDER</c> does so for the seed articles, unified over all of them.
/// </summary>
internal static class SpeakerEvaluation
{
    public static int Run(string[] args)
    {
        if (args is ["--seeds", var gold, var folder, ..]) return SpeakerSeedEvaluation.Run(gold, folder, args.Contains("--errors"));
        if (args.Length < 2) return 2;
        var articles = ReadArticles(args[0]);
        var items = ResolvedMention.Read(args[1]);
        var endToEnd = args.Contains("--end-to-end");
        var half = args.Contains("--half") ? args[Array.IndexOf(args, "--half") + 1] : null;
        var tally = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var extractor = new QuotationExtractor();
        foreach (var group in items.GroupBy(item => item.Article))
        {
            if (!articles.TryGetValue(group.Key, out var article)) continue;
            var resolved = SpeakerResolver.Resolve(article.Article, article.Quotations);
            var read = endToEnd ? extractor.Read(article.Article).Quotations : [];
            foreach (var item in group)
            {
                if (half is not null && item.Half != half) continue;
                var quotation = resolved.FirstOrDefault(q => q.Mention is { } mention && mention.Spans[0].Start <= item.Start && mention.Spans[^1].End >= item.End);
                var right = item.Accepts(quotation?.Speaker);
                var first = item.Half != "c";
                if (first) Count(tally, "all", right);
                if (endToEnd && first)
                {
                    var found = read.FirstOrDefault(q => q.Mention is { } mention && mention.Spans.Any(span => span.Start < item.End && item.Start < span.End));
                    if (found is not null) Count(tally, "end to end, where the mention was found", item.Accepts(found.Speaker));
                    Count(tally, "end to end", found is not null && item.Accepts(found.Speaker));
                }

                Count(tally, Part(item), right);
                Count(tally, $"{(item.IsPronoun(article.Article.Text) ? "pronoun" : "description")}, {Part(item)}", right);
                if (first || half is not null) Count(tally, item.Name is null ? "gold: nobody named" : "gold: a name", right);
                if (first || half is not null) Count(tally, $"rule: {quotation?.SpeakerRule ?? "none"}", right);
                if (!right && args.Contains("--errors") && (half is not null || item.Half != "b")) Print(article.Article, item, quotation);
            }
        }

        if (args.Contains("--others")) PrintOthers(articles, items, args[Array.IndexOf(args, "--others") + 1]);
        if (args.Contains("--time")) Time(articles.Values);
        foreach (var (name, (right, all)) in tally) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-45} {right,4} / {all,4}  {100.0 * right / all:F1} %"));
        return 0;
    }

    private static string Part(ResolvedMention item) => item.Half == "c" ? "part c" : $"half {item.Half}";

    internal static void Count(SortedDictionary<string, (int Right, int All)> tally, string key, bool right)
    {
        var (r, a) = tally.GetValueOrDefault(key);
        tally[key] = (r + (right ? 1 : 0), a + 1);
    }

    // Resolving alone, over all articles, after one round to warm up.
    private static void Time(Dictionary<string, (Article Article, ImmutableArray<Quotation> Quotations)>.ValueCollection articles)
    {
        for (var round = 0; round < 3; round++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            foreach (var (article, quotations) in articles) SpeakerResolver.Resolve(article, quotations);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count} articles in {watch.Elapsed.TotalMilliseconds:F0} ms: {articles.Count / watch.Elapsed.TotalSeconds:F0} a second"));
        }
    }

    // Mentions outside the sample that a rule resolved, to be read for errors without touching the sample.
    private static void PrintOthers(Dictionary<string, (Article Article, ImmutableArray<Quotation> Quotations)> articles, List<ResolvedMention> items, string rule)
    {
        foreach (var (article, quotations) in articles.Values)
        {
            foreach (var quotation in SpeakerResolver.Resolve(article, quotations))
            {
                if (quotation.Mention is null || rule != "all" && quotation.SpeakerRule != rule || items.Exists(item => item.Article == article.Id && quotation.Mention!.Spans[0].Start <= item.Start && quotation.Mention.Spans[^1].End >= item.End)) continue;
                var mention = quotation.Mention!.Spans[0];
                Print(article, new ResolvedMention(article.Id, mention.Start, mention.End, "?", [], ""), quotation);
            }
        }
    }

    private static void Print(Article article, ResolvedMention item, Quotation? quotation)
    {
        var text = article.Text;
        Console.WriteLine($"--- {item.Article} {item.Start} rule {quotation?.SpeakerRule} {quotation?.SpeakerConfidence:F2}: expected {item.Name ?? "(nobody)"}, found {quotation?.Speaker?.Name ?? "(none)"} [{quotation?.Speaker?.Kind}]");
        Console.WriteLine($"{text[Math.Max(0, item.Start - 500)..item.Start]}<<{text[item.Start..item.End]}>>{text[item.End..Math.Min(text.Length, item.End + 120)]}");
    }

    private static Dictionary<string, (Article Article, ImmutableArray<Quotation> Quotations)> ReadArticles(string path)
    {
        var articles = new Dictionary<string, (Article, ImmutableArray<Quotation>)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            var article = new Article { Id = id, Text = json.RootElement.GetProperty("text").GetString()! };
            var quotations = ImmutableArray.CreateBuilder<Quotation>();
            foreach (var quote in json.RootElement.GetProperty("quotes").EnumerateArray())
            {
                if (!quote.GetProperty("core").GetBoolean()) continue;
                var spans = Spans(quote.GetProperty("spans"));
                var mention = quote.TryGetProperty("speaker_spans", out var at) ? Spans(at) : [];
                quotations.Add(new Quotation
                {
                    Id = $"{id}#{quotations.Count + 1}",
                    ArticleId = id,
                    Spans = spans,
                    Text = "",
                    Confidence = 1,
                    Rule = "gold",
                    Kind = quote.GetProperty("kind").GetString() switch { "direct" => QuotationKind.Direct, "mixed" => QuotationKind.Mixed, _ => QuotationKind.Indirect },
                    Mention = mention.IsEmpty ? null : new SpeakerMention(string.Join(' ', mention.Select(span => span.Of(article.Text))), mention, MentionKind.Name),
                });
            }

            articles[id] = (article, quotations.ToImmutable());
        }

        return articles;
    }

    internal static ImmutableArray<TextSpan> Spans(JsonElement spans) => [.. spans.EnumerateArray().Select(span => new TextSpan(span[0].GetInt32(), span[1].GetInt32()))];
}
