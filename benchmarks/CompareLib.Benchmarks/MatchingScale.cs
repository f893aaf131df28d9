using System.Diagnostics;
using System.Globalization;
using CompareLib.Matching;

namespace CompareLib.Benchmarks;

/// <summary>Prints the scale table: <c>scale [SIZE ...]</c>, with the viral cases after it.</summary>
internal static class MatchingScale
{
    public static int Run(string[] args)
    {
        var sizes = args.Where(a => char.IsDigit(a[0])).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
        if (sizes.Length == 0) sizes = [10_000, 100_000, 1_000_000];
        _ = Grouped(new SyntheticQuotations(1).Make(20_000, out _), 1);
        Console.WriteLine("quotations threads  seconds processor  µs each  exponent  pair F1      P      R  bytes each");
        var last = new Dictionary<int, (int Size, double Seconds)>();
        foreach (var size in sizes)
        {
            var wordings = new SyntheticQuotations().Make(size, out var truth);
            foreach (var threads in new[] { 1, 2 }) Row(size.ToString(CultureInfo.InvariantCulture), wordings, truth, threads, last);
        }

        if (args.Contains("--viral"))
        {
            Row("viral", new SyntheticQuotations().MakeViral(20_000, out var truth), truth, 1, null);
            Row("stock", new SyntheticQuotations().MakeStock(100_000, out truth), truth, 1, null);
        }

        return 0;
    }

    private static Grouping Grouped(List<WordingToGroup> wordings, int threads) => new QuotationGrouper(new MatchingOptions { Explain = false }).Group(wordings, threads);

    private static void Row(string name, List<WordingToGroup> wordings, int[] truth, int threads, Dictionary<int, (int Size, double Seconds)>? last)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(true);
        var peak = 0L;
        using var done = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            while (!done.Wait(50)) peak = Math.Max(peak, GC.GetTotalMemory(false));
        });
        watch.Start();
        var clock = Stopwatch.StartNew();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var grouping = Grouped(wordings, threads);
        var seconds = clock.Elapsed.TotalSeconds;
        var busy = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
        done.Set();
        watch.Join();
        var (p, r, f) = Score(grouping, wordings, truth);
        var exponent = last is not null && last.TryGetValue(threads, out var earlier) ? Math.Log(seconds / earlier.Seconds) / Math.Log(wordings.Count / (double)earlier.Size) : double.NaN;
        if (last is not null) last[threads] = (wordings.Count, seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,10} {threads,7} {seconds,8:F2} {busy,8:F2} {busy * 1e6 / wordings.Count,8:F1} {exponent,9:F2} {f,8:F4} {p:F4} {r:F4} {(peak - before) / (double)wordings.Count,11:F0}"));
    }

    /// <summary>Precision, recall and F1 over pairs.</summary>
    internal static (double P, double R, double F) Score(Grouping grouping, List<WordingToGroup> wordings, int[] truth)
    {
        var utterance = new Dictionary<string, int>(wordings.Count, StringComparer.Ordinal);
        for (var i = 0; i < wordings.Count; i++) utterance.Add(wordings[i].Id, truth[i]);
        static double Pairs(double n) => n * (n - 1) / 2;
        double both = 0, predicted = 0;
        foreach (var group in grouping.Groups)
        {
            predicted += Pairs(group.Members.Length);
            both += group.Members.GroupBy(m => utterance[m]).Sum(g => Pairs(g.Count()));
        }

        var real = truth.GroupBy(t => t).Sum(g => Pairs(g.Count()));
        var (p, r) = (predicted == 0 ? 1 : both / predicted, real == 0 ? 1 : both / real);
        return (p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }
}
