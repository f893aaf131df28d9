namespace CompareLib.Matching;

/// <summary>Groups the wordings that report one utterance. Thread-safe.</summary>
/// <param name="options">How to group; null for the defaults.</param>
public sealed class QuotationGrouper(MatchingOptions? options = null)
{
    /// <summary>The options in force.</summary>
    public MatchingOptions Options { get; } = options ?? new();

    internal MatchModel Model { get; init; } = MatchModel.Default;

    /// <summary>Groups <paramref name="wordings"/>; the result does not depend on their order or on <paramref name="threads"/>.</summary>
    /// <param name="wordings">Any number; ids must be distinct.</param>
    /// <param name="threads">How many threads work at once, 1 or more.</param>
    /// <param name="progress">Told the number of wordings done.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Grouping Group(IReadOnlyList<WordingToGroup> wordings, int threads = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(wordings);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        cancellation.ThrowIfCancellationRequested();
        var store = Fill(wordings, threads, cancellation);
        var run = new GroupingRun(store, i => wordings[i].Id, Options, Model);
        var pairs = run.Score(threads, progress, cancellation);
        var core = run.Cluster(pairs);
        return Assemble(wordings, run, core);
    }

    /// <summary>What is found about just one pair.</summary>
    public MatchLink Compare(WordingToGroup a, WordingToGroup b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var store = new WordingStore();
        store.Add(a);
        store.Add(b);
        var run = new GroupingRun(store, i => i == 0 ? a.Id : b.Id, Options, Model);
        var scorer = new PairScorer(store, run.Rarity, Model);
        scorer.Prepare(0);
        scorer.Measure(1, out var measures);
        var score = Model.Probability(measures);
        return new MatchLink(a.Id, b.Id, score, score >= Options.Threshold ? MatchVerdict.Same : MatchVerdict.Different, [], "");
    }

    internal static WordingStore Fill(IReadOnlyList<WordingToGroup> wordings, int threads, CancellationToken cancellation)
    {
        const int least = 4096;
        var parts = Math.Clamp(wordings.Count / least, 1, threads);
        if (parts == 1)
        {
            var store = new WordingStore();
            for (var i = 0; i < wordings.Count; i++) store.Add(wordings[i]);
            return store;
        }

        var stores = new WordingStore[parts];
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, p =>
        {
            var store = new WordingStore();
            var end = (int)((long)wordings.Count * (p + 1) / parts);
            for (var i = (int)((long)wordings.Count * p / parts); i < end; i++) store.Add(wordings[i]);
            stores[p] = store;
        });
        for (var p = 1; p < parts; p++) stores[0].Append(stores[p]);
        return stores[0];
    }

    private static Grouping Assemble(IReadOnlyList<WordingToGroup> wordings, GroupingRun run, int[] core)
    {
        var rankOf = new int[wordings.Count];
        for (var rank = 0; rank < run.Order.Length; rank++) rankOf[run.Order[rank]] = rank;
        var members = new List<int>[core.Length];
        for (var i = 0; i < wordings.Count; i++) (members[core[rankOf[run.Twin[i]]]] ??= []).Add(i);
        var groups = new List<WordingGroup>();
        for (var c = 0; c < members.Length; c++)
        {
            if (members[c] is not { } list) continue;
            list.Sort((x, y) => rankOf[run.Twin[x]] != rankOf[run.Twin[y]] ? rankOf[run.Twin[x]].CompareTo(rankOf[run.Twin[y]]) : string.CompareOrdinal(wordings[x].Id, wordings[y].Id));
            groups.Add(new WordingGroup([.. list.Select(i => wordings[i].Id)], wordings[run.Order[c]].Id, 1, []));
        }

        return new Grouping([.. groups], []);
    }
}
