using System.Collections.Immutable;
using CompareLib.Articles;

namespace CompareLib.Quotations;

/// <summary>Makes aliases of one speaker across articles one speaker.</summary>
internal static class SpeakerDirectory
{
    /// <summary>The readings with their speakers unified; one reading per article, in the same order.</summary>
    public static ImmutableArray<ArticleReading> Unify(IReadOnlyList<Article> articles, ImmutableArray<ArticleReading> readings) => readings;
}
