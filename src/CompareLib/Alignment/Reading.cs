using System.Collections.Immutable;

namespace CompareLib.Alignment;

/// <summary>One wording of a unit and who has it.</summary>
/// <param name="Text">The words as the first of its witnesses prints them; empty for an omission.</param>
/// <param name="Witnesses">Indices of the witnesses that have it, ascending.</param>
public sealed record Reading(string Text, ImmutableArray<int> Witnesses);
