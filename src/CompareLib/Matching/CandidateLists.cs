namespace CompareLib.Matching;

/// <summary>For each wording, by rank, the earlier ones that are worth comparing with it; one may stand there more than once.</summary>
internal readonly record struct CandidateLists(int[] Start, int[] Ranks)
{
    /// <summary>The candidates of one wording.</summary>
    public ReadOnlySpan<int> Of(int rank) => Ranks.AsSpan(Start[rank]..Start[rank + 1]);
}
