using CompareLib.Articles;

namespace CompareLib;

/// <summary>An article of a comparison, with the short mark by which reports name it.</summary>
/// <param name="Siglum">A short mark, unique in the report, made from outlet and content, never from the id: <c>TASS</c>, <c>A2</c>.</param>
/// <param name="Article">The article as given.</param>
public sealed record ReportedArticle(string Siglum, Article Article);
