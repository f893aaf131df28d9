using System.Collections.Immutable;

namespace CompareLib.Matching;

/// <summary>Wordings that report one utterance. A wording stands in exactly one group, unless it holds several statements: then each of its segments may stand in a group of its own.</summary>
/// <param name="Members">Ids of the wordings, in an order fixed by content.</param>
/// <param name="Central">Id of the most central wording, which labels the group.</param>
/// <param name="Confidence">0 to 1: the least score with which a member fits the group's core; 1 for a group of one.</param>
/// <param name="Links">The pairs examined inside the group.</param>
public sealed record WordingGroup(ImmutableArray<string> Members, string Central, double Confidence, ImmutableArray<MatchLink> Links)
{
    /// <summary>
    /// One entry for each of <see cref="Members"/>: the index into <see cref="WordingToGroup.Segments"/> when only that statement belongs here,
    /// null for the whole wording. Empty when every member belongs here as a whole.
    /// </summary>
    public ImmutableArray<int?> Segments { get; init; } = [];

    /// <summary>The segment of member number <paramref name="index"/>, null for the whole wording.</summary>
    public int? SegmentOf(int index) => Segments.IsDefaultOrEmpty ? null : Segments[index];
}
