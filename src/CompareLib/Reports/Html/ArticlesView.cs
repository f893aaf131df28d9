using CompareLib.Sources;

namespace CompareLib.Reports.Html;

/// <summary>Every article in full, with all that the report speaks of marked in its place.</summary>
internal static class ArticlesView
{
    public static void Write(HtmlText html, ReportView view, bool lazy)
    {
        html.Raw("<section id=articles><h2>The articles</h2><p class=key>In the texts: <span class=q>quoted</span> <span class=r>retold</span> <span class=cu>words that announce it</span> <span class=sp>speaker</span> <span class=so>cited source</span> <span class=sh>text shared with another article</span> <span class=v>somebody’s words in the outlet’s own voice</span> <span class=in>the outlet’s remark inside a quotation</span></p>");
        var groups = new Dictionary<string, List<GroupView>>(StringComparer.Ordinal);
        foreach (var group in view.Groups)
        {
            foreach (var id in group.Model.Witnesses.Select(w => w.QuotationId).Distinct(StringComparer.Ordinal))
            {
                if (!groups.TryGetValue(id, out var list)) groups[id] = list = [];
                list.Add(group);
            }
        }

        var quotations = view.Report.Quotations.ToLookup(q => q.ArticleId, StringComparer.Ordinal);
        var restatements = view.Findings.Restated.ToLookup(r => r.Restatement.ArticleId, StringComparer.Ordinal);
        var voices = view.Report.Contested.SelectMany(c => c.Claims).Where(c => c.QuotationId is null).ToLookup(c => c.ArticleId, StringComparer.Ordinal);
        var passages = view.Report.Sources.Passages.Select((p, i) => (p, i)).Where(p => p.p.Evidence != PassageEvidence.Boilerplate)
            .SelectMany(p => new[] { (p.p.ArticleA, p.p.SpanA, p.i), (p.p.ArticleB, p.p.SpanB, p.i) }).ToLookup(p => p.Item1, StringComparer.Ordinal);
        for (var i = 0; i < view.Report.Articles.Length; i++)
        {
            var article = view.Report.Articles[i];
            var id = article.Article.Id;
            var text = new MarkedText(article.Article.Text);
            foreach (var quotation in quotations[id])
            {
                var anchor = Anchors.Quotation(view, quotation);
                var links = string.Concat(groups.GetValueOrDefault(quotation.Id, []).Select(g => $"<a class=to href=#{Anchors.Group(g)}>{Anchors.Group(g)}</a>"));
                var name = quotation.Kind == Quotations.QuotationKind.Indirect ? "r" : "q";
                for (var s = 0; s < quotation.Spans.Length; s++)
                {
                    text.Add(quotation.Spans[s], name, s == 0 ? anchor : null, s == quotation.Spans.Length - 1 ? links : "");
                }

                OriginalsView.Attribution(text, quotation);
            }

            foreach (var (group, restatement) in restatements[id]) text.Add(restatement.Span, "v", Anchors.Restatement(view, restatement), $"<a class=to href=#{Anchors.Group(group)}>{Anchors.Group(group)}</a>");
            foreach (var claim in voices[id].Where(c => !restatements[id].Any(r => r.Restatement.Span.Start == c.Span.Start))) text.Add(claim.Span, "v", Anchors.Voice(view, id, claim.Span));
            foreach (var (_, span, number) in passages[id]) text.Add(span, "sh", Anchors.Passage(view, number, id));
            Article(html, view, i, text, lazy);
        }

        html.Raw("</section>");
    }

    private static void Article(HtmlText html, ReportView view, int index, MarkedText text, bool lazy)
    {
        var (siglum, name, article) = view.Report.Articles[index];
        html.Raw($"<details class=art id={Anchors.Article(index)}><summary>").Text("<b>", siglum, "</b> ");
        if (!string.Equals(name, siglum, StringComparison.Ordinal)) html.Text(name).Raw(" ");
        html.Raw("<small>").Text(article.Published is { } day ? Numbers.Moment(day) : "no date");
        if (!string.IsNullOrWhiteSpace(article.Title)) html.Text(" · " + Excerpt.Shorten(article.Title, 24));
        html.Raw("</small></summary>");
        if (lazy) html.Raw("<noscript>");
        if (SafeUrl.Of(article.Url) is { } url) html.Raw("<p><a rel=\"noreferrer noopener nofollow\"").Attribute("href", url).Text(">", "Read it where it was published", "</a></p>");
        else if (!string.IsNullOrWhiteSpace(article.Url)) html.Text("<p><small>Given as its address: ", Excerpt.Shorten(article.Url, 8), "</small></p>");
        html.Raw($"<div class=tx{TextDirection.Attributes(article.Text, article.Language)}>");
        text.Write(html, new Text.TextSpan(0, article.Text.Length));
        html.Raw("</div>");
        if (lazy) html.Raw("</noscript>");
        html.Raw("</details>");
    }
}
