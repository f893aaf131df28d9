using System.Collections.Immutable;
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

    private static readonly Lazy<string> Script = new(() => string.Join('\n', Compact(EmbeddedText.Read("report.js"))));
    private static readonly Lazy<string> Style = new(() => string.Concat(Compact(EmbeddedText.Read("report.css"))));

    private readonly ReportView view;
    private readonly HtmlText html;
    private readonly SortedDictionary<ChangeLabel, int> labels = [];
    private readonly Dictionary<int, int> outlets = [];

    // The report that the page shows the beginning of.
    private ComparisonReport? whole;

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
            foreach (var kind in group.Units.Select(u => LabelWords.Kind(u.Label))) labels[kind] = labels.GetValueOrDefault(kind) + 1;
            foreach (var witness in group.Witnesses.Where(w => w.Outlet >= 0)) outlets[witness.Outlet] = outlets.GetValueOrDefault(witness.Outlet) + 1;
        }
    }

    public static void Write(ComparisonReport report, TextWriter output, ReportStyle? style = null)
    {
        var shown = ReportSelection.First(report, style?.MostStatements ?? int.MaxValue);
        var view = new ReportView(shown);
        new HtmlPage(view, view.Groups, output) { whole = report }.WriteAll();
    }

    /// <summary>Style and script as they stand in a page, for measuring.</summary>
    public static (string Style, string Script) Assets => (Style.Value, Script.Value);

    private void WriteAll()
    {
        var lazy = view.Groups.Length > MostUnfolded;
        Start(group => GroupCard.Write(html, view, group, group.Index == 0, lazy));
        var articles = new ArticlesView(view);
        ArticlesView.Begin(html);
        for (var i = 0; i < view.Report.Articles.Length; i++) articles.Write(html, i, view.Report.Articles.Length > MostUnfolded, open: false);
        html.Raw("</section></main>");
        Foot();
    }

    /// <summary>The start page of a split report.</summary>
    public void WriteIndex()
    {
        Start(group => GroupCard.WriteHead(html, group));
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
        Head($"{group.Model.Id}: {Excerpt.Shorten(group.Model.Label, 12)}", "");
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
        Head(view.Report.Articles[index].Name, "");
        Back(view.Report.Articles[index].Name);
        Toolbar.Write(html, view, labels, outlets);
        html.Raw("<main id=statements>");
        articles.Write(html, index, lazy: false, open: true);
        html.Raw("</main>");
        Foot();
    }

    /// <summary>From the top to the last section but the articles.</summary>
    private void Start(Action<GroupView> card)
    {
        var sections = Questions.Of(view);
        var blocks = new SectionView(html, sections);
        Head($"{Title()} – a comparison", blocks.Rules);
        Header();
        Contents(sections, blocks);
        Toolbar.Write(html, view, labels, outlets);
        html.Raw(view.Groups.Length > MostUnfolded ? "<main class=z>" : "<main>");
        blocks.Begin(0);
        if (view.Sure.IsEmpty) html.Raw("<p>No statement surely stands in more than one place.</p>");
        foreach (var group in view.Sure) card(group);
        html.Raw("</section>");
        for (var i = 1; i < sections.Length; i++)
        {
            if (!blocks.IsTold(i)) continue;
            blocks.Begin(i);
            if (sections[i].Id == "sources") OutletMatrix.Write(html, view);
            blocks.End(i);
        }

        if (view.Perhaps.IsEmpty) return;
        var perhaps = Questions.Perhaps(view);
        html.Raw($"<section id={perhaps.Id}>").Text("<h2>", perhaps.Title, "</h2>").Text("<p class=an>", $"{perhaps.Question} {perhaps.Answer}.", "</p>");
        foreach (var group in view.Perhaps) card(group);
        html.Raw("</section>");
    }

    private void Back(string title) => html.Raw("<header><p class=kk><a href=index.html>").Text($"← {Title()}").Raw("</a></p>").Text("<h1>", title, "</h1></header>");

    private string Title() => $"How {Numbers.CountInWords(view.Outlets.Length, "outlet")} tell it";

    private void Head(string title, string rules)
    {
        var style = Style.Value + Toolbar.Rules(outlets.Keys, labels.Keys) + rules;
        html.Raw("<!doctype html><html lang=en><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"default-src 'none';style-src 'sha256-")
            .Raw(Hash(style)).Raw("';script-src 'sha256-").Raw(Hash(Script.Value)).Raw("';base-uri 'none';form-action 'none'\"><meta name=viewport content=\"width=device-width,initial-scale=1\"><meta name=referrer content=no-referrer><meta name=generator content=CompareLib>")
            .Text("<title>", title, "</title>").Raw("<style>").Raw(style).Raw("</style></head><body><a class=sk href=#statements>Skip to the statements</a>");
    }

    private void Header()
    {
        html.Raw("<header><p class=kk>A comparison of ").Raw(Numbers.Count(view.Report.Articles.Length, "article")).Raw(Dates()).Raw("</p>").Text("<h1>", Title(), "</h1><p class=names>");
        for (var i = 0; i < view.Report.Articles.Length && i < 12; i++)
        {
            html.Raw(i == 0 ? "" : " · ").Raw($"<a href={html.Href(Anchors.Article(i))}>").Text(view.Report.Articles[i].Name).Raw("</a>");
        }

        if (view.Report.Articles.Length > 12) html.Raw($" · and {Numbers.Of(view.Report.Articles.Length - 12)} more");
        html.Raw("</p>");
        if (whole is not null && whole.Groups.Length > view.Groups.Length)
        {
            html.Text("<p class=kk>", $"This page shows the first {Numbers.Of(view.Groups.Length)} of {Numbers.Count(whole.Groups.Length, "statement")}, the surest, and the {Numbers.Of(view.Report.Articles.Length)} of "
                + $"{Numbers.Count(whole.Articles.Length, "article")} that tell them; its numbers count these. A report split into pages (--split) and the JSON report have all.", "</p>");
        }

        html.Raw("<ul class=nums>");
        Number(view.Report.Sources.Families.Length, "independent source", "independent sources", "sources", "Articles that go back to one text count once");
        Number(view.Sure.Length, "statement told more than once", "statements told more than once", "statements", "");
        Number(view.Findings.Meaning.Length, "change of meaning", "changes of meaning", "meaning", "Places where two wordings do not say the same");
        if (!view.Perhaps.IsEmpty) Number(view.Perhaps.Length, "perhaps one statement", "perhaps one statement", "perhaps", "Groups of wordings that are not sure; no other number counts them");
        html.Raw("</ul>");
        if (view.Findings.Gravest is var (group, unit))
        {
            html.Raw("<p class=wo>");
            HtmlParts.Label(html, unit, worst: true);
            html.Raw(" ").Phrase(Sentences.Worst(group, unit)).Raw($". <a href={html.Href(Anchors.Unit(group, unit))}>See it in {Anchors.Group(group)}</a></p>");
        }

        html.Raw("</header>");
    }

    /// <summary>From when to when the articles were published; empty where none tells.</summary>
    private string Dates()
    {
        var days = view.Report.Articles.Select(a => a.Article.Published).OfType<DateTimeOffset>().Select(d => DateOnly.FromDateTime(d.DateTime)).Order().ToArray();
        return days.Length == 0 ? "" : days[0] == days[^1] ? $" of {Numbers.Day(days[0])}"
            : $", {(days[0].Year == days[^1].Year && days[0].Month == days[^1].Month ? Numbers.Of(days[0].Day) : Numbers.Day(days[0]))} to {Numbers.Day(days[^1])}";
    }

    private void Number(int number, string one, string many, string target, string meaning)
    {
        html.Raw("<li>");
        if (number > 0) html.Raw($"<a href=#{target}{(meaning.Length > 0 ? $" title=\"{meaning}\"" : "")}>");
        html.Raw($"<b>{Numbers.Of(number)}</b> {(number == 1 ? one : many)}").Raw(number > 0 ? "</a>" : "");
    }

    private void Contents(ImmutableArray<Section> sections, SectionView blocks)
    {
        html.Raw("<nav aria-label=\"Twelve questions\"><details class=fl><summary>Twelve questions, answered</summary><ol>");
        for (var i = 0; i < sections.Length; i++)
        {
            html.Raw("<li>");
            if (i == 0 || blocks.IsTold(i)) html.Raw($"<a href=#{sections[i].Id}").Attribute("title", sections[i].Question).Text(">", sections[i].Title, "</a> ");
            else html.Text(sections[i].Title).Raw(" ");
            html.Text("<span>", sections[i].Answer, "</span>");
        }

        if (!view.Perhaps.IsEmpty) html.Raw($"<li class=x><a href=#perhaps>Perhaps one statement</a> <span>{Numbers.Count(view.Perhaps.Length, "group")} of wordings, counted nowhere</span>");
        html.Raw("<li class=x><a href=#articles>The articles</a></ol></details></nav>");
    }

    private void Foot()
    {
        html.Raw("<footer><p>Made by CompareLib from the articles named above. Every number counts what the program found; the articles themselves decide. <span class=l4>◆ meaning</span> <span class=l3>△ wording</span> <span class=l2>○ form</span> <span class=l1>· typography</span></p></footer><p id=live class=h role=status aria-live=polite></p><script>")
            .Raw(Script.Value).Raw("</script></body></html>\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Drops indentation, blank lines and lines that are only a comment.</summary>
    private static IEnumerable<string> Compact(string source) => source.Split('\n').Select(l => l.Trim())
        .Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal) && !(l.StartsWith("/*", StringComparison.Ordinal) && l.EndsWith("*/", StringComparison.Ordinal)));
}
