using CompareLib.Text;

namespace CompareLib.Sources;

/// <summary>A place in an article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Span">Where in its text.</param>
public sealed record TextPlace(string ArticleId, TextSpan Span);
