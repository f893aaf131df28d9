namespace CompareLib.Reports;

/// <summary>Ids of the places of a report. Made of numbers alone, never of an article's id or text, so that no input can shape them.</summary>
internal static class Anchors
{
    public static string Group(GroupView group) => "g" + Numbers.Of(group.Index + 1);

    public static string Unit(GroupView group, UnitView unit) => $"{Group(group)}u{Numbers.Of(unit.Index + 1)}";

    public static string Article(int index) => "a" + Numbers.Of(index + 1);

    /// <summary>Null when the report does not hold the quotation's article.</summary>
    public static string? Quotation(ReportView view, Quotations.Quotation quotation)
    {
        var article = view.ArticleIndex(quotation.ArticleId);
        return article < 0 ? null : $"q{Numbers.Of(article + 1)}-{Numbers.Of(view.QuotationNumber(quotation.Id))}";
    }

    /// <summary>Null when the report does not hold the article.</summary>
    public static string? Restatement(ReportView view, Restatement restatement) => Voice(view, restatement.ArticleId, restatement.Span);

    /// <summary>A stretch in an outlet's own voice; null when the report does not hold the article.</summary>
    public static string? Voice(ReportView view, string articleId, Text.TextSpan span)
    {
        var article = view.ArticleIndex(articleId);
        return article < 0 ? null : $"s{Numbers.Of(article + 1)}-{Numbers.Of(span.Start)}";
    }

    /// <summary>A side of a shared passage; null when the report does not hold the article.</summary>
    public static string? Passage(ReportView view, int number, string articleId)
    {
        var article = view.ArticleIndex(articleId);
        return article < 0 ? null : $"p{Numbers.Of(number + 1)}-{Numbers.Of(article + 1)}";
    }
}
