using System.Collections.Immutable;

namespace CompareLib.Matching;

/// <summary>Wordings that report one utterance. A wording stands in exactly one group; a group may have one member.</summary>
/// <param name="Members">Ids of the wordings, in an order fixed by content.</param>
/// <param name="Central">Id of the most central wording, which labels the group.</param>
/// <param name="Confidence">0 to 1: the least score with which a member fits the group's core; 1 for a group of one.</param>
/// <param name="Links">The pairs examined inside the group.</param>
public sealed record WordingGroup(ImmutableArray<string> Members, string Central, double Confidence, ImmutableArray<MatchLink> Links);
