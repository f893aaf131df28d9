namespace CompareLib.Reports;

/// <summary>A run of a wording: common text, or the part that stands at a place of variation.</summary>
/// <param name="Text">The words as printed, white space around them included; empty where the wording has nothing at that place.</param>
/// <param name="Unit">Index of the unit; -1 for common text.</param>
internal readonly record struct Piece(string Text, int Unit);
