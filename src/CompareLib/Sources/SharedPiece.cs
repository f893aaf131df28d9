using CompareLib.Text;

namespace CompareLib.Sources;

/// <summary>A run of words that is the same on both sides of a shared passage; between two pieces the sides differ.</summary>
/// <param name="A">Its place in the first article.</param>
/// <param name="B">Its place in the second article.</param>
public readonly record struct SharedPiece(TextSpan A, TextSpan B);
