using System.Globalization;
using System.Text;

namespace CompareLib.Reports.Html;

/// <summary>Who shares how many words and how many statements with whom, as a picture of arcs and as a table.</summary>
internal static class OutletMatrix
{
    private const int Most = 24;
    private const int MostDrawn = 10;
    private const int RowHeight = 38;

    public static void Write(HtmlText html, ReportView view)
    {
        var articles = view.Report.Articles;
        if (articles.Length is < 2 or > Most) return;
        var (words, statements) = Count(view);
        if (articles.Length <= MostDrawn) Picture(html, articles, words, statements);
        Table(html, articles, words, statements);
    }

    private static (int[,] Words, int[,] Statements) Count(ReportView view)
    {
        var count = view.Report.Articles.Length;
        var words = new int[count, count];
        var statements = new int[count, count];
        foreach (var pair in view.Report.Sources.Pairs)
        {
            var (a, b) = (view.ArticleIndex(pair.ArticleA), view.ArticleIndex(pair.ArticleB));
            if (a >= 0 && b >= 0) words[a, b] = words[b, a] = pair.SharedWords;
        }

        foreach (var group in view.Sure)
        {
            var inGroup = group.Witnesses.Select(w => w.Article is { } a ? view.ArticleIndex(a.Article.Id) : -1).Where(i => i >= 0).Distinct().ToArray();
            foreach (var a in inGroup)
            {
                foreach (var b in inGroup) statements[a, b]++;
            }
        }

        return (words, statements);
    }

    /// <summary>The articles one under another; arcs on the left for copied words, on the right for statements in common, as thick as they are many.</summary>
    private static void Picture(HtmlText html, System.Collections.Immutable.ImmutableArray<ReportedArticle> articles, int[,] words, int[,] statements)
    {
        var most = Math.Max(1, words.Cast<int>().Max());
        var copied = new StringBuilder();
        var shared = new StringBuilder();
        var numbers = new StringBuilder();
        for (var a = 0; a < articles.Length; a++)
        {
            for (var b = a + 1; b < articles.Length; b++)
            {
                var (top, bottom) = (Middle(a), Middle(b));
                var bulge = 26 + (22 * (b - a));
                if (words[a, b] > 0) Arc(copied, " class=cp", 122, -bulge, top, bottom, 2 + (8 * words[a, b] / most), Numbers.Count(words[a, b], "word"));
                if (statements[a, b] > 0) Arc(shared, "", 258, bulge, top, bottom, Math.Min(10, 1 + (2 * statements[a, b])), Numbers.Of(statements[a, b]));
            }
        }

        html.Raw($"<svg class=ar viewBox=\"0 0 380 {Numbers.Of((RowHeight * articles.Length) + 22)}\" role=img aria-label=\"The table below as a picture\">{copied}{shared}<g>{numbers}<text x=60 y=12>words copied</text><text x=320 y=12>statements shared</text></g>");
        for (var a = 0; a < articles.Length; a++) html.Raw($"<text x=190 y={Numbers.Of(Middle(a) + 4)}>").Text(Excerpt.Shorten(articles[a].Siglum, 3)).Raw("</text>");
        html.Raw("</svg>");

        void Arc(StringBuilder path, string kind, int x, int bulge, int top, int bottom, int width, string number)
        {
            path.Append(CultureInfo.InvariantCulture, $"<path{kind} stroke-width={width} d=\"M{x} {top}C{x + bulge} {top} {x + bulge} {bottom} {x} {bottom}\"/>");
            numbers.Append(CultureInfo.InvariantCulture, $"<text x={x + (bulge * 3 / 4)} y={((top + bottom) / 2) + 4}>{number}</text>");
        }
    }

    private static int Middle(int article) => 22 + (RowHeight / 2) + (RowHeight * article);

    private static void Table(HtmlText html, System.Collections.Immutable.ImmutableArray<ReportedArticle> articles, int[,] words, int[,] statements)
    {
        html.Raw("<div class=scroll tabindex=0 role=region aria-label=\"Who shares what with whom\"><table class=mx><caption>Words copied, and statements in common, article by article</caption><thead><tr><td>");
        foreach (var article in articles) html.Text("<th scope=col>", article.Siglum, "");
        html.Raw("<tbody>");
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

        html.Raw("</table></div>");
    }
}
