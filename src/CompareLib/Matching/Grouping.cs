using System.Collections.Immutable;

namespace CompareLib.Matching;

/// <summary>The result of grouping.</summary>
/// <param name="Groups">All groups, those of one member included.</param>
/// <param name="LookAlikes">Pairs that came near but are not the same utterance, and why; same words by another speaker among them.</param>
public sealed record Grouping(ImmutableArray<WordingGroup> Groups, ImmutableArray<MatchLink> LookAlikes);
