using System.Globalization;
using System.Text.Json;
using CompareLib.Matching;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>Grouping against gold: <c>matching quotes GOLD [ARTICLES]</c>, <c>matching pairs GOLD</c>. The rules are those of gold/matching/score.py.</summary>
internal static partial class MatchingEvaluation
{
    public static int Run(string[] args)
    {
        var files = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) files.Add(args[i]);
            else if (args[i] is "--no-speakers" or "--no-context" or "--no-events" or "--no-kinds" or "--one-day") options[args[i]] = "";
            else options[args[i]] = i + 1 < args.Length ? args[++i] : "";
        }

        switch (files)
        {
            case ["quotes", var gold, .. var articles]: Quotes(GoldMention.Load(gold), articles is [var path] ? LoadArticles(path) : null, options); return 0;
            case ["seeds", var gold]:
                MatchingSeedEvaluation.Run(gold, Matching(options), true, options.ContainsKey("--errors"));
                MatchingSeedEvaluation.Run(gold, Matching(options), false, false);
                return 0;
            case ["articles", var articlesPath, var gold]: MatchingEndToEnd.Run(articlesPath, GoldMention.Load(gold), int.Parse(options.GetValueOrDefault("--errors", "0"), CultureInfo.InvariantCulture)); return 0;
            case ["candidates", var gold]: MatchingCandidates.Run(GoldMention.Load(gold), options.GetValueOrDefault("--background"), int.Parse(options.GetValueOrDefault("--size", "100000"), CultureInfo.InvariantCulture)); return 0;
            case ["open-world", .. { Count: > 0 } articleFiles]: MatchingOpenWorld.Run(articleFiles, options.ContainsKey("--one-day")); return 0;
            case ["pairs", var gold]: Pairs(GoldPair.Load(gold), options); return 0;
            default:
                Console.Error.WriteLine("usage: matching quotes QUOTES [ARTICLES] [--no-speakers] [--threshold T] | pairs PAIRS [--no-kinds] [--threshold T] | seeds GOLD | candidates QUOTES [--background ARTICLES] [--size N] | articles ARTICLES QUOTES | open-world ARTICLES ... [--one-day]; with [--errors N] [--predictions FILE]");
                return 2;
        }
    }

    internal static string SentencesAround(string text, int start, int end)
    {
        var around = new TextSpan(start, end);
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            if (sentence.Overlaps(new TextSpan(start, end))) around = around.Union(sentence);
        }

        return around.Of(text);
    }

    private static Dictionary<string, string> LoadArticles(string path) => File.ReadLines(path).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        return (Id: json.RootElement.GetProperty("id").GetString()!, Text: json.RootElement.GetProperty("text").GetString()!);
    }).ToDictionary(a => a.Id, a => a.Text, StringComparer.Ordinal);

    private static void Quotes(GoldMention[] gold, Dictionary<string, string>? articles, Dictionary<string, string> options)
    {
        var speakers = !options.ContainsKey("--no-speakers");
        var wordings = gold.Select(g => g.ToWording(speakers, articles)).ToArray();
        if (options.ContainsKey("--no-events")) wordings = [.. wordings.Select(w => w with { Event = null })];
        var grouping = new QuotationGrouper(Matching(options)).Group(wordings);
        var predicted = Clusters(grouping);
        WriteFile(options, gold.Select(g => $"{g.Id}\t{predicted[g.Id]}"));
        Console.WriteLine("quotes           P      R     F1");
        Line("all kinds", ScoreClusters(gold, predicted));
        Line("direct only", ScoreClusters([.. gold.Where(g => g.Kind == "quoted")], predicted));
        foreach (var kind in gold.Select(g => g.Kind).Distinct().Order(StringComparer.Ordinal)) Line("with " + kind, ScoreClusters(gold, predicted, kind));
        if (!options.TryGetValue("--errors", out var shown)) return;
        var left = int.Parse(shown, CultureInfo.InvariantCulture);
        var byId = wordings.ToDictionary(w => w.Id, StringComparer.Ordinal);
        var wrong = ScoredPairs(gold).Where(x => (predicted[x.A.Id] == predicted[x.B.Id]) != x.Same).Take(left).ToArray();
        var links = new QuotationGrouper(Matching(options)).Compare([.. wrong.Select(x => (byId[x.A.Id], byId[x.B.Id]))]);
        foreach (var ((a, b, same), link) in wrong.Zip(links))
        {
            Console.WriteLine($"{(same ? "MISSED" : "WRONG ")} {a.Id} [{a.Kind}] {a.Speaker} | {Cut(a.Text)}\n       {b.Id} [{b.Kind}] {b.Speaker} | {Cut(b.Text)}");
            Explain(link);
        }
    }

    private static void Pairs(GoldPair[] gold, Dictionary<string, string> options)
    {
        var kinds = !options.ContainsKey("--no-kinds");
        var grouper = new QuotationGrouper(Matching(options));
        var links = grouper.Compare([.. gold.Select(g => (g.First(kinds), g.Second(kinds)))]);
        var scores = gold.Zip(links).ToDictionary(x => x.First.Id, x => x.Second.Score, StringComparer.Ordinal);
        WriteFile(options, gold.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Id}\t{scores[g.Id]:F6}")));
        var threshold = (float)grouper.Options.Threshold;
        PairTable(gold, scores, threshold);
        Reliability([.. gold.Where(g => g.Label is not null).Select(g => (scores[g.Id], g.Label == 1))]);
        if (!options.TryGetValue("--errors", out var shown)) return;
        foreach (var (g, link) in gold.Zip(links).Where(x => x.First.Label is { } label && (label == 1) != x.Second.Score >= threshold).Take(int.Parse(shown, CultureInfo.InvariantCulture)))
        {
            Console.WriteLine($"{(g.Label == 1 ? "MISSED" : "WRONG ")} {g.Id} {g.Type} [{g.KindA}] {Cut(g.A)}\n       [{g.KindB}] {Cut(g.B)}");
            Explain(link);
        }
    }

    private static void PairTable(GoldPair[] gold, Dictionary<string, double> scores, double threshold)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pairs at {threshold:F3}     P      R     F1"));
        Line("all", ScorePairs(gold, scores, threshold));
        var scored = gold.Where(g => g.Label is not null).OrderByDescending(g => scores[g.Id]).ToArray();
        var (best, at) = (0.0, 1.0);
        foreach (var g in scored)
        {
            var (p, r, _) = ScorePairs(gold, scores, scores[g.Id]);
            if (p >= 0.95 && r > best) (best, at) = (r, scores[g.Id]);
        }

        foreach (var t in new[] { threshold, at })
        {
            double Recall(Func<GoldPair, bool> which) => gold.Where(g => g.Label == 1 && which(g)).Average(g => scores[g.Id] >= t ? 1.0 : 0.0);
            var hard = gold.Where(g => g.Type == "hard").ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"at {t:F3}: precision {ScorePairs(gold, scores, t).P:F3}  recall all {Recall(_ => true):F3}  fragments {Recall(g => g.HasFragment):F3}  with indirect {Recall(g => g.HasIndirect):F3}  hard negatives linked {hard.Count(g => scores[g.Id] >= t)}/{hard.Length}"));
        }
    }

    private static void Reliability((double Score, bool Same)[] scored)
    {
        Console.WriteLine("reliability   pairs  mean score  share same");
        foreach (var bin in scored.GroupBy(s => Math.Min(9, (int)(s.Score * 10))).OrderBy(b => b.Key))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bin.Key / 10.0:F1} to {(bin.Key + 1) / 10.0:F1} {bin.Count(),7} {bin.Average(b => b.Score),11:F3} {bin.Average(b => b.Same ? 1.0 : 0.0),11:F3}"));
        }
    }

    private static (double P, double R, double F) ScorePairs(GoldPair[] gold, Dictionary<string, double> scores, double threshold)
    {
        int tp = 0, fp = 0, fn = 0;
        foreach (var g in gold)
        {
            if (g.Label is not { } label) continue;
            var linked = scores[g.Id] >= threshold;
            if (label == 1 && linked) tp++;
            else if (label == 1) fn++;
            else if (linked) fp++;
        }

        return Prf(tp, fp, fn);
    }

    private static (double P, double R, double F) ScoreClusters(GoldMention[] gold, Dictionary<string, int> predicted, string? kind = null)
    {
        int tp = 0, fp = 0, fn = 0;
        foreach (var (a, b, same) in ScoredPairs(gold))
        {
            if (kind is not null && a.Kind != kind && b.Kind != kind) continue;
            var hit = predicted[a.Id] == predicted[b.Id];
            if (same && hit) tp++;
            else if (same) fn++;
            else if (hit) fp++;
        }

        return Prf(tp, fp, fn);
    }

    internal static IEnumerable<(GoldMention A, GoldMention B, bool Same)> ScoredPairs(GoldMention[] gold)
    {
        for (var i = 0; i < gold.Length; i++)
        {
            for (var j = i + 1; j < gold.Length; j++)
            {
                if (gold[i].Event != gold[j].Event) continue;
                var same = gold[i].Cluster == gold[j].Cluster;
                if (!same || gold[i].Segments.Intersect(gold[j].Segments).Any()) yield return (gold[i], gold[j], same);
            }
        }
    }

    /// <summary>One number for each wording: groups that share a wording by its segments count as one, as in the gold, where a mention has one cluster.</summary>
    private static Dictionary<string, int> Clusters(Grouping grouping)
    {
        var parent = Enumerable.Range(0, grouping.Groups.Length).ToArray();
        int Find(int x) => parent[x] == x ? x : parent[x] = Find(parent[x]);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var g = 0; g < parent.Length; g++)
        {
            foreach (var id in grouping.Groups[g].Members)
            {
                if (!first.TryAdd(id, g)) parent[Find(g)] = Find(first[id]);
            }
        }

        return first.ToDictionary(f => f.Key, f => Find(f.Value), StringComparer.Ordinal);
    }

    private static MatchingOptions Matching(Dictionary<string, string> options)
        => options.TryGetValue("--threshold", out var t) ? new MatchingOptions { Threshold = double.Parse(t, CultureInfo.InvariantCulture) } : new MatchingOptions();

    private static (double P, double R, double F) Prf(int tp, int fp, int fn)
    {
        var p = tp + fp == 0 ? 0 : tp / (double)(tp + fp);
        var r = tp + fn == 0 ? 0 : tp / (double)(tp + fn);
        return (p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }

    private static void Line(string name, (double P, double R, double F) s)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {s.P:F4} {s.R:F4} {s.F:F4}"));

    internal static void Explain(MatchLink link)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"       {link.Score:F3} {link.Verdict} {link.Why} ") + string.Join(" ", link.Evidence.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Name}={e.Value:F2}({e.Weight:+0.0;-0.0})"))));

    private static string Cut(string text) => text.Length > 160 ? text[..160] + "…" : text;

    private static void WriteFile(Dictionary<string, string> options, IEnumerable<string> lines)
    {
        if (options.TryGetValue("--predictions", out var path)) File.WriteAllLines(path, lines);
    }
}
