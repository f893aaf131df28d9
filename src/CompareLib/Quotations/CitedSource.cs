using CompareLib.Text;

namespace CompareLib.Quotations;

/// <summary>One layer of attribution between the outlet and the speaker: <c>according to China.org</c>.</summary>
/// <param name="Name">Who is cited.</param>
/// <param name="Span">Where the article names it.</param>
/// <param name="Relation">The words that make it a source, normalised: <c>according to</c>, <c>citing</c>, <c>told</c>, <c>interview with</c>.</param>
public sealed record CitedSource(string Name, TextSpan Span, string Relation);
