namespace CompareLib.Sources;

/// <summary>What two articles have to do with each other.</summary>
/// <param name="ArticleA">The first article.</param>
/// <param name="ArticleB">The second article.</param>
/// <param name="Relation">How they are related as texts.</param>
/// <param name="Score">0 to 1: how much they are one article; 0.5 or more exactly for duplicates and versions, 0.25 or more for a partial reprint.</param>
/// <param name="SharedWords">Words in shared passages that are evidence of copying.</param>
/// <param name="Earlier">Which of the two came first or is cited by the other; null when not told.</param>
/// <param name="Why">The relation in plain words.</param>
public sealed record ArticlePair(
    string ArticleA,
    string ArticleB,
    ArticleRelation Relation,
    double Score,
    int SharedWords,
    string? Earlier,
    string Why)
{
    /// <summary>0 to 1: how much of the first article, page furniture left out, stands in the second.</summary>
    public double CoverageA { get; init; }

    /// <summary>0 to 1: how much of the second article, page furniture left out, stands in the first.</summary>
    public double CoverageB { get; init; }

    /// <summary>Words of quotations that stand in both.</summary>
    public int QuotedWords { get; init; }
}
