namespace CompareLib.Matching;

/// <summary>A wording in a group.</summary>
/// <param name="Wording">Its number.</param>
/// <param name="Segment">The statement of it that belongs here; -1 for the whole.</param>
/// <param name="Unit">The number in the store under which the whole or the statement was read.</param>
internal readonly record struct Member(int Wording, int Segment, int Unit);
