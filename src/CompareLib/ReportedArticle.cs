using CompareLib.Articles;

namespace CompareLib;

/// <summary>An article of a comparison, with the names by which reports speak of it. Both are made from outlet and content, never from the id.</summary>
/// <param name="Siglum">A short mark, unique in the report: <c>TASS</c>, <c>A2</c>.</param>
/// <param name="Name">The outlet; where none is known, what the text tells: <c>unnamed outlet citing China.org</c>.</param>
/// <param name="Article">The article as given, with the language that its text tells where it named none.</param>
public sealed record ReportedArticle(string Siglum, string Name, Article Article);
