using System.Collections.Immutable;

namespace CompareLib.Reports.Sections;

/// <summary>What stands in an outlet's own voice, in one outlet only, or against another's word.</summary>
internal static class VoiceSections
{
    public static Section Restated(ReportView view)
    {
        var found = view.Findings.Restated;
        var answer = found.IsEmpty ? "none found" : Numbers.Count(found.Length, "line");
        return new Section("own-voice", "Told in the outlet’s own voice", "Which claims in an outlet’s own voice are really somebody’s?", answer, found.IsEmpty ? [] :
        [
            new TableBlock("Headlines and sentences that tell somebody’s words as fact", ["Line", "Stands in", "Who said it", "Statement"], found.Select(f => ImmutableArray.Create(
                Phrase.Empty.Words(SourceSection.Quote(view, f.Restatement.ArticleId, f.Restatement.Span), 24),
                Phrase.Empty.Name(view.Siglum(f.Restatement.ArticleId), Anchors.Restatement(view, f.Restatement)),
                Phrase.Empty.Plain(f.Group.Model.Speaker?.Name ?? "nobody named"),
                WordingSections.Statement(f.Group)))),
        ]);
    }

    public static Section Single(ReportView view)
    {
        var found = view.Report.Uncorroborated;
        var answer = found.IsEmpty ? "nothing" : $"{Numbers.Of(found.Length)} of {Numbers.Count(view.Report.Quotations.Length, "quotation")}";
        return new Section("single", "In one article only", "What stands in one outlet only, so that nothing here corroborates it?", answer, Blocks());

        IEnumerable<Block> Blocks()
        {
            var quotations = found.Select(view.Wording).Where(q => q is not null).Select(q => q!);
            foreach (var article in quotations.GroupBy(q => q.ArticleId, StringComparer.Ordinal))
            {
                yield return new TextBlock(Phrase.Empty.Name(view.Siglum(article.Key)).Plain(" alone has " + Numbers.Count(article.Count(), "quotation") + ":"));
                yield return new ListBlock(article.GroupBy(q => q.Speaker?.Name ?? "Nobody named", StringComparer.Ordinal).Select(s => Sayings(view, s.Key, [.. s])));
            }
        }
    }

    private static Phrase Sayings(ReportView view, string speaker, ImmutableArray<Quotations.Quotation> quotations)
    {
        var phrase = Phrase.Empty.Strong(Excerpt.Shorten(speaker, 12)).Plain(": ");
        for (var i = 0; i < quotations.Length; i++) phrase = phrase.Plain(i == 0 ? "" : " · ").Words(quotations[i].Text, 7, Anchors.Quotation(view, quotations[i]));
        return phrase;
    }

    public static Section Contested(ReportView view)
    {
        var found = view.Report.Contested;
        var answer = found.IsEmpty ? "none found" : Numbers.Count(found.Length, "fact");
        return new Section("contested", "Contested facts", "On a contested fact, who claims what, with what hedge?", answer, found.Select(f => new TableBlock(
            f.Topic, ["Claimed by", "In", "Claim", "Hedge"], f.Claims.Select(c => ImmutableArray.Create(
                Phrase.Empty.Strong(c.Claimant ?? $"{view.Siglum(c.ArticleId)}, in its own voice"),
                Phrase.Empty.Name(view.Siglum(c.ArticleId), Place(view, c)),
                Phrase.Empty.Words(SourceSection.Quote(view, c.ArticleId, c.Span), 40),
                Hedge(view, c))), SideBySide: true)));
    }

    private static string? Place(ReportView view, ContestedClaim claim) =>
        claim.QuotationId is not null && view.Wording(claim.QuotationId) is { } quotation ? Anchors.Quotation(view, quotation) : Anchors.Voice(view, claim.ArticleId, claim.Span);

    private static Phrase Hedge(ReportView view, ContestedClaim claim)
    {
        if (claim.Hedges.IsDefaultOrEmpty) return Phrase.Empty.Note("none");
        var phrase = Phrase.Empty;
        foreach (var hedge in claim.Hedges) phrase = phrase.Plain(phrase.IsEmpty ? "" : ", ").Words(SourceSection.Quote(view, claim.ArticleId, hedge));
        return phrase;
    }
}
