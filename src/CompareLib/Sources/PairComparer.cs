namespace CompareLib.Sources;

/// <summary>Compares two articles exactly: passages, what they prove, and how the two are related as texts.</summary>
internal static class PairComparer
{
    private const double WholeCoverage = 0.85;
    private const double DuplicateOther = 0.42;
    private const double VersionOverlap = 0.37;
    private const int EnoughCopied = 30;
    private const double EnoughCopiedShare = 0.35;
    private const int CopiedWhateverShare = 100;
    private const int EnoughQuoted = 36;

    /// <summary>Compares <paramref name="a"/> with <paramref name="b"/>; the sides may be swapped without changing anything but the sides.</summary>
    public static PairFinding Compare(ArticleWords a, ArticleWords b, SourceOptions options, StockText? stock = null, CandidateSearch? search = null)
    {
        var passages = PassageJudge.Judge(PassageFinder.Find(a, b, options.MinimumWords), a, b, stock is null || search is null || stock.IsEmpty ? null : new StockTest(stock, search, a, b));
        var (copied, quoted, boilerplate, shared) = (0, 0, 0, 0);
        foreach (var p in passages)
        {
            if (p.Evidence == PassageEvidence.Boilerplate) boilerplate += p.Passage.Words;
            else shared += p.Copied + p.Quoted;
            if (p.Evidence == PassageEvidence.Copying) copied += p.Copied;
            if (p.Evidence != PassageEvidence.Boilerplate) quoted += p.Quoted;
        }

        var coverageA = Math.Min(1, shared / (double)Math.Max(1, a.ContentCount));
        var coverageB = Math.Min(1, shared / (double)Math.Max(1, b.ContentCount));
        var overlap = shared / (double)Math.Max(1, a.ContentCount + b.ContentCount - shared);
        var relation = Relate(copied, quoted, boilerplate, Math.Min(coverageA, coverageB), Math.Max(coverageA, coverageB), overlap);
        return new PairFinding
        {
            Passages = passages,
            Copied = copied,
            Quoted = quoted,
            Boilerplate = boilerplate,
            CoverageA = coverageA,
            CoverageB = coverageB,
            Relation = relation,
            Score = Score(relation, Math.Min(1, overlap), Math.Max(coverageA, coverageB)),
        };
    }

    private static ArticleRelation Relate(int copied, int quoted, int boilerplate, double less, double more, double overlap)
    {
        if (less >= WholeCoverage) return ArticleRelation.Duplicate;
        var copying = copied >= EnoughCopied && (copied >= CopiedWhateverShare || copied >= EnoughCopiedShare * (copied + quoted));
        if (copying && more >= WholeCoverage && less >= DuplicateOther) return ArticleRelation.Duplicate;
        if (copying && overlap >= VersionOverlap) return ArticleRelation.Version;
        if (copying) return ArticleRelation.Partial;
        if (quoted >= EnoughQuoted) return ArticleRelation.Quotations;
        return boilerplate > 0 ? ArticleRelation.Boilerplate : ArticleRelation.None;
    }

    private static double Score(ArticleRelation relation, double overlap, double more) => relation switch
    {
        ArticleRelation.Duplicate => 0.75 + (0.25 * overlap),
        ArticleRelation.Version => 0.5 + (0.25 * overlap),
        ArticleRelation.Partial => 0.25 + (0.24 * more),
        ArticleRelation.Quotations => 0.1 + (0.1 * more),
        ArticleRelation.Boilerplate => 0.05,
        _ => 0,
    };
}
