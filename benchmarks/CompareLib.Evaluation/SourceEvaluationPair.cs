using CompareLib.Sources;

namespace CompareLib.Evaluation;

/// <summary>One near-duplicate pair as found.</summary>
internal sealed record SourceEvaluationPair(string Kind, double Score, string Detail)
{
    public static SourceEvaluationPair Compare(string a, string b)
    {
        var finding = PairComparer.Compare(ArticleWords.Read(a), ArticleWords.Read(b), new SourceOptions());
        var kind = finding.Relation switch
        {
            ArticleRelation.Duplicate => "dup",
            ArticleRelation.Version => "version",
            ArticleRelation.Partial => "partial",
            ArticleRelation.Quotations => "quote",
            ArticleRelation.Boilerplate => "boilerplate",
            _ => "none",
        };
        var detail = SourceEvaluation.Invariant($"copied {finding.Copied} quoted {finding.Quoted} boilerplate {finding.Boilerplate} coverage {finding.CoverageA:0.00} {finding.CoverageB:0.00} longest {finding.Passages.Select(p => p.Copied).DefaultIfEmpty().Max()}");
        return new SourceEvaluationPair(kind, finding.Score, detail);
    }
}
