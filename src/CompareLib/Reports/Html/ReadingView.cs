namespace CompareLib.Reports.Html;

/// <summary>Every place where the wordings differ, in plain sentences; the sentence above leads here.</summary>
internal static class ReadingView
{
    public static void Write(HtmlText html, GroupView group)
    {
        if (group.Units.IsEmpty)
        {
            html.Raw("<p>All wordings agree.</p>");
            return;
        }

        html.Raw("<ol class=notes>");
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in group.Units)
        {
            html.Raw($"<li id={Anchors.Unit(group, unit)} class={HtmlParts.Class(unit)}>");
            HtmlParts.Label(html, unit, worst: false);
            foreach (var sentence in Sentences.Of(group, unit)) html.Raw(" ").Phrase(sentence.Text).Raw(".");
            if (LabelWords.Adds(unit.Reason) is { Length: > 0 } reason && told.Add(reason)) html.Text(" <small>", reason, "</small>");
        }

        html.Raw("</ol>");
    }
}
