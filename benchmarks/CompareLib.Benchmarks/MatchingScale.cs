using System.Diagnostics;
using System.Globalization;
using CompareLib.Matching;

namespace CompareLib.Benchmarks;

/// <summary>Prints the scale table: <c>scale [SIZE ...]</c>, an index (<c>--index</c>), the naive loop (<c>--naive</c>) and the viral cases (<c>--viral</c>) after it.</summary>
internal static class MatchingScale
{
    private static double _threshold = new MatchingOptions().Threshold;

    public static int Run(string[] args)
    {
        if (Array.IndexOf(args, "--threshold") is >= 0 and var at) _threshold = double.Parse(args[at + 1], CultureInfo.InvariantCulture);
        var sizes = args.Where(a => a.All(char.IsDigit)).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
        if (sizes.Length == 0) sizes = [10_000, 100_000, 1_000_000];
        _ = Grouped(new SyntheticQuotations(1).Make(20_000, out _), 1);
        Console.WriteLine("quotations threads  seconds processor  µs each  exponent  pair F1      P      R  bytes each, of these held");
        var last = new Dictionary<int, (int Size, double Seconds)>();
        foreach (var size in sizes)
        {
            var wordings = new SyntheticQuotations().Make(size, out var truth);
            foreach (var threads in new[] { 1, 2 }) Row(size.ToString(CultureInfo.InvariantCulture), wordings, truth, threads, last);
        }

        if (args.Contains("--phases")) foreach (var threads in new[] { 1, 2 }) _ = Phases(new SyntheticQuotations().Make(sizes[^1], out _), threads, Console.WriteLine);
        if (args.Contains("--index")) foreach (var size in sizes) Index(size);
        if (args.Contains("--naive")) Naive();
        if (args.Contains("--misses")) Misses(sizes[0]);
        if (args.Contains("--viral"))
        {
            Row("viral", new SyntheticQuotations().MakeViral(20_000, out var truth), truth, 1, null);
            Row("stock", new SyntheticQuotations().MakeStock(100_000, out truth), truth, 1, null);
        }

        return 0;
    }

    // Clock, processor and memory of each step; returns the most bytes a quotation that are held after one of them, garbage collected.
    private static double Phases(List<WordingToGroup> wordings, int threads, Action<string>? print)
    {
        var size = (double)wordings.Count;
        var most = 0.0;
        var heap = GC.GetTotalMemory(true);
        var made = GC.GetTotalAllocatedBytes(true);
        var clock = Stopwatch.StartNew();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        void Done(string step)
        {
            var (seconds, now) = (clock.Elapsed.TotalSeconds, Process.GetCurrentProcess().TotalProcessorTime);
            var (allocated, held) = ((GC.GetTotalAllocatedBytes(true) - made) / size, (GC.GetTotalMemory(true) - heap) / size);
            most = Math.Max(most, held);
            print?.Invoke(string.Create(CultureInfo.InvariantCulture, $"  {threads} threads, {step,-10} {seconds,7:F2} s, processor {(now - before).TotalSeconds,7:F2}, allocated {allocated,6:F0}, held {held,6:F0} bytes each"));
            (before, made) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes(true));
            clock.Restart();
        }

        var options = new MatchingOptions { Explain = false };
        var corpus = PreparedCorpus.Read(wordings, threads, default);
        Done("read");
        var run = new GroupingRun(corpus.Store, corpus.Units(), corpus.IdOf, null, options, MatchModel.Default);
        Done("order");
        _ = run.BuildIndex(threads);
        Done("index");
        var pairs = run.Score(threads, null, default);
        Done($"score");
        var core = run.Cluster(pairs, threads);
        Done("cluster");
        var grouping = new GroupAssembler(corpus, run, MatchModel.Default, options).Assemble(pairs, core, threads);
        Done("assemble");
        if (print is not null)
        {
            var lists = run.Index.Candidates();
            var distinct = Enumerable.Range(0, run.Order.Length).Sum(rank => (long)lists.Of(rank).ToArray().Distinct().Count());
            print(string.Create(CultureInfo.InvariantCulture, $"  candidates: {distinct / size:F1} a quotation, offered {lists.Ranks.Length / size:F1} times"));
        }

