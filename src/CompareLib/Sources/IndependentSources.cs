using System.Collections.Immutable;
using CompareLib.Quotations;

namespace CompareLib.Sources;

/// <summary>
/// Counts the independent sources behind a statement: families, not outlets; and families of which one reports second-hand what the other reports
/// (it names the other's outlet or agency, or both name the same third one for this statement) count as one.
/// </summary>
/// <remarks>Thread-safe. Cost: linear in tellings and statements of provenance of their articles.</remarks>
public static class IndependentSources
{
    /// <summary>The sources behind a statement, by article order, each with the reason for its count in a plain sentence.</summary>
    /// <param name="tellings">The quotations that report it; several may stand in one article.</param>
    /// <param name="articles">The articles of the comparison, in report order; their outlet, or siglum where there is none, names them in the sentences.</param>
    /// <param name="analysis">Who shares text with whom, over the same articles.</param>
    public static ImmutableArray<IndependentSource> Count(IReadOnlyList<Quotation> tellings, IReadOnlyList<ReportedArticle> articles, SourceAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        return Prepare(articles, analysis).Count(tellings);
    }

    /// <summary>Reads families, pairs and provenance once, for counting many statements.</summary>
    public static SourceLedger Prepare(IReadOnlyList<ReportedArticle> articles, SourceAnalysis analysis) => new(articles, analysis);
}
