namespace CompareLib.Reports.Html;

/// <summary>The places as editors of texts write them: lemma, a bracket, then each reading with who has it.</summary>
internal static class ApparatusView
{
    public static void Write(HtmlText html, GroupView group)
    {
        html.Raw("<p><small>Before the bracket the words of ");
        HtmlParts.Sigla(html, group, [group.Base]);
        html.Raw(", after it the other readings; <i>om.</i> is <i>omitted</i>.</small><ol class=app>");
        foreach (var unit in group.Units)
        {
            html.Raw($"<li class={HtmlParts.Class(unit)}>");
            Words(html, unit.Model.Lemma.Text);
            html.Raw("] ");
            var first = true;
            foreach (var reading in unit.Model.Readings)
            {
                if (reading.Witnesses.SequenceEqual(unit.Model.Lemma.Witnesses)) continue;
                if (!first) html.Raw(" : ");
                Words(html, reading.Text);
                html.Raw(" <b>");
                HtmlParts.Sigla(html, group, reading.Witnesses);
                html.Raw("</b>");
                first = false;
            }
        }

        html.Raw("</ol>");
    }

    private static void Words(HtmlText html, string words)
    {
        if (string.IsNullOrWhiteSpace(words)) html.Raw("<i>om.</i>");
        else html.Text(Excerpt.Flat(words));
    }
}
