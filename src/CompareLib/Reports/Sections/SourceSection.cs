using System.Collections.Immutable;
using CompareLib.Sources;

namespace CompareLib.Reports.Sections;

/// <summary>Which articles share text, and where they say they have it from.</summary>
internal static class SourceSection
{
    public static Section Of(ReportView view)
    {
        var pairs = view.Findings.SharedByCopying;
        var answer = pairs.IsEmpty ? "none beyond quotations and names"
            : $"{Numbers.Count(pairs.Length, "pair")} of articles; most: {Numbers.Of(pairs.Max(p => p.SharedWords))} words";
        return new Section("sources", "Shared text and sources", "Which articles share text, how much, and from what source?", answer, Blocks(view));
    }

    /// <summary>How two articles are related, for people.</summary>
    public static string Relation(ArticleRelation relation) => relation switch
    {
        ArticleRelation.Duplicate => "the same article",
        ArticleRelation.Version => "versions of one article",
        ArticleRelation.Partial => "share part of their text",
        ArticleRelation.Quotations => "share only quotations",
        ArticleRelation.Boilerplate => "share only stock phrases",
        _ => "share nothing of note",
    };

    /// <summary>What a passage proves, for people.</summary>
    public static string Evidence(PassageEvidence evidence) => evidence switch
    {
        PassageEvidence.Copying => "a sign of one source",
        PassageEvidence.Quotation => "the same quotation",
        PassageEvidence.Boilerplate => "stock text",
        _ => "too little to prove anything",
    };

    private static IEnumerable<Block> Blocks(ReportView view)
    {
        var sources = view.Report.Sources;
        var families = sources.Families.Where(f => f.Members.Length > 1).ToArray();
        yield return new TextBlock(Phrase.Empty.Plain(families.Length == 0
            ? $"No two of the {Numbers.Count(view.Report.Articles.Length, "article")} go back to one text, so each counts as a source of its own."
            : $"{Numbers.Count(view.Report.Articles.Length, "article")} go back to {Numbers.Count(sources.Families.Length, "independent source")}: articles that share a text count once."));
        if (families.Length > 0)
        {
            yield return new ListBlock(families.Select(f => Phrase.Empty.Names([.. f.Members.Select(view.Siglum)]).Plain(" count as one source")
                .Plain(f.Why.Length > 0 ? ". " : ".").Note(LabelWords.Adds(f.Why))));
        }

        var related = sources.Pairs.Where(p => p.Relation >= ArticleRelation.Quotations).ToArray();
        if (related.Length > 0)
        {
            yield return new TableBlock("Pairs of articles that share text", ["Articles", "Relation", "Words in common", "Earlier", "Why"], related
                .OrderByDescending(p => p.SharedWords).ThenByDescending(p => p.Score)
                .Select(p => ImmutableArray.Create(
                    Phrase.Empty.Name(view.Siglum(p.ArticleA), Link(view, p.ArticleA)).Plain(" and ").Name(view.Siglum(p.ArticleB), Link(view, p.ArticleB)),
                    Phrase.Empty.Plain(Relation(p.Relation)),
                    Phrase.Empty.Plain(Numbers.Of(p.SharedWords)),
                    Phrase.Empty.Plain(p.Earlier is null ? "not told" : view.Siglum(p.Earlier)),
                    Phrase.Empty.Plain(LabelWords.Adds(p.Why)))));
        }

        var telling = sources.Passages.Select((p, i) => (p, i)).Where(p => p.p.Evidence is PassageEvidence.Copying or PassageEvidence.Quotation).ToArray();
        if (telling.Length > 0)
        {
            yield return new TableBlock("Passages in common", ["Passage", "Stands in", "Words", "What it proves"], telling
                .OrderBy(p => p.p.Evidence).ThenByDescending(p => p.p.Words)
                .Select(x => ImmutableArray.Create(
                    Phrase.Empty.Words(PassageText(view, x.p), 18),
                    Phrase.Empty.Name(view.Siglum(x.p.ArticleA), Anchors.Passage(view, x.i, x.p.ArticleA)).Plain(" and ").Name(view.Siglum(x.p.ArticleB), Anchors.Passage(view, x.i, x.p.ArticleB)),
                    Phrase.Empty.Plain(Numbers.Of(x.p.Words)),
                    Phrase.Empty.Plain(Evidence(x.p.Evidence)).Note(x.p.Why.Length > 0 ? ": " + x.p.Why : ""))));
        }

        if (sources.Passages.Length > telling.Length)
        {
            var weak = sources.Passages.Count(p => p.Evidence == PassageEvidence.Weak);
            yield return new TextBlock(Phrase.Empty.Plain($"{Numbers.Count(sources.Passages.Length - telling.Length, "further overlap")} prove nothing: {Numbers.Of(sources.Passages.Length - telling.Length - weak)} of names, titles and stock text, {Numbers.Of(weak)} too short or told alike by two reporters. The JSON report lists them."));
        }

        if (!sources.Provenance.IsEmpty)
        {
            yield return new ListBlock(sources.Provenance.Select(p => Phrase.Empty.Name(view.Siglum(p.ArticleId), Link(view, p.ArticleId)).Plain(" names ")
                .Strong(p.Source).Plain($" as its source ({p.Kind}): ").Words(Quote(view, p.ArticleId, p.Span), 12).Plain(".")));
        }
    }

    /// <summary>The covered text; empty when the span does not fit the article.</summary>
    public static string Quote(ReportView view, string articleId, Text.TextSpan span) =>
        view.Article(articleId)?.Article.Text is { } text && span.Start >= 0 && span.Start <= span.End && span.End <= text.Length ? span.Of(text) : "";

    private static string PassageText(ReportView view, SharedPassage passage) => Quote(view, passage.ArticleA, passage.SpanA);

    private static string? Link(ReportView view, string articleId) => view.ArticleIndex(articleId) is var i and >= 0 ? Anchors.Article(i) : null;
}
