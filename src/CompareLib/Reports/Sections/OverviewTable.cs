using System.Collections.Immutable;
using CompareLib.Quotations;

namespace CompareLib.Reports.Sections;

/// <summary>Which article tells which statement, and how: the whole comparison at a glance.</summary>
internal static class OverviewTable
{
    private const int MostArticles = 12;

    /// <summary>The table; none when there are too many articles for columns.</summary>
    public static IEnumerable<Block> Of(ReportView view)
    {
        var articles = view.Report.Articles;
        if (view.Sure.IsEmpty || articles.Length > MostArticles) yield break;
        yield return new TableBlock("Who tells what, and how", ["Statement", .. articles.Select(a => a.Siglum), "Independent sources", "Changes of meaning"], view.Sure.Select(g => Row(view, g)));
    }

    private static ImmutableArray<Phrase> Row(ReportView view, GroupView group)
    {
        var meaning = group.MeaningUnits.Count();
        return
        [
            Phrase.Empty.Name(group.Model.Id, Anchors.Group(group)).Plain(" ").Words(group.Witnesses[group.Base].Text, 10),
            .. view.Report.Articles.Select(a => Cell(group, a)),
            Phrase.Empty.Plain(Numbers.Of(group.Model.Sources.Length)),
            meaning == 0 ? Phrase.Empty : Phrase.Empty.Sign("◆ ").Plain(Numbers.Of(meaning)),
        ];
    }

    private static Phrase Cell(GroupView group, ReportedArticle article)
    {
        var told = group.Witnesses.Where(w => ReferenceEquals(w.Article, article)).Select(w => w.Quotation?.Kind).ToArray();
        if (told.Contains(QuotationKind.Direct)) return Phrase.Empty.Sign("● ").Plain("quoted");
        if (told.Contains(QuotationKind.Mixed)) return Phrase.Empty.Sign("◐ ").Plain("partly quoted");
        if (told.Length > 0) return Phrase.Empty.Sign("○ ").Plain("retold");
        return group.Model.RestatedBy.Any(r => string.Equals(r.ArticleId, article.Article.Id, StringComparison.Ordinal)) ? Phrase.Empty.Sign("◌ ").Plain("own voice") : Phrase.Empty;
    }
}
