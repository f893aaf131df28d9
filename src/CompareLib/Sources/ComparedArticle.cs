using CompareLib.Articles;

namespace CompareLib.Sources;

/// <summary>An article made ready for comparing.</summary>
/// <param name="Article">As given.</param>
/// <param name="Label">How sentences call it.</param>
/// <param name="Words">Its words.</param>
/// <param name="Says">What it says of its own sources.</param>
internal sealed record ComparedArticle(Article Article, string Label, ArticleWords Words, IReadOnlyList<Provenance> Says);
