namespace CompareLib.Sources;

/// <summary>How shared text is found and judged. Immutable.</summary>
public sealed record SourceOptions
{
    /// <summary>Passages of fewer shared words are not reported. 3 or more; default 6.</summary>
    public int MinimumWords
    {
        get;
        init => field = value >= 3 ? value : throw new ArgumentOutOfRangeException(nameof(MinimumWords), value, "must be 3 or more");
    } = 6;

    /// <summary>
    /// Up to so many articles every pair that shares five words in a row is compared exactly; beyond that, candidates come from MinHash signatures and winnowed
    /// shingles. 0 or more; default 1,000.
    /// </summary>
    public int ExactUpTo
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(ExactUpTo), value, "must be 0 or more");
    } = 1000;

    /// <summary>
    /// Articles whose sets of five-word shingles are so alike (Jaccard similarity) shall become candidates in a large corpus. Above 0, up to 1; default 0.3,
    /// about half of the words in common.
    /// </summary>
    public double CandidateSimilarity
    {
        get;
        init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(CandidateSimilarity), value, "must be above 0 and up to 1");
    } = 0.3;

    /// <summary>The share of such pairs that shall be found by their signatures alone; the number and length of the bands follow from it. Above 0, below 1; default 0.985.</summary>
    public double CandidateRecall
    {
        get;
        init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(CandidateRecall), value, "must be above 0 and below 1");
    } = 0.985;
}
