using System.Collections.Immutable;

namespace CompareLib.Sources;

/// <summary>A stretch that stands, nearly verbatim, in three or more articles: the same shared passage seen over the whole corpus.</summary>
/// <param name="Places">Where it stands, one place an article, in article order.</param>
/// <param name="Words">Equal words of its longest shared passage.</param>
/// <param name="Evidence">The strongest evidence among its passages.</param>
public sealed record CirculatingText(ImmutableArray<TextPlace> Places, int Words, PassageEvidence Evidence);
