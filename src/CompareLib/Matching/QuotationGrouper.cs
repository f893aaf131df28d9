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
    /// <param name="progress">Told the number of distinct wordings compared.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Grouping Group(IReadOnlyList<WordingToGroup> wordings, int threads = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(wordings);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        cancellation.ThrowIfCancellationRequested();
        return Group(PreparedCorpus.Read(wordings, threads, cancellation), threads, progress, cancellation);
    }

    /// <summary>
    /// As <see cref="Group(IReadOnlyList{WordingToGroup}, int, IProgress{int}?, CancellationToken)"/>, from a stream that is read once. Unless <see cref="MatchingOptions.Explain"/> asks for the evidence, texts are let go as
    /// they are read, so that about half a kilobyte is held for each quotation beside its id.
    /// </summary>
    /// <param name="wordings">Any number; ids must be distinct.</param>
    /// <param name="threads">How many threads compare at once, 1 or more.</param>
    /// <param name="progress">Told the number of distinct wordings compared.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Grouping GroupStream(IEnumerable<WordingToGroup> wordings, int threads = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(wordings);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        cancellation.ThrowIfCancellationRequested();
        return Group(PreparedCorpus.ReadStream(wordings, Options.Explain, cancellation), threads, progress, cancellation);
    }

    /// <summary>What is found about just one pair, judged by what is known of news at large.</summary>
    public MatchLink Compare(WordingToGroup a, WordingToGroup b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Compare([(a, b)])[0];
    }

    /// <summary>What is found about each pair. Which words are rare is judged by all the pairs' texts together, so many pairs of one subject are better compared at once.</summary>
    /// <returns>One link for each pair, in order.</returns>
    public IReadOnlyList<MatchLink> Compare(IReadOnlyList<(WordingToGroup A, WordingToGroup B)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var store = new WordingStore();
        foreach (var (a, b) in pairs)
        {
            store.Add(a);
            store.Add(b);
        }

        WordingToGroup Side(int i) => i % 2 == 0 ? pairs[i / 2].A : pairs[i / 2].B;
        var run = new GroupingRun(store, store.Count, i => Side(i).Id, Options, Model);
        var explainer = new MatchExplainer(store, run, run.NewScorer(), Model, Options, i => Side(i).Text);
        return [.. Enumerable.Range(0, pairs.Count).Select(i => explainer.Link(2 * i, (2 * i) + 1, pairs[i].A.Id, pairs[i].B.Id, null))];
    }

    internal Grouping Group(PreparedCorpus corpus, int threads, IProgress<int>? progress, CancellationToken cancellation)
    {
        var run = new GroupingRun(corpus.Store, corpus.Units(), corpus.IdOf, corpus.Segments is null ? null : corpus.WordingOf, Options, Model);
        var pairs = run.Score(threads, progress, cancellation);
        var core = run.Cluster(pairs, threads);
        return new GroupAssembler(corpus, run, Model, Options).Assemble(pairs, core, threads);
    }
}
