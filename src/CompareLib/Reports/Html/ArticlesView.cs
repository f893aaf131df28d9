using CompareLib.Sources;

namespace CompareLib.Reports.Html;

/// <summary>Every article in full, with all that the report speaks of marked in its place.</summary>
internal sealed class ArticlesView
{
    private readonly ReportView view;
    private readonly ILookup<string, Quotations.Quotation> quotations;
    private readonly ILookup<string, (GroupView Group, Restatement Restatement)> restatements;
    private readonly ILookup<string, ContestedClaim> voices;
    private readonly ILookup<string, (Text.TextSpan Span, int Number)> passages;
    private readonly Dictionary<string, List<GroupView>> groups = new(StringComparer.Ordinal);

    public ArticlesView(ReportView view)
    {
        this.view = view;
        foreach (var group in view.Groups)
        {
            foreach (var id in group.Model.Witnesses.Select(w => w.QuotationId).Distinct(StringComparer.Ordinal))
            {
                if (!groups.TryGetValue(id, out var list)) groups[id] = list = [];
                list.Add(group);
            }
        }

        quotations = view.Report.Quotations.ToLookup(q => q.ArticleId, StringComparer.Ordinal);
        restatements = view.Findings.Restated.ToLookup(r => r.Restatement.ArticleId, StringComparer.Ordinal);
        voices = view.Report.Contested.SelectMany(c => c.Claims).Where(c => c.QuotationId is null).ToLookup(c => c.ArticleId, StringComparer.Ordinal);
        passages = view.Report.Sources.Passages.Select((p, i) => (p, i)).Where(p => p.p.Evidence is PassageEvidence.Copying or PassageEvidence.Quotation)
            .SelectMany(p => new[] { (Article: p.p.ArticleA, Span: p.p.SpanA, Number: p.i), (Article: p.p.ArticleB, Span: p.p.SpanB, Number: p.i) })
            .ToLookup(p => p.Article, p => (p.Span, p.Number), StringComparer.Ordinal);
    }

    /// <summary>The heading and the key of the marks.</summary>
    public static void Begin(HtmlText html) => html.Raw("<section id=articles><h2>The articles</h2><p class=key>In the texts: <u class=q>quoted</u> <u class=r>retold</u> <u class=c>words that announce it</u> <u class=s>speaker</u> <u class=f>cited source</u> <u class=d>text shared with another article</u> <u class=v>somebody’s words in the outlet’s own voice</u> <u class=n>the outlet’s remark inside a quotation</u></p>");

    /// <summary>One article in a fold.</summary>
    public void Write(HtmlText html, int index, bool lazy, bool open)
    {
        var (siglum, name, article) = view.Report.Articles[index];
        html.Raw($"<details class=art{(open ? " open" : "")} id={Anchors.Article(index)}><summary>").Text("<b>", siglum, "</b> ");
        if (!string.Equals(name, siglum, StringComparison.Ordinal)) html.Text(name).Raw(" ");
        html.Raw("<small>").Text(article.Published is { } day ? Numbers.Moment(day) : "no date");
        if (!string.IsNullOrWhiteSpace(article.Title)) html.Text(" · " + Excerpt.Shorten(article.Title, 24));
        if (string.IsNullOrWhiteSpace(article.Outlet)) html.Text(" · " + Excerpt.Shorten(article.Id, 8));
        html.Raw("</small></summary>");
        if (lazy) html.Raw("<noscript>");
        if (SafeUrl.Of(article.Url) is { } url) html.Raw("<p><a rel=\"noreferrer noopener nofollow\"").Attribute("href", url).Text(">", "Read it where it was published", "</a></p>");
        else if (!string.IsNullOrWhiteSpace(article.Url)) html.Text("<p><small>Given as its address: ", Excerpt.Shorten(article.Url, 8), "</small></p>");
        html.Raw($"<div class=tx{TextDirection.Attributes(article.Text, article.Language)}>");
        Marked(html, article.Id, article.Text).Write(html, new Text.TextSpan(0, article.Text.Length));
        html.Raw("</div>");
        if (lazy) html.Raw("</noscript>");
        html.Raw("</details>");
    }

    private MarkedText Marked(HtmlText html, string id, string article)
    {
        var text = new MarkedText(article);
        foreach (var quotation in quotations[id])
        {
            var links = string.Concat(groups.GetValueOrDefault(quotation.Id, []).Select(g => Link(html, g)));
            var name = quotation.Kind == Quotations.QuotationKind.Indirect ? "r" : "q";
            for (var s = 0; s < quotation.Spans.Length; s++)
            {
                text.Add(quotation.Spans[s], name, s == 0 ? Anchors.Quotation(view, quotation) : null, s == quotation.Spans.Length - 1 ? links : "");
            }

            OriginalsView.Attribution(text, quotation);
        }

        foreach (var (group, restatement) in restatements[id]) text.Add(restatement.Span, "v", Anchors.Restatement(view, restatement), Link(html, group));
        foreach (var claim in voices[id].Where(c => !restatements[id].Any(r => r.Restatement.Span.Start == c.Span.Start))) text.Add(claim.Span, "v", Anchors.Voice(view, id, claim.Span));
        foreach (var (span, number) in passages[id]) text.Add(span, "d", Anchors.Passage(view, number, id));
        return text;
    }

    private static string Link(HtmlText html, GroupView group) => $"<a href={html.Href(Anchors.Group(group))}>{Anchors.Group(group)}</a>";
}
