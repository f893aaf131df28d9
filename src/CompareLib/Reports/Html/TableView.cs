using System.Collections.Immutable;

namespace CompareLib.Reports.Html;

/// <summary>The alignment as a table: a row a wording, witnesses of one wording together, a column for each place of variation, and one
/// cell across all rows for each stretch of text that all share. The script reads the wordings from here.</summary>
internal static class TableView
{
    public static void Write(HtmlText html, GroupView group)
    {
        html.Raw("<div class=scroll tabindex=0 role=region").Attribute("aria-label", $"Table of {group.Model.Id}").Raw("><table class=al><caption>")
            .Text($"{Numbers.Count(group.Wordings.Length, "wording")}, lined up; numbered columns differ").Raw("</caption><thead><tr><th scope=col>Told by");
        var rows = group.Wordings.Select(w => w.Contains(group.Base) ? group.Base : w[0]).Select(group.Cells).ToImmutableArray();
        var kinds = Enumerable.Range(0, rows.Length == 0 ? 0 : rows[0].Length).Select(c => KindOf(rows, c)).ToArray();
        for (var c = 0; c < kinds.Length; c++)
        {
            if (kinds[c] == Kind.Place) html.Raw($"<th scope=col>{Numbers.Of(rows[0][c].Unit + 1)}");
            else if (kinds[c] != Kind.Blank) html.Raw("<td>");
        }

        html.Raw("<tbody>");
        for (var i = 0; i < rows.Length; i++) Row(html, group, i, rows, kinds);
        html.Raw("</table></div>");
    }

    /// <summary>What a column holds.</summary>
    private enum Kind
    {
        /// <summary>A place of variation.</summary>
        Place,

        /// <summary>Text that every row has.</summary>
        Shared,

        /// <summary>Text of no place that is not the same in every row.</summary>
        Loose,

        /// <summary>Nothing but white space, which goes to the next column.</summary>
        Blank,
    }

    private static Kind KindOf(ImmutableArray<ImmutableArray<Piece>> rows, int column)
    {
        if (rows[0][column].Unit >= 0) return Kind.Place;
        if (rows.All(r => string.IsNullOrWhiteSpace(r[column].Text))) return Kind.Blank;
        return rows.All(r => string.Equals(r[column].Text.Trim(), rows[0][column].Text.Trim(), StringComparison.Ordinal)) ? Kind.Shared : Kind.Loose;
    }

    private static void Row(HtmlText html, GroupView group, int index, ImmutableArray<ImmutableArray<Piece>> rows, Kind[] kinds)
    {
        html.Raw($"<tr class={HtmlParts.Row(group, index)}><th scope=row>");
        HtmlParts.Sigla(html, group, group.Wordings[index]);
        var direction = HtmlParts.Direction(group.Witnesses[group.Wordings[index][0]]);
        var span = rows.Length > 1 ? $" rowspan={Numbers.Of(rows.Length)}" : "";
        var before = "";
        for (var c = 0; c < kinds.Length; c++)
        {
            var (text, unit) = rows[index][c];
            switch (kinds[c])
            {
                case Kind.Blank:
                    before = text.Length > 0 ? " " : "";
                    continue;
                case Kind.Shared when index > 0:
                    break;
                case Kind.Shared:
                    html.Raw($"<td{span}{direction}>").Text(rows.Select(r => r[c].Text).MaxBy(t => t.Length) ?? text);
                    break;
                case Kind.Loose:
                    html.Raw($"<td{direction}>").Text(text);
                    break;
                default:
                    html.Raw($"<td class={HtmlParts.Level(group.Units[unit].Level)}{direction}>").Text(text.Length == 0 ? "" : before + text);
                    break;
            }

            before = "";
        }
    }
}
