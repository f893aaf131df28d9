namespace CompareLib.Sources;

/// <summary>Makes the public model of a pair from what was found in words.</summary>
internal static class PairReport
{
    /// <summary>The pair and its passages, by position in the first article.</summary>
    public static ArticleComparison Make(ComparedArticle first, ComparedArticle second, PairFinding finding)
    {
        var (a, b) = (first.Article, second.Article);
        var (order, precedence) = finding.Relation >= ArticleRelation.Partial ? Precedence.Compare(a, first.Says, first.Label, b, second.Says, second.Label) : (0, "");
        var copying = finding.Passages.Count(p => p.Evidence == PassageEvidence.Copying);
        var shared = $"{Count(copying, "passage")}, {Count(finding.Copied, "word")}";
        var why = finding.Relation switch
        {
            ArticleRelation.Duplicate => $"the same article: {Percent(finding.CoverageA)} of {first.Label} stands in {second.Label}, {Percent(finding.CoverageB)} the other way",
            ArticleRelation.Version => $"versions of one article: they share {shared}, {Percent(finding.CoverageA)} of {first.Label} and {Percent(finding.CoverageB)} of {second.Label}",
            ArticleRelation.Partial => $"they share {shared}, {Percent(finding.CoverageA)} of {first.Label} and {Percent(finding.CoverageB)} of {second.Label}",
            ArticleRelation.Quotations => $"they share only quotations: {Count(finding.Quoted, "word")}",
            ArticleRelation.Boilerplate => $"they share only furniture, names or stock text: {Count(finding.Boilerplate, "word")}",
            _ => "they share nothing that proves anything",
        };
        if (precedence.Length > 0) why += "; " + precedence;
        var pair = new ArticlePair(a.Id, b.Id, finding.Relation, finding.Score, finding.Copied, order < 0 ? a.Id : order > 0 ? b.Id : null, why)
        {
            CoverageA = finding.CoverageA,
            CoverageB = finding.CoverageB,
            QuotedWords = finding.Quoted,
        };
        return new ArticleComparison(pair, [.. finding.Passages.Select(p => Passage(a.Id, first.Words, b.Id, second.Words, p))]);
    }

    /// <summary><c>1 word</c>, <c>120 words</c>.</summary>
    public static string Count(int number, string noun) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private static string Percent(double share) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Round(share * 100):0} %");

    private static SharedPassage Passage(string a, ArticleWords wordsA, string b, ArticleWords wordsB, JudgedPassage judged)
    {
        var p = judged.Passage;
        var longer = Math.Max(p.EndA - p.StartA, p.EndB - p.StartB);
        return new SharedPassage(a, wordsA.Span(p.StartA, p.EndA), b, wordsB.Span(p.StartB, p.EndB), p.Words, p.Words / (double)longer, judged.Evidence, judged.Why)
        {
            Pieces = [.. p.Runs.Select(r => new SharedPiece(wordsA.Span(r.A, r.A + r.Length), wordsB.Span(r.B, r.B + r.Length)))],
        };
    }
}
