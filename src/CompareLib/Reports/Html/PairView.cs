namespace CompareLib.Reports.Html;

/// <summary>Each wording against the base text as one line of words left out and put in; the script sets any two against each other,
/// in one line or side by side.</summary>
internal static class PairView
{
    public static void Write(HtmlText html, GroupView group)
    {
        if (group.Wordings.Length < 2)
        {
            html.Raw("<p>There is one wording only.</p>");
            return;
        }

        foreach (var wording in group.Wordings.Skip(1)) Pair(html, group, group.Base, wording[0]);
    }

    private static void Pair(HtmlText html, GroupView group, int from, int to)
    {
        html.Raw($"<div class={HtmlParts.Row(group, group.WordingOf(to))}><h4>");
        HtmlParts.Sigla(html, group, group.Wordings[group.WordingOf(from)]);
        html.Raw(" → ");
        HtmlParts.Sigla(html, group, group.Wordings[group.WordingOf(to)]);
        html.Raw($"</h4><p class=tx{HtmlParts.Direction(group.Witnesses[to])}>");
        foreach (var piece in group.Pair(from, to)) Piece(html, piece);
        html.Raw("</p></div>");
    }

    private static void Piece(HtmlText html, PairPiece piece)
    {
        if (piece.SpaceBefore) html.Raw(" ");
        if (piece.Change is not { } change || piece.IsSame)
        {
            html.Text(piece.B.TrimStart());
            return;
        }

        // A change of wording is the common case and goes without a class.
        var name = change.Level == Alignment.ChangeLevel.Editing ? "" : " class=" + HtmlParts.Level(change.Level);
        var (a, b) = (piece.A.Trim(), piece.B.Trim());
        if (a.Length > 0) html.Raw($"<del{name}>").Text(a).Raw(b.Length > 0 ? "</del> " : "</del>");
        if (b.Length > 0) html.Raw($"<ins{name}>").Text(b).Raw("</ins>");
    }
}
