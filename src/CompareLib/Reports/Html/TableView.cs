namespace CompareLib.Reports.Html;

/// <summary>The alignment as a table: a row a wording, witnesses of one wording together, a column for each stretch of common
/// text and each place of variation. The script reads the wordings from here.</summary>
internal static class TableView
{
    public static void Write(HtmlText html, GroupView group)
    {
        var name = group.Model.Id;
        html.Raw("<div class=scroll tabindex=0 role=region").Attribute("aria-label", $"Table of the wordings of {name}").Raw("><table class=al><caption>")
            .Text($"{Numbers.Count(group.Wordings.Length, "wording")} of {name}, lined up; numbered columns differ").Raw("</caption>");
        var rows = group.Wordings.Select(w => w.Contains(group.Base) ? group.Base : w[0]).Select(group.Cells).ToArray();
        html.Raw("<thead><tr><th scope=col>Told by");
        if (rows.Length > 0)
        {
            foreach (var (_, unit) in rows[0]) html.Raw(unit < 0 ? "<td>" : $"<th scope=col>{Numbers.Of(unit + 1)}");
        }

        html.Raw("</thead><tbody>");
        for (var i = 0; i < rows.Length; i++) Row(html, group, i, rows[i]);
        html.Raw("</tbody></table></div>");
    }

    private static void Row(HtmlText html, GroupView group, int index, System.Collections.Immutable.ImmutableArray<Piece> cells)
    {
        var wording = group.Wordings[index];
        var outlets = wording.Select(w => group.Witnesses[w].Outlet).Distinct().ToArray();
        var name = outlets.Length == 1 ? HtmlParts.Outlet(outlets[0]) : "";
        html.Raw(name.Length > 0 ? $"<tr class={name}><th scope=row>" : "<tr><th scope=row>");
        HtmlParts.Sigla(html, group, wording);
        var direction = HtmlParts.Direction(group.Witnesses[wording[0]]);
        foreach (var (text, unit) in cells)
        {
            html.Raw(unit < 0 ? $"<td{direction}>" : $"<td class=\"p {HtmlParts.Classes(group.Units[unit])}\"{direction}>");
            html.Text(text);
        }
    }
}
