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
        var explained = new HashSet<Alignment.ChangeLabel>();
        foreach (var unit in group.Units)
        {
            html.Raw($"<li id={Anchors.Unit(group, unit)} class=\"n {HtmlParts.Classes(unit)}\"><p>");
            HtmlParts.Label(html, unit.Level, unit.Label, explained.Add(unit.Label));
            foreach (var sentence in Sentences.Of(group, unit)) html.Raw(" ").Phrase(sentence).Raw(".");
            if (unit.Reason.Length > 0) html.Text(" <small>", Sections.WordingSections.EndWithStop(unit.Reason), "</small>");
        }

        html.Raw("</ol>");
    }
}
