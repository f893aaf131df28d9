using CompareLib.Alignment;
using CompareLib.Reports.Sections;

namespace CompareLib.Reports.Html;

/// <summary>One statement: its wording with every variant place marked, who stands behind it, and the views of its wordings.</summary>
internal static class GroupCard
{
    /// <summary>The head alone, with a link to the page of the statement.</summary>
    public static void WriteHead(HtmlText html, GroupView group)
    {
        Head(html, group);
        html.Raw($"<p><a href={html.Href(Anchors.Group(group))}>Compare the wordings</a></p></article>");
    }

    public static void Write(HtmlText html, ReportView view, GroupView group, bool open, bool lazy)
    {
        Head(html, group);
        Views(html, view, group, open, lazy);
        html.Raw("</article>");
    }

    private static void Head(HtmlText html, GroupView group)
    {
        var id = Anchors.Group(group);
        html.Raw($"<article class=g id={id}><p class=who>").Raw($"<a class=no href={html.Href(id)}>").Text(group.Model.Id).Raw("</a> ").Phrase(Questions.Said(group));
        if (group.Model.Speaker is not null && group.Model.SpeakerConfidence < 0.9) html.Text(" <small>(speaker ", Numbers.Percent(group.Model.SpeakerConfidence), " sure)</small>");
        html.Raw($"</p><h3 class=tx{HtmlParts.Direction(group.Witnesses[group.Base])}>");
        HtmlParts.Sentence(html, group, group.Base);
        html.Raw("</h3><p class=by><small>in the words of <span class=bs>").Text(string.Join(", ", group.Names(group.Wordings[0]))).Raw("</span></small></p><p class=cn>").Phrase(Questions.Counts(group)).Raw("</p>");
        if (group.Worst is { Level: >= ChangeLevel.Editing } worst)
        {
            html.Raw($"<p class=\"wo l{Numbers.Of((int)worst.Level)}\">");
            HtmlParts.Label(html, worst.Level, worst.Label);
            html.Raw(" ").Phrase(Sentences.Worst(group, worst)).Raw(".</p>");
        }
    }

    private static void Views(HtmlText html, ReportView view, GroupView group, bool open, bool lazy)
    {
        var id = Anchors.Group(group);
        if (lazy) html.Raw("<details class=lz><summary>Compare the wordings</summary><noscript>");
        html.Raw("<div class=vw>");
        Begin(html, id, "Reading", open || lazy);
        ReadingView.Write(html, group);
        Begin(html.Raw("</div></details>"), id, "Apparatus");
        ApparatusView.Write(html, group);
        Begin(html.Raw("</div></details>"), id, "Table");
        TableView.Write(html, group);
        Begin(html.Raw("</div></details>"), id, "Pairs");
        PairView.Write(html, group);
        Begin(html.Raw("</div></details>"), id, "Graph");
        GraphView.Write(html, group);
        Begin(html.Raw("</div></details>"), id, "Originals");
        OriginalsView.Write(html, view, group);
        Begin(html.Raw("</div></details>"), id, "Evidence");
        Evidence(html, view, group);
        html.Raw("</div></details></div>");
        if (lazy) html.Raw("</noscript></details>");
    }

    private static void Begin(HtmlText html, string id, string title, bool open = false) =>
        html.Raw($"<details name={id}v{(open ? " open" : "")}><summary>{title}</summary><div>");

    private static void Evidence(HtmlText html, ReportView view, GroupView group)
    {
        var model = group.Model;
        html.Raw("<ul><li>").Text($"That all report one statement is {Numbers.Percent(model.Confidence)} sure.");
        foreach (var source in model.Sources.Where(s => s.Articles.Length > 1))
        {
            html.Raw("<li>").Phrase(Phrase.Empty.Names([.. source.Articles.Select(view.Siglum)]).Plain(" count as one source")).Text(source.Why.Length > 0 ? $": {source.Why}" : ".");
        }

        var alone = model.Sources.Where(s => s.Articles.Length == 1).Select(s => view.Siglum(s.Articles[0])).ToArray();
        if (alone.Length > 0) html.Raw("<li>").Phrase(Phrase.Empty.Names(alone)).Raw(alone.Length == 1 ? " is a source of its own." : " are sources of their own.");

        foreach (var link in model.Links.OrderByDescending(l => l.Score).Take(12))
        {
            html.Raw("<li>").Phrase(Side(view, link.A)).Raw(" and ").Phrase(Side(view, link.B)).Text($": {ReportView.Verdict(link.Verdict)}, {Numbers.Percent(link.Score)}");
            html.Text(link.Why.Length > 0 ? $". {WordingSections.EndWithStop(link.Why)}" : ".");
        }

        foreach (var link in model.LookAlikes.OrderByDescending(l => l.Score).Take(3))
        {
            html.Raw("<li>Kept apart: ").Phrase(LookAlikeSection.Side(view, link.A)).Raw(" and ").Phrase(LookAlikeSection.Side(view, link.B)).Raw(" – ").Phrase(LookAlikeSection.Why(link)).Raw(".");
        }

        html.Raw("</ul><p class=ci><b>To cite:</b> <span>").Text(Citation(view, group)).Raw("</span></p>");
    }

    private static Phrase Side(ReportView view, string id)
    {
        var quotation = view.Wording(id);
        return quotation is null ? Phrase.Empty.Words(id)
            : Phrase.Empty.Name(view.Siglum(quotation.ArticleId), Anchors.Quotation(view, quotation)).Plain(" ").Words(quotation.Text, 6);
    }

    private static string Citation(ReportView view, GroupView group)
    {
        var outlets = group.Witnesses.Select(w => w.Article).OfType<ReportedArticle>().DistinctBy(a => a.Article.Id)
            .Select(a => a.Name + (a.Article.Published is { } day ? $" ({Numbers.Day(DateOnly.FromDateTime(day.DateTime))})" : ""));
        return $"{group.Model.Speaker?.Name ?? "Speaker not named"}: “{Excerpt.Flat(group.Witnesses[group.Base].Text)}”. As told by {string.Join(", ", outlets)}. Compared with CompareLib.";
    }
}
