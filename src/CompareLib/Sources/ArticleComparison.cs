using System.Collections.Immutable;

namespace CompareLib.Sources;

/// <summary>Two articles compared: their relation and all they share.</summary>
/// <param name="Pair">The relation, with its score and reason.</param>
/// <param name="Passages">What they share, by position in the first article.</param>
public sealed record ArticleComparison(ArticlePair Pair, ImmutableArray<SharedPassage> Passages);
