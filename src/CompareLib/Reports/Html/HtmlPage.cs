using System.Security.Cryptography;
using System.Text;
using CompareLib.Alignment;
using CompareLib.Reports.Sections;

namespace CompareLib.Reports.Html;

/// <summary>The report as one page that makes no request and works without script. Style and script stand inline under a content
/// security policy that names their hashes, so that nothing else can run. Written as a stream.</summary>
internal sealed class HtmlPage
{
    /// <summary>Beyond so many groups or articles their contents are unfolded only when they are opened.</summary>
    private const int MostUnfolded = 60;

    /// <summary>Beyond so many items a list is unfolded only when it is opened.</summary>
    private const int MostItems = 200;

    private static readonly Lazy<string> Script = new(() => Compact(EmbeddedText.Read("report.js")));
    private static readonly Lazy<string> Style = new(() => Compact(EmbeddedText.Read("report.css")));

    private readonly ReportView view;
    private readonly HtmlText html;
    private readonly SortedDictionary<ChangeLabel, int> labels = [];
    private readonly Dictionary<int, int> outlets = [];

    /// <summary>A page of some groups.</summary>
    /// <param name="view">The report.</param>
    /// <param name="groups">The groups whose wordings stand on the page: the toolbar's boxes are made for them.</param>
    /// <param name="output">Where to.</param>
    /// <param name="page">The file, when the report is split; null for one page.</param>
    public HtmlPage(ReportView view, IEnumerable<GroupView> groups, TextWriter output, string? page = null)
    {
        this.view = view;
        html = new HtmlText(output, page);
        foreach (var group in groups)
        {
            foreach (var unit in group.Units) labels[unit.Label] = labels.GetValueOrDefault(unit.Label) + 1;
            foreach (var witness in group.Witnesses.Where(w => w.Outlet >= 0)) outlets[witness.Outlet] = outlets.GetValueOrDefault(witness.Outlet) + 1;
        }
    }

    public static void Write(ComparisonReport report, TextWriter output)
    {
        var view = new ReportView(report);
        new HtmlPage(view, view.Groups, output).WriteAll();
    }

    /// <summary>Style and script as they stand in a page, for measuring.</summary>
    public static (string Style, string Script) Assets => (Style.Value, Script.Value);

    private void WriteAll()
    {
        Head($"{Title()} – a comparison");
        Header();
        Contents();
        Toolbar.Write(html, view, labels, outlets);
        var lazy = view.Groups.Length > MostUnfolded;
        html.Raw(lazy ? "<main class=z>" : "<main>");
        var sections = Questions.Of(view);
        html.Raw($"<section id={sections[0].Id}>").Text("<h2>", sections[0].Title, "</h2>");
        if (view.Groups.IsEmpty) html.Raw("<p>No statement stands in more than one place.</p>");
        foreach (var group in view.Groups) GroupCard.Write(html, view, group, group.Index == 0, lazy);
        html.Raw("</section>");
        foreach (var section in sections.Skip(1).Where(s => s.Blocks.Any())) Section(section);
        var articles = new ArticlesView(view);
        ArticlesView.Begin(html);
        for (var i = 0; i < view.Report.Articles.Length; i++) articles.Write(html, i, view.Report.Articles.Length > MostUnfolded, open: false);
        html.Raw("</section></main>");
        Foot();
    }

    /// <summary>The start page of a split report.</summary>
    public void WriteIndex()
    {
        Head($"{Title()} – a comparison");
        Header();
        Contents();
        Toolbar.Write(html, view, labels, outlets);
        html.Raw("<main class=z>");
        var sections = Questions.Of(view);
        html.Raw($"<section id={sections[0].Id}>").Text("<h2>", sections[0].Title, "</h2>");
        foreach (var group in view.Groups) GroupCard.WriteHead(html, group);
        html.Raw("</section>");
        foreach (var section in sections.Skip(1).Where(s => s.Blocks.Any())) Section(section);
        html.Raw("<section id=articles><h2>The articles</h2><ul>");
        for (var i = 0; i < view.Report.Articles.Length; i++)
        {
            html.Raw($"<li><a href={html.Href(Anchors.Article(i))}>").Text(view.Report.Articles[i].Siglum).Raw("</a> ").Text(view.Report.Articles[i].Name);
        }

        html.Raw("</ul></section></main>");
        Foot();
    }

    /// <summary>The page of one group.</summary>
    public void WriteGroup(GroupView group)
    {
        Head($"{group.Model.Id}: {Excerpt.Shorten(group.Model.Label, 12)}");
        Back($"Statement {group.Model.Id}");
        Toolbar.Write(html, view, labels, outlets);
        html.Raw("<main id=statements>");
        GroupCard.Write(html, view, group, open: true, lazy: false);
        html.Raw("</main>");
        Foot();
    }

    /// <summary>The page of one article.</summary>
    public void WriteArticle(ArticlesView articles, int index)
    {
        Head(view.Report.Articles[index].Name);
        Back(view.Report.Articles[index].Name);
        Toolbar.Write(html, view, labels, outlets);
        html.Raw("<main id=statements>");
        articles.Write(html, index, lazy: false, open: true);
        html.Raw("</main>");
        Foot();
    }

    private void Back(string title) => html.Raw("<header><p class=kk><a href=index.html>").Text($"← {Title()}").Raw("</a></p>").Text("<h1>", title, "</h1></header>");

    private string Title() => $"How {Numbers.CountInWords(view.Outlets.Length, "outlet")} tell it";

