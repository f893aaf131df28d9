using System.Globalization;
using System.Xml.Linq;
using CompareLib.Articles;

namespace CompareLib.Readers.Formats;

/// <summary>RSS 2.0, RSS 1.0 and Atom feeds: an article an entry. Dates that cannot be read are left out, not guessed.</summary>
internal sealed class FeedFormat : XmlFormat
{
    /// <inheritdoc/>
    public override string Name => "feed";

    /// <inheritdoc/>
    public override bool Recognises(FormatInput input) =>
        input.Text.StartsWith('<') && (input.Text.Contains("<rss", StringComparison.OrdinalIgnoreCase) || input.Text.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase)
            || (input.Text.Contains("<feed", StringComparison.OrdinalIgnoreCase) && input.Text.Contains("Atom", StringComparison.OrdinalIgnoreCase)));

    /// <inheritdoc/>
    protected override IEnumerable<ArticleInput> Articles(XElement root, FormatInput input)
    {
        var outlet = ArticleFields.Name(Child(root, "title") ?? root.Elements().Where(e => e.Name.LocalName == "channel").Select(c => Child(c, "title")).FirstOrDefault());
        var language = root.Attribute(XNamespace.Xml + "lang")?.Value ?? First(root, "language");
        var number = 0;
        foreach (var entry in root.Descendants().Where(e => e.Name.LocalName is "item" or "entry"))
        {
            number++;
            var html = Child(entry, "encoded") ?? Child(entry, "content") ?? Child(entry, "description") ?? Child(entry, "summary") ?? "";
            var text = html.Contains('<', StringComparison.Ordinal) ? WebText(html) : html.Trim();
            if (text.Length == 0)
            {
                yield return ArticleInput.Failed(input.Name, null, string.Create(CultureInfo.InvariantCulture, $"entry {number} holds no text"));
                continue;
            }

            var link = entry.Elements().Where(e => e.Name.LocalName == "link").Select(e => (e.Attribute("href")?.Value ?? e.Value, e.Attribute("rel")?.Value)).FirstOrDefault(l => l.Item2 is null or "alternate").Item1;
            var date = Child(entry, "pubDate") ?? Child(entry, "published") ?? Child(entry, "date") ?? Child(entry, "updated");
            yield return ArticleInput.Of(new Article
            {
                Id = ArticleFields.First(Child(entry, "guid"), Child(entry, "id"), link) ?? string.Create(CultureInfo.InvariantCulture, $"{input.Id}#{number}"),
                Text = text,
                Title = ArticleFields.Name(Child(entry, "title")),
                Outlet = ArticleFields.Name(entry.Elements().Where(e => e.Name.LocalName == "source").Select(e => Child(e, "title") ?? e.Value).FirstOrDefault()) ?? outlet,
                Published = ArticleFields.Date(date),
                Url = ArticleFields.Name(link),
                Language = language,
            });
        }

        if (number == 0) yield return ArticleInput.Failed(input.Name, null, "a feed without entries");
    }

    private static string WebText(string html)
    {
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        return BlockText.Of(document.Body);
    }

    // Content in XHTML stands as elements: they are read as they are written.
    private static string? Child(XElement entry, string name)
    {
        var child = entry.Elements().FirstOrDefault(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (child is null) return null;
        return child.HasElements ? string.Concat(child.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))) : child.Value;
    }
}
