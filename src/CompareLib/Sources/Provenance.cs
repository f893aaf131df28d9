using CompareLib.Text;

namespace CompareLib.Sources;

/// <summary>What an article says of where it has its text: a dateline, an agency mark, <c>citing ...</c>.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Span">The words that say it.</param>
/// <param name="Source">Who is named.</param>
/// <param name="Kind"><c>dateline</c>, <c>agency</c>, <c>citation</c>, <c>broadcast</c>, <c>interview</c> or <c>link</c>.</param>
/// <param name="Scope">Which part of the article it speaks of.</param>
public sealed record Provenance(string ArticleId, TextSpan Span, string Source, string Kind, TextSpan Scope);
