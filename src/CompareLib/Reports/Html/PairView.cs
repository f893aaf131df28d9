namespace CompareLib.Reports.Html;

/// <summary>Two wordings at a time as one line of words left out and put in: every two while there are four wordings or fewer, each
/// against the base text beyond; the script sets any two against each other.</summary>
internal static class PairView
{
    private const int MostForEveryTwo = 4;

    public static void Write(HtmlText html, GroupView group)
    {
        var wordings = group.Wordings;
        if (wordings.Length < 2)
        {
            html.Raw("<p>There is one wording only.</p>");
            return;
        }

        for (var a = 0; a < (wordings.Length > MostForEveryTwo ? 1 : wordings.Length - 1); a++)
        {
            for (var b = a + 1; b < wordings.Length; b++) Pair(html, group, First(group, a), First(group, b));
        }
    }

    private static int First(GroupView group, int wording) => group.Wordings[wording].Contains(group.Base) ? group.Base : group.Wordings[wording][0];

    private static void Pair(HtmlText html, GroupView group, int from, int to)
    {
        html.Raw("<div class=pr><h4>");
        HtmlParts.Sigla(html, group, group.Wordings[group.WordingOf(from)]);
        html.Raw(" → ");
        HtmlParts.Sigla(html, group, group.Wordings[group.WordingOf(to)]);
        html.Raw($"</h4><p class=tx{HtmlParts.Direction(group.Witnesses[to])}>");
        foreach (var piece in group.Pair(from, to)) Piece(html, piece);
        html.Raw("</p></div>");
    }

    private static void Piece(HtmlText html, PairPiece piece)
    {
        if (piece.Change is not { } change || string.Equals(piece.A, piece.B, StringComparison.Ordinal))
        {
            html.Text(piece.B);
            return;
        }

        var classes = $"{HtmlParts.Classes(change.Level, change.Label)}";
        if ((piece.A.Length > 0 ? piece.A : piece.B) is var lead && lead.Length > 0 && char.IsWhiteSpace(lead[0])) html.Raw(" ");
        var (a, b) = (piece.A.Trim(), piece.B.Trim());
        if (a.Length > 0) html.Raw($"<del class=\"{classes}\">").Text(a).Raw("</del>");
        if (a.Length > 0 && b.Length > 0) html.Raw(" ");
        if (b.Length > 0) html.Raw($"<ins class=\"{classes}\">").Text(b).Raw("</ins>");
    }
}
