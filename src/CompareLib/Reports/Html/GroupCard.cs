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
        html.Raw($"<article class=g id={id}><p class=who><a class=no href={html.Href(id)}>").Text(group.Model.Id).Raw("</a> ").Phrase(Questions.Said(group, html.IsFirst(group.Model.Speaker)));
        if (group.Model.Speaker is not null && group.Model.SpeakerConfidence < 0.9) html.Text(" <small>(speaker ", Numbers.Percent(group.Model.SpeakerConfidence), " sure)</small>");
        if (!group.Model.IsSure) html.Text(" <small>(one statement: ", Numbers.Percent(group.Model.Confidence), " sure)</small>");
        html.Raw($"</p><h3 class=tx{HtmlParts.Direction(group.Witnesses[group.Base])}>");
        HtmlParts.Sentence(html, group, group.Base);
        html.Raw("</h3><p class=by>in the words of <span>").Text(string.Join(", ", group.Names(group.Wordings[0]))).Raw("</span></p><p class=cn>").Phrase(Questions.Counts(group)).Raw("</p>");
        if (group.Worst is { Level: >= ChangeLevel.Editing } worst) Worst(html, group, worst);
    }

    /// <summary>The change that matters most, in one sentence.</summary>
    public static void Worst(HtmlText html, GroupView group, UnitView unit)
    {
        html.Raw($"<p class={HtmlParts.Class(unit)}>");
        HtmlParts.Label(html, unit, worst: true);
        html.Raw(" ").Phrase(Sentences.Worst(group, unit)).Raw(".</p>");
    }

    private static void Views(HtmlText html, ReportView view, GroupView group, bool open, bool lazy)
    {
        var id = Anchors.Group(group);
        if (lazy) html.Raw("<details class=lz><summary>Compare the wordings</summary><noscript>");
        html.Raw("<div class=vw>");
        View("Reading", () => ReadingView.Write(html, group), open || lazy);
        View("Apparatus", () => ApparatusView.Write(html, group));
        View("Table", () => TableView.Write(html, group));
        View("Pairs", () => PairView.Write(html, group));
        View("Graph", () => GraphView.Write(html, group));
        View("Originals", () => OriginalsView.Write(html, view, group));
        View("Evidence", () => EvidenceView.Write(html, view, group));
        html.Raw("</div>");
        if (lazy) html.Raw("</noscript></details>");

        void View(string title, Action write, bool isOpen = false)
        {
            html.Raw($"<details name={id}v{(isOpen ? " open" : "")}><summary>{title}</summary>");
            write();
            html.Raw("</details>");
        }
    }
}
