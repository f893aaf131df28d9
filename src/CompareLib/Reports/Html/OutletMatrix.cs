namespace CompareLib.Reports.Html;

/// <summary>Who shares how many words and how many statements with whom.</summary>
internal static class OutletMatrix
{
    private const int Most = 24;

    public static void Write(HtmlText html, ReportView view)
    {
        var articles = view.Report.Articles;
        if (articles.Length is < 2 or > Most) return;
        var words = new int[articles.Length, articles.Length];
        var statements = new int[articles.Length, articles.Length];
        foreach (var pair in view.Report.Sources.Pairs)
        {
            var (a, b) = (view.ArticleIndex(pair.ArticleA), view.ArticleIndex(pair.ArticleB));
            if (a >= 0 && b >= 0) words[a, b] = words[b, a] = pair.SharedWords;
        }

        foreach (var group in view.Groups)
        {
            var inGroup = group.Witnesses.Select(w => w.Article is { } a ? view.ArticleIndex(a.Article.Id) : -1).Where(i => i >= 0).Distinct().ToArray();
            foreach (var a in inGroup)
            {
                foreach (var b in inGroup) statements[a, b]++;
            }
        }

        html.Raw("<div class=scroll tabindex=0 role=region aria-label=\"Who shares what with whom\"><table class=mx><caption>Words copied, and statements in common, article by article</caption><thead><tr><td>");
        foreach (var article in articles) html.Text("<th scope=col>", article.Siglum, "");
        html.Raw("</thead><tbody>");
        for (var a = 0; a < articles.Length; a++)
        {
            html.Text("<tr><th scope=row>", articles[a].Siglum, "");
            for (var b = 0; b < articles.Length; b++)
            {
                if (a == b) html.Raw("<td>–");
                else if (words[a, b] == 0 && statements[a, b] == 0) html.Raw("<td><small>nothing</small>");
                else html.Raw(words[a, b] > 0 ? $"<td class=sh><b>{Numbers.Count(words[a, b], "word")}</b>" : "<td>").Raw(statements[a, b] > 0 ? $" {Numbers.Count(statements[a, b], "statement")}" : "");
            }
        }

        html.Raw("</tbody></table></div>");
    }
}
