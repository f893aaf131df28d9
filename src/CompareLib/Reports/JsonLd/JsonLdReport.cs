using CompareLib.Quotations;
using CompareLib.Reports.Json;
using CompareLib.Text;

namespace CompareLib.Reports.JsonLd;

/// <summary>The report as linked data: each article a schema.org <c>NewsArticle</c>, each quotation a <c>Quotation</c> with its speaker,
/// and for each of its spans a W3C Web Annotation with a text-quote and a text-position selector.</summary>
/// <remarks>Text-position selectors count Unicode code points, as the Web Annotation Data Model asks, not UTF-16 units.</remarks>
internal sealed class JsonLdReport
{
    private const int Context = 32;

    private readonly ComparisonReport report;
    private readonly ReportView view;
    private readonly JsonText json;
    private (string Text, int Offset, int Points) counted = ("", 0, 0);

    private JsonLdReport(ComparisonReport report, TextWriter output)
    {
        this.report = report;
        view = new ReportView(report);
        json = new JsonText(output);
    }

    public static void Write(ComparisonReport report, TextWriter output)
    {
        new JsonLdReport(report, output).Write();
        output.Write('\n');
    }

    private void Write()
    {
        json.Begin('{').Begin("@context", '[').String("https://schema.org").String("http://www.w3.org/ns/anno.jsonld");
        json.Begin('{').String("comparelib", "urn:comparelib:").End('}').End(']').Begin("@graph", '[');
        for (var i = 0; i < report.Articles.Length; i++) Article(i);
        var groups = view.Groups.SelectMany(g => g.Model.Witnesses.Select(w => (w.QuotationId, g))).ToLookup(x => x.QuotationId, x => x.g, StringComparer.Ordinal);
        foreach (var quotation in report.Quotations)
        {
            if (Anchors.Quotation(view, quotation) is { } anchor) Quotation(quotation, anchor, groups[quotation.Id]);
        }

        json.End(']').End('}');
    }

    private void Article(int index)
    {
        var (siglum, name, article) = report.Articles[index];
        json.Begin('{').String("@id", "#" + Anchors.Article(index)).String("@type", "NewsArticle").String("identifier", article.Id).String("alternateName", siglum)
            .Optional("headline", article.Title).Optional("inLanguage", article.Language).Optional("url", SafeUrl.Of(article.Url))
            .Optional("datePublished", article.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        if (article.Outlet is not null) json.Begin("publisher", '{').String("@type", "NewsMediaOrganization").String("name", name).End('}');
        json.End('}');
    }

    private void Quotation(Quotation quotation, string anchor, IEnumerable<GroupView> groups)
    {
        var index = view.ArticleIndex(quotation.ArticleId);
        json.Begin('{').String("@id", "#" + anchor).String("@type", "Quotation").String("identifier", quotation.Id).String("text", quotation.Text)
            .String("comparelib:kind", LabelWords.Kebab(quotation.Kind));
        if (quotation.Speaker is { } speaker)
        {
            json.Begin("spokenByCharacter", '{').String("@type", speaker.Kind == SpeakerKind.Person ? "Person" : "Organization").String("name", speaker.Name).Optional("jobTitle", speaker.Kind == SpeakerKind.Person ? speaker.Role : null).End('}');
        }

        json.Begin("isPartOf", '{').String("@id", "#" + Anchors.Article(index)).End('}');
        var member = groups.Distinct().Select(g => g.Model.Id).ToArray();
        if (member.Length > 0)
        {
            json.Begin("comparelib:utterance", '[');
            foreach (var id in member) json.String(id);
            json.End(']');
        }

        json.End('}');
        var text = report.Articles[index].Article.Text;
        for (var s = 0; s < quotation.Spans.Length; s++)
        {
            var span = quotation.Spans[s];
            if (span.Start < 0 || span.End > text.Length || span.IsEmpty) continue;
            json.Begin('{').String("@id", $"#{anchor}-{Numbers.Of(s + 1)}").String("type", "Annotation").String("motivation", "identifying").String("body", "#" + anchor);
            json.Begin("target", '{').String("source", SafeUrl.Of(report.Articles[index].Article.Url) ?? "#" + Anchors.Article(index)).Begin("selector", '[');
            json.Begin('{').String("type", "TextQuoteSelector").String("exact", span.Of(text)).String("prefix", Before(text, span)).String("suffix", After(text, span)).End('}');
            json.Begin('{').String("type", "TextPositionSelector").Number("start", CodePoints(text, span.Start)).Number("end", CodePoints(text, span.End)).End('}');
            json.End(']').End('}').End('}');
        }
    }

    private static string Before(string text, TextSpan span)
    {
        var start = Math.Max(0, span.Start - Context);
        if (start > 0 && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1])) start--;
        return text[start..span.Start];
    }

    private static string After(string text, TextSpan span)
    {
        var end = Math.Min(text.Length, span.End + Context);
        if (end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1])) end++;
        return text[span.End..end];
    }

    private int CodePoints(string text, int offset)
    {
        // Offsets mostly rise within one article: go on from the last one.
        if (!ReferenceEquals(text, counted.Text) || offset < counted.Offset) counted = (text, 0, 0);
        var (i, points) = (counted.Offset, counted.Points);
        for (; i < offset; i++)
        {
            if (!(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]))) points++;
        }

        counted = (text, offset, points);
        return points;
    }
}
