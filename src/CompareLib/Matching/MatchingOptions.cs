namespace CompareLib.Matching;

/// <summary>How wordings are grouped. Immutable.</summary>
public sealed record MatchingOptions
{
    /// <summary>The probability from which two wordings count as one utterance. From 0 to 1; default 0.5.</summary>
    public double Threshold
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Threshold), value, "must be from 0 to 1");
    } = 0.5;

    /// <summary>Pairs from this probability up that are not grouped are kept as look-alikes. From 0 to 1; default 0.1.</summary>
    public double LookAlikeThreshold
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(LookAlikeThreshold), value, "must be from 0 to 1");
    } = 0.1;

    /// <summary>
    /// Whether links with their evidence, and look-alikes, are part of the result. Default true. Without them a million quotations take about a third of the
    /// memory; any pair can still be explained by <see cref="QuotationGrouper.Compare(WordingToGroup, WordingToGroup)"/>.
    /// </summary>
    public bool Explain { get; init; } = true;
}