    private void Head(string title)
    {
        var style = Style.Value + Toolbar.Rules(outlets.Keys, labels.Keys);
        html.Raw("<!doctype html><html lang=en><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"default-src 'none';style-src 'sha256-")
            .Raw(Hash(style)).Raw("';script-src 'sha256-").Raw(Hash(Script.Value)).Raw("';base-uri 'none';form-action 'none'\"><meta name=viewport content=\"width=device-width,initial-scale=1\"><meta name=referrer content=no-referrer><meta name=generator content=CompareLib>")
            .Text("<title>", title, "</title>").Raw("<style>").Raw(style).Raw("</style></head><body><a class=sk href=#statements>Skip to the statements</a>");
    }

    private void Header()
    {
        html.Raw("<header><p class=kk>CompareLib · a comparison of ").Raw(Numbers.Count(view.Report.Articles.Length, "article")).Raw("</p>").Text("<h1>", Title(), "</h1><p class=names>");
        var first = true;
        for (var i = 0; i < view.Report.Articles.Length && i < 12; i++)
        {
            html.Raw(first ? "" : " · ").Raw($"<a href={html.Href(Anchors.Article(i))}>").Text(view.Report.Articles[i].Name).Raw("</a>");
            first = false;
        }

        if (view.Report.Articles.Length > 12) html.Raw($" · and {Numbers.Of(view.Report.Articles.Length - 12)} more");
        html.Raw("</p><ul class=nums>");
        Number(view.Outlets.Length, "outlet", "outlets", "articles");
        Number(view.Report.Sources.Families.Length, "independent source", "independent sources", "sources");
        Number(view.Groups.Length, "statement told more than once", "statements told more than once", "statements");
        Number(view.Findings.Meaning.Length, "change of meaning", "changes of meaning", "meaning");
        html.Raw("</ul>");
        foreach (var (group, unit) in view.Findings.Meaning.Take(1))
        {
            html.Raw("<p class=\"wo l4\">");
            HtmlParts.Label(html, unit.Level, unit.Label);
            html.Raw(" ").Phrase(Sentences.Worst(group, unit)).Raw($". <a href={html.Href(Anchors.Unit(group, unit))}>See it in {Anchors.Group(group)}</a></p>");
        }

        html.Raw("</header>");
    }

    private void Number(int number, string one, string many, string target) =>
        html.Raw(number == 0 ? "<li>" : $"<li><a href=#{target}>").Raw($"<b>{Numbers.Of(number)}</b> {(number == 1 ? one : many)}").Raw(number == 0 ? "" : "</a>");

    private void Contents()
    {
        html.Raw("<nav aria-labelledby=qs><h2 id=qs>Twelve questions</h2><ol>");
        foreach (var section in Questions.Of(view))
        {
            if (section.Id == "statements" || section.Blocks.Any()) html.Raw($"<li><a href=#{section.Id}>").Text(section.Question).Raw("</a>");
            else html.Text("<li>", section.Question, "");
            html.Text(" <b>", section.Answer, "</b>");
        }

        html.Raw("</ol></nav>");
    }

    private void Section(Section section)
    {
        html.Raw($"<section id={section.Id}>").Text("<h2>", section.Title, "</h2>").Text("<p class=an>", Capital(section.Answer), ".</p>");
        if (section.Id == "sources") OutletMatrix.Write(html, view);
        foreach (var block in section.Blocks) Block(block);
        html.Raw("</section>");
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case TextBlock text:
                html.Raw("<p>").Phrase(text.Text).Raw("</p>");
                break;
            case ListBlock list:
                Folded([.. list.Items], items =>
                {
                    html.Raw("<ul>");
                    foreach (var item in items) html.Raw("<li>").Phrase(item);
                    html.Raw("</ul>");
                });
                break;
            case TableBlock table:
                Folded([.. table.Rows], rows => Table(table, rows));
                break;
        }
    }

    /// <summary>The first items, and the others folded.</summary>
    private void Folded<T>(IReadOnlyList<T> items, Action<IEnumerable<T>> write)
    {
        write(items.Take(MostItems));
        if (items.Count <= MostItems) return;
        html.Raw($"<details class=lz><summary>and {Numbers.Of(items.Count - MostItems)} more</summary><noscript>");
        write(items.Skip(MostItems));
        html.Raw("</noscript></details>");
    }

    /// <summary>A table that a narrow window turns into blocks, each cell under the name of its column.</summary>
    private void Table(TableBlock table, IEnumerable<System.Collections.Immutable.ImmutableArray<Phrase>> rows)
    {
        html.Raw("<table class=bl>").Text("<caption>", table.Caption, "</caption><thead><tr>");
        foreach (var header in table.Headers) html.Text("<th scope=col>", header, "");
        html.Raw("</thead><tbody>");
        foreach (var row in rows)
        {
            html.Raw("<tr>");
            for (var c = 0; c < row.Length; c++)
            {
                if (c == 0) html.Raw("<th scope=row>");
                else html.Raw("<td").Attribute("data-h", table.Headers[c]).Raw(">");
                html.Phrase(row[c]);
            }
        }

        html.Raw("</tbody></table>");
    }

    private void Foot()
    {
        html.Raw("<footer><p>Made by CompareLib from the articles named above. Every number counts what the program found; the articles themselves decide. <span class=l4><span class=p>◆ meaning</span></span> <span class=l3><span class=p>△ wording</span></span> <span class=l2><span class=p>○ form</span></span> <span class=l1><span class=p>· typography</span></span></p></footer><p id=live class=h role=status aria-live=polite></p><script>")
            .Raw(Script.Value).Raw("</script></body></html>\n");
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Drops indentation, blank lines and lines that are only a comment.</summary>
    private static string Compact(string source) => string.Join('\n', source.Split('\n').Select(l => l.Trim())
        .Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal) && !(l.StartsWith("/*", StringComparison.Ordinal) && l.EndsWith("*/", StringComparison.Ordinal))));
}
