using System.Xml.Linq;
using CompareLib.Articles;

namespace CompareLib.Readers.Formats;

/// <summary>NITF and NewsML-G2 (IPTC), and JATS (NISO Z39.96): an article a file.</summary>
internal sealed class NewsXmlFormat : XmlFormat
{
    /// <inheritdoc/>
    public override string Name => "news format in XML";

    /// <inheritdoc/>
    public override bool Recognises(FormatInput input) =>
        input.Text.StartsWith('<') && (input.Text.Contains("<nitf", StringComparison.OrdinalIgnoreCase) || input.Text.Contains("<newsItem", StringComparison.Ordinal) || input.Text.Contains("<newsMessage", StringComparison.Ordinal)
            || (input.Text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && input.Text.Contains("<article", StringComparison.Ordinal) && input.Text.Contains("<article-meta", StringComparison.Ordinal)));

    /// <inheritdoc/>
    protected override IEnumerable<ArticleInput> Articles(XElement root, FormatInput input)
    {
        if (root.Name.LocalName.Equals("nitf", StringComparison.OrdinalIgnoreCase)) return [Nitf(root, input)];
        if (root.Name.LocalName == "article") return [Jats(root, input)];
        return All(root, "newsItem").Select((item, i) => NewsItem(item, input, i)).DefaultIfEmpty(ArticleInput.Failed(input.Name, null, "a news message without an item"));
    }

    private static ArticleInput Nitf(XElement root, FormatInput input)
    {
        var content = All(root, "body.content").FirstOrDefault() ?? All(root, "body").FirstOrDefault() ?? root;
        return Of(input, new Article
        {
            Id = input.Id,
            Text = Paragraphs(All(content, "p").Where(p => !p.Ancestors().Any(a => a.Name.LocalName is "media" or "media-caption"))),
            Title = First(root, "hl1") ?? First(root, "title"),
            Outlet = First(root, "distributor") ?? All(root, "pubdata").Select(p => p.Attribute("name")?.Value).FirstOrDefault(),
            Published = ArticleFields.Date(All(root, "date.issue").Select(d => d.Attribute("norm")?.Value).FirstOrDefault()),
            Language = root.Attribute(XNamespace.Xml + "lang")?.Value,
        });
    }

    private static ArticleInput NewsItem(XElement item, FormatInput input, int number)
    {
        var inline = All(item, "inlineXML").FirstOrDefault();
        var text = inline is not null ? Paragraphs(All(inline, "p")) : All(item, "inlineData").Select(d => d.Value.Trim()).FirstOrDefault() ?? "";
        return Of(input, new Article
        {
            Id = item.Attribute("guid")?.Value ?? (number == 0 ? input.Id : FormattableString.Invariant($"{input.Id}#{number + 1}")),
            Text = text.Length > 0 || inline is null ? text : inline.Value.Trim(),
            Title = First(item, "headline"),
            Outlet = All(item, "provider").Select(p => p.Attribute("literal")?.Value ?? First(p, "name")).FirstOrDefault(),
            Published = ArticleFields.Date(First(item, "versionCreated") ?? First(item, "firstCreated")),
            Language = item.Attribute(XNamespace.Xml + "lang")?.Value ?? All(item, "language").Select(l => l.Attribute("tag")?.Value).FirstOrDefault(),
        });
    }

    private static ArticleInput Jats(XElement root, FormatInput input)
    {
        var body = root.Elements().FirstOrDefault(e => e.Name.LocalName == "body") ?? root;
        return Of(input, new Article
        {
            Id = input.Id,
            Text = Paragraphs(All(body, "p").Where(p => !p.Ancestors().Any(a => a.Name.LocalName is "fig" or "table-wrap"))),
            Title = First(root, "article-title"),
            Outlet = First(root, "journal-title"),
            Published = All(root, "pub-date").Select(DateOf).FirstOrDefault(d => d is not null),
            Language = root.Attribute(XNamespace.Xml + "lang")?.Value,
        });
    }

    private static DateTimeOffset? DateOf(XElement date) =>
        ArticleFields.Date(date.Attribute("iso-8601-date")?.Value) ?? (First(date, "year") is { } year && First(date, "month") is { } month && First(date, "day") is { } day
            ? ArticleFields.Date($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}") : null);
}
