using System.Collections.Immutable;

namespace CompareLib.Matching;

/// <summary>What was found about one pair of wordings.</summary>
/// <param name="A">Id of the first wording.</param>
/// <param name="B">Id of the second wording.</param>
/// <param name="Score">0 to 1, read as the probability that both report one utterance.</param>
/// <param name="Verdict">What became of the pair.</param>
/// <param name="Evidence">The parts of the score.</param>
/// <param name="Why">The verdict in words.</param>
public sealed record MatchLink(string A, string B, double Score, MatchVerdict Verdict, ImmutableArray<MatchEvidence> Evidence, string Why);
