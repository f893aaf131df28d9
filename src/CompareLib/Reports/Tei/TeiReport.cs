using CompareLib.Reports.Apparatus;

namespace CompareLib.Reports.Tei;

/// <summary>The groups as TEI P5: a list of witnesses and an apparatus (<see cref="TeiApparatus"/>) a group.</summary>
internal sealed class TeiReport
{
    private readonly ReportView view;
    private readonly TextWriter output;

    private TeiReport(ComparisonReport report, TextWriter output)
    {
        view = new ReportView(report);
        this.output = output;
    }

    public static void Write(ComparisonReport report, TextWriter output)
    {
        var written = new TeiReport(report, output);
        TeiDocument.Write(output, "Wordings compared", written.Sources, written.Body);
    }

    private void Sources()
    {
        if (view.Groups.IsEmpty) output.Write("<p>No statement stands in more than one place.</p>\n");
        foreach (var group in view.Groups) Witnesses(group);
    }

    private void Body()
    {
        if (view.Groups.IsEmpty) output.Write("<p/>\n");
        foreach (var group in view.Groups) Group(group);
    }

    private void Witnesses(GroupView group)
    {
        output.Write("<listWit>\n");
        foreach (var witness in group.Witnesses)
        {
            output.Write($"<witness xml:id=\"{Id(group, witness.Index)}\"><abbr type=\"siglum\">{TeiText.Of(witness.Siglum)}</abbr>");
            if (witness.Article is { } article)
            {
                output.Write($" <title>{TeiText.Of(article.Article.Title ?? article.Name)}</title> <publisher>{TeiText.Of(article.Name)}</publisher>");
                if (article.Article.Published is { } day) output.Write($" <date when=\"{Numbers.Iso(DateOnly.FromDateTime(day.DateTime))}\">{Numbers.Moment(day)}</date>");
            }

            output.Write("</witness>\n");
        }

        output.Write("</listWit>\n");
    }

    private void Group(GroupView group)
    {
        output.Write($"<div type=\"utterance\" xml:id=\"{Anchors.Group(group)}\"><head>{TeiText.Of(Excerpt.Flat(group.Model.Label))}</head>\n");
        if (group.Model.Speaker is { } speaker) output.Write($"<p>Said by <persName>{TeiText.Of(speaker.Name)}</persName></p>\n");
        output.Write("<p xml:space=\"preserve\">");
        TeiApparatus.WriteText(group.Model.Collation, output, $"{Anchors.Group(group)}w");
        output.Write("</p></div>\n");
    }

    private static string Id(GroupView group, int witness) => $"{Anchors.Group(group)}w{Numbers.Of(witness + 1)}";
}
