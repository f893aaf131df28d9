using CompareLib.Text;

namespace CompareLib;

/// <summary>A headline or a sentence in the outlet's own voice that tells what a group's speaker said.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Span">The sentence.</param>
/// <param name="Score">0 to 1: how sure it is.</param>
public sealed record Restatement(string ArticleId, TextSpan Span, double Score);
