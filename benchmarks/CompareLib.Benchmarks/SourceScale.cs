using System.Diagnostics;
using System.Globalization;
using CompareLib.Articles;
using CompareLib.Sources;

namespace CompareLib.Benchmarks;

/// <summary>
/// Candidates and cost on synthetic corpora: `CompareLib.Benchmarks sources-scale [COUNT ...] [--threads N] [--exact]`. With --exact the candidates of the signatures
/// are held against every pair that is at least as alike as the threshold.
/// </summary>
internal static class SourceScale
{
    public static int Run(string[] args)
    {
        var counts = args.Select(a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Where(n => n > 100).ToList();
        if (counts.Count == 0) counts = [10_000, 100_000];
        var threads = Array.IndexOf(args, "--threads") is var t and >= 0 ? int.Parse(args[t + 1], CultureInfo.InvariantCulture) : 1;
        Console.WriteLine("| articles | threads | ms an article | ms of processor an article | index bytes an article | candidates an article | pairs | kin found by kind |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        foreach (var count in counts)
        {
            var (articles, kinship) = SyntheticArticles.Make(count);
            _ = new SourceAnalyzer().Analyze(articles[..1100], []);
            GC.Collect();
            var process = Process.GetCurrentProcess();
            var (clock, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            var analysis = new SourceAnalyzer().Analyze(articles, [], threads);
            clock.Stop();
            process.Refresh();
            cpu = process.TotalProcessorTime - cpu;
            var found = analysis.Pairs.Where(p => p.Relation >= ArticleRelation.Partial).Select(p => (p.ArticleA, p.ArticleB)).ToHashSet();
            var kin = string.Join(", ", Enum.GetValues<SyntheticArticles.Mutation>().Skip(1).Select(how =>
            {
                var of = Enumerable.Range(0, count).Where(i => kinship[i].How == how).ToList();
                return Invariant($"{how} {of.Count(i => found.Contains(($"{kinship[i].From}", $"{i}"))) / (double)Math.Max(1, of.Count):0.0000}");
            }));
            var search = new CandidateSearch(count, new SourceOptions());
            for (var i = 0; i < count; i++) search.Add(i, ArticleWords.Read(articles[i].Text));
            var (pairs, _) = search.Find(articles, threads, default);
            Console.WriteLine(Invariant($"| {count} | {threads} | {clock.Elapsed.TotalMilliseconds / count:0.000} | {cpu.TotalMilliseconds / count:0.000} | {search.IndexBytes / count} | {pairs.Length / (double)count:0.00} | {analysis.Pairs.Length} | {kin} |"));
            if (args.Contains("--exact")) Exact(articles, pairs);
        }

        return 0;
    }

    private static void Exact(List<Article> articles, ulong[] candidates)
    {
        var options = new SourceOptions();
        var (exact, signatures) = SourceScaleExact.Compare(articles, options);
        var all = candidates.ToHashSet();
        Console.WriteLine(Invariant($"exact search: {exact.Count} pairs of similarity {options.CandidateSimilarity} or more; by signatures alone {exact.Count(signatures.Contains) / (double)Math.Max(1, exact.Count):0.0000}, with shingles {exact.Count(all.Contains) / (double)Math.Max(1, exact.Count):0.0000}; signature candidates an article {signatures.Count / (double)articles.Count:0.00}"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
