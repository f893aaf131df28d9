namespace CompareLib.Sources;

/// <summary>A run of equal words in two articles.</summary>
/// <param name="A">Index of its first word in the first article.</param>
/// <param name="B">Index of its first word in the second article.</param>
/// <param name="Length">Number of words.</param>
internal readonly record struct TextRun(int A, int B, int Length);
