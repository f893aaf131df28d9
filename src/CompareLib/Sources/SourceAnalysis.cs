using System.Collections.Immutable;

namespace CompareLib.Sources;

/// <summary>Who shares text with whom.</summary>
public sealed record SourceAnalysis
{
    /// <summary>All passages found, evidence or not, by article order and position.</summary>
    public required ImmutableArray<SharedPassage> Passages { get; init; }

    /// <summary>Texts that stand in three or more articles, put together from the passages.</summary>
    public ImmutableArray<CirculatingText> Circulating { get; init; } = [];

    /// <summary>Every pair of articles that shares anything, by article order.</summary>
    public required ImmutableArray<ArticlePair> Pairs { get; init; }

    /// <summary>The families, by the first member in article order.</summary>
    public required ImmutableArray<ArticleFamily> Families { get; init; }

    /// <summary>What the articles say of their own sources, by article order and position.</summary>
    public required ImmutableArray<Provenance> Provenance { get; init; }
}
