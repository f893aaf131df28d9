using System.Collections.Immutable;

namespace CompareLib.Reports.Tei;

/// <summary>The groups as TEI P5, critical apparatus by parallel segmentation (Guidelines, chapter 12): text that all witnesses share, and
/// an <c>app</c> with its <c>lem</c> and <c>rdg</c> wherever they part, white space included. Taking each witness's readings in order
/// restores its wording.</summary>
internal sealed class TeiReport
{
    private readonly ReportView view;
    private readonly TextWriter output;

    private TeiReport(ComparisonReport report, TextWriter output)
    {
        view = new ReportView(report);
        this.output = output;
    }

    public static void Write(ComparisonReport report, TextWriter output) => new TeiReport(report, output).Write();

    private void Write()
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>\n<fileDesc><titleStmt><title>Wordings compared</title></titleStmt>"
            + "<publicationStmt><p>Made by CompareLib.</p></publicationStmt><sourceDesc>\n");
        if (view.Groups.IsEmpty) output.Write("<p>No statement stands in more than one place.</p>\n");
        foreach (var group in view.Groups) Witnesses(group);
        output.Write("</sourceDesc></fileDesc>\n<encodingDesc><variantEncoding method=\"parallel-segmentation\" location=\"internal\"/></encodingDesc>\n</teiHeader>\n<text><body>\n");
        if (view.Groups.IsEmpty) output.Write("<p/>\n");
        foreach (var group in view.Groups) Group(group);
        output.Write("</body></text>\n</TEI>\n");
    }

    private void Witnesses(GroupView group)
    {
        output.Write("<listWit>\n");
        foreach (var witness in group.Witnesses)
        {
            output.Write($"<witness xml:id=\"{Id(group, witness.Index)}\"><abbr type=\"siglum\">{Text(witness.Siglum)}</abbr>");
            if (witness.Article is { } article)
            {
                output.Write($" <title>{Text(article.Article.Title ?? article.Name)}</title> <publisher>{Text(article.Name)}</publisher>");
                if (article.Article.Published is { } day) output.Write($" <date when=\"{Numbers.Iso(DateOnly.FromDateTime(day.DateTime))}\">{Numbers.Moment(day)}</date>");
            }

            output.Write("</witness>\n");
        }

        output.Write("</listWit>\n");
    }

    private void Group(GroupView group)
    {
        output.Write($"<div type=\"utterance\" xml:id=\"{Anchors.Group(group)}\"><head>{Text(Excerpt.Flat(group.Model.Label))}</head>\n");
        if (group.Model.Speaker is { } speaker) output.Write($"<p>Said by <persName>{Text(speaker.Name)}</persName></p>\n");
        output.Write("<p xml:space=\"preserve\">");
        var cells = group.Witnesses.Select(w => group.Cells(w.Index)).ToArray();
        for (var c = 0; cells.Length > 0 && c < cells[0].Length; c++) Cell(group, [.. cells.Select(x => x[c].Text)], cells[0][c].Unit);
        output.Write("</p></div>\n");
    }

    private void Cell(GroupView group, ImmutableArray<string> texts, int unit)
    {
        if (texts.All(t => string.Equals(t, texts[0], StringComparison.Ordinal)))
        {
            output.Write(Text(texts[0]));
            return;
        }

        output.Write(unit < 0 ? "<app type=\"spacing\">" : $"<app n=\"{Numbers.Of(unit + 1)}\" type=\"{LabelWords.Name(group.Units[unit].Level)}\" subtype=\"{LabelWords.Kebab(group.Units[unit].Label)}\">");
        foreach (var reading in texts.Select((t, w) => (t, w)).GroupBy(x => x.t, x => x.w, StringComparer.Ordinal).OrderBy(g => !g.Contains(group.Base)).ThenByDescending(g => g.Count()).ThenBy(g => g.First()))
        {
            var name = reading.Contains(group.Base) ? "lem" : "rdg";
            output.Write($"<{name} wit=\"{string.Join(' ', reading.Select(w => "#" + Id(group, w)))}\">{Text(reading.Key)}</{name}>");
        }

        output.Write("</app>");
    }

    private static string Id(GroupView group, int witness) => $"{Anchors.Group(group)}w{Numbers.Of(witness + 1)}";

    /// <summary>Text for elements; what XML cannot hold is printed by name.</summary>
    private static string Text(string text) => VisibleText.Of(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal);
}
