namespace CompareLib.Sources;

/// <summary>What two articles have to do with each other.</summary>
/// <param name="ArticleA">The first article.</param>
/// <param name="ArticleB">The second article.</param>
/// <param name="Relation">How they are related as texts.</param>
/// <param name="Score">0 to 1: how sure it is that both go back to one text.</param>
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
    string Why);
