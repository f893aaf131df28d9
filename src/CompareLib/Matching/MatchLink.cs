using System.Collections.Immutable;

namespace CompareLib.Matching;

/// <summary>What was found about one pair of wordings.</summary>
/// <param name="A">Id of the first wording.</param>
/// <param name="B">Id of the second wording.</param>
/// <param name="Score">0 to 1, read as the probability that both report one utterance.</param>
/// <param name="Verdict">What became of the pair.</param>
/// <param name="Evidence">The parts of the score; their weights add up to the log-odds of <paramref name="Score"/> unless a veto spoke.</param>
/// <param name="Why">The verdict in words.</param>
public sealed record MatchLink(string A, string B, double Score, MatchVerdict Verdict, ImmutableArray<MatchEvidence> Evidence, string Why)
{
    /// <summary>The statement of <see cref="A"/> that was compared, an index into its segments; null for the whole wording.</summary>
    public int? SegmentA { get; init; }

    /// <summary>The statement of <see cref="B"/> that was compared, an index into its segments; null for the whole wording.</summary>
    public int? SegmentB { get; init; }

    /// <summary>Signs that the wordings, though alike, do not say the same: <c>numbers differ: 12 / 20</c>, <c>negated on one side: not</c>. Empty when there are none.</summary>
    public ImmutableArray<string> MeaningFindings { get; init; } = [];
}
