using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>The same words at two places of two witnesses.</summary>
/// <param name="A">Index of the first witness.</param>
/// <param name="SpanA">The words there.</param>
/// <param name="B">Index of the second witness.</param>
/// <param name="SpanB">The words there.</param>
public sealed record Move(int A, TextSpan SpanA, int B, TextSpan SpanB);
