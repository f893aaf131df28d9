namespace CompareLib.Reports.Html;

/// <summary>Why the wordings of a statement count as one statement and as so many sources, and how to cite it.</summary>
internal static class EvidenceView
{
    private const int MostLinks = 12;

    public static void Write(HtmlText html, ReportView view, GroupView group)
    {
        var model = group.Model;
        html.Raw("<ul><li>").Text($"That all report one statement is {Numbers.Percent(model.Confidence)} sure.");
        foreach (var source in model.Sources.Where(s => s.Articles.Length > 1))
        {
            html.Raw("<li>").Phrase(Phrase.Empty.Names([.. source.Articles.Select(view.Siglum)]).Plain(" count as one source")).Text(source.Why.Length > 0 ? $": {Stop(source.Why)}" : ".");
        }

        var alone = model.Sources.Where(s => s.Articles.Length == 1).Select(s => view.Siglum(s.Articles[0])).ToArray();
        if (alone.Length > 0) html.Raw("<li>").Phrase(Phrase.Empty.Names(alone)).Raw(alone.Length == 1 ? " is a source of its own." : " are sources of their own.");

        foreach (var link in model.Links.OrderByDescending(l => l.Score).Take(MostLinks))
        {
            html.Raw("<li>").Text($"{Siglum(view, group, link.A)} and {Siglum(view, group, link.B)}: {ReportView.Verdict(link.Verdict)}, {Numbers.Percent(link.Score)}");
            html.Text(link.Why.Length > 0 ? $". {LabelWords.Adds(link.Why)}" : ".");
        }

        if (!model.LookAlikes.IsEmpty) html.Raw($"<li><a href={html.Href("look-alikes")}>{Numbers.Count(model.LookAlikes.Length, "look-alike")}</a> kept apart, with the reasons.");
        html.Raw("</ul><p class=ci><b>To cite:</b> <span>").Text(Citation(group)).Raw("</span></p>");
    }

    private static string Siglum(ReportView view, GroupView group, string id) =>
        group.Witnesses.FirstOrDefault(w => string.Equals(w.Model.QuotationId, id, StringComparison.Ordinal))?.Siglum
        ?? (view.Wording(id) is { } quotation ? view.Siglum(quotation.ArticleId) : id);

    private static string Stop(string text) => text[^1] is '.' or '!' or '?' ? text : text + ".";

    private static string Citation(GroupView group)
    {
        var outlets = group.Witnesses.Select(w => w.Article).OfType<ReportedArticle>().DistinctBy(a => a.Article.Id)
            .Select(a => a.Name + (a.Article.Published is { } day ? $" ({Numbers.Day(DateOnly.FromDateTime(day.DateTime))})" : ""));
        return $"{group.Model.Speaker?.Name ?? "Speaker not named"}, as told by {string.Join(", ", outlets)}; compared with CompareLib.";
    }
}