        GC.KeepAlive(corpus);
        GC.KeepAlive(run);
        GC.KeepAlive(pairs);
        GC.KeepAlive(grouping);
        return most;
    }

    // What one addition to an index costs, and one question, when it holds half of them and when it holds all.
    private static void Index(int size)
    {
        var wordings = new SyntheticQuotations().Make(size, out _);
        var index = new QuotationIndex(new MatchingOptions { Explain = false });
        var clock = new Stopwatch();
        for (var half = 0; half < 2; half++)
        {
            var (first, end) = (half * size / 2, (half + 1) * size / 2);
            clock.Restart();
            for (var i = first; i < end; i++) index.Add(wordings[i]);
            var add = clock.Elapsed.TotalMicroseconds / (end - first);
            _ = index.Matches(wordings[0] with { Id = "question" });
            clock.Restart();
            for (var i = 0; i < 1000; i++) _ = index.Matches(wordings[i] with { Id = "question" });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index of {end}: an addition {add:F1} µs, a question {clock.Elapsed.TotalMicroseconds / 1000:F0} µs"));
        }
    }

    // Where recall is lost: by size of the true group, and whether the pair itself scores enough.
    private static void Misses(int size)
    {
        var wordings = new SyntheticQuotations().Make(size, out var truth);
        var grouping = Grouped(wordings, 1);
        var groupOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var g = 0; g < grouping.Groups.Length; g++) foreach (var m in grouping.Groups[g].Members) groupOf[m] = g;
        var store = PreparedCorpus.Read(wordings, 1, default).Store;
        var scorer = new GroupingRun(store, store.Count, i => wordings[i].Id, new MatchingOptions(), MatchModel.Default).NewScorer();
        foreach (var bySize in truth.Select((t, i) => (t, i)).GroupBy(x => x.t).Where(g => g.Count() > 1).GroupBy(g => (int)Math.Log2(g.Count())).OrderBy(g => g.Key))
        {
            int all = 0, together = 0, scoring = 0;
            foreach (var utterance in bySize)
            {
                var members = utterance.Select(x => x.i).ToArray();
                for (var i = 0; i < members.Length; i++)
                {
                    scorer.Prepare(members[i]);
                    for (var j = i + 1; j < members.Length; j++)
                    {
                        all++;
                        if (groupOf[wordings[members[i]].Id] == groupOf[wordings[members[j]].Id]) together++;
                        else if (scorer.Score(members[j]) >= _threshold) scoring++;
                    }
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  groups of {1 << bySize.Key} and more: {all} pairs, together {together / (double)all:F3}, apart though alike {scoring / (double)all:F3}"));
        }
    }

    // The loop over all pairs and ours, in one run.
    private static void Naive()
    {
        var wordings = new SyntheticQuotations().Make(2000, out var truth);
        var clock = Stopwatch.StartNew();
        var naive = GroupingBenchmarks.Naive(wordings);
        var slow = clock.Elapsed.TotalMilliseconds;
        var groups = naive.Select((g, i) => (g, wordings[i].Id)).GroupBy(x => x.g).Select(g => new WordingGroup([.. g.Select(x => x.Id)], g.First().Id, 1, []));
        var fast = double.MaxValue;
        for (var round = 0; round < 20; round++)
        {
            clock.Restart();
            _ = Grouped(wordings, 1);
            fast = Math.Min(fast, clock.Elapsed.TotalMilliseconds);
        }

        var ours = Score(Grouped(wordings, 1), wordings, truth);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"2000 quotations: all pairs by TokenSetRatio {slow:F0} ms, F1 {Score(new Grouping([.. groups], []), wordings, truth).F:F3}; ours {fast:F1} ms, F1 {ours.F:F3}; {slow / fast:F0} times"));
    }

    private static Grouping Grouped(List<WordingToGroup> wordings, int threads) => new QuotationGrouper(new MatchingOptions { Explain = false, Threshold = _threshold }).Group(wordings, threads);

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
        peak = Math.Max(peak, GC.GetTotalMemory(false));
        var (p, r, f) = Score(grouping, wordings, truth);
        var exponent = last is not null && last.TryGetValue(threads, out var earlier) ? Math.Log(seconds / earlier.Seconds) / Math.Log(wordings.Count / (double)earlier.Size) : double.NaN;
        if (last is not null) last[threads] = (wordings.Count, seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,10} {threads,7} {seconds,8:F2} {busy,8:F2} {busy * 1e6 / wordings.Count,8:F1} {exponent,9:F2} {f,8:F4} {p:F4} {r:F4} {(peak - before) / (double)wordings.Count,11:F0} {Phases(wordings, threads, null),14:F0}"));
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
