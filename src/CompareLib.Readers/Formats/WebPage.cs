using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CompareLib.Articles;

namespace CompareLib.Readers.Formats;

/// <summary>The article of a web page: what schema.org, Open Graph and <c>time</c> tell of it, and its readable text, a paragraph a line with a blank line between.</summary>
internal static partial class WebPage
{
    // Below this many characters the extractor's choice is not trusted, and the whole page's blocks are taken.
    private const int ShortText = 250;

    // A page that shows less than this share of the text that it tells to machines is a stub before a wall.
    private const double StubShare = 0.5;

    private const int DeepestNesting = 2000;

    private const string Nowhere = "https://page.invalid/";

    /// <summary>The article; null when the page has no text.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="address">Where it was read; null when not known.</param>
    /// <param name="charset">The encoding that the response told; null when it told none.</param>
    public static Article? Read(byte[] bytes, string? address, string? charset) => Read(Decode(bytes, charset), address);

    /// <summary>The article of a page that is decoded already; null when the page has no text.</summary>
    public static Article? Read(string html, string? address)
    {
        html = Flattened(html);
        using var document = new HtmlParser().ParseDocument(html);
        var told = PageMetadata.Of(document);
        var text = Text(html, document, address ?? told.Url ?? Nowhere, told);
        if (text.Length == 0) return null;
        return new Article
        {
            Id = "",
            Text = text,
            Title = told.Title,
            Outlet = told.Outlet,
            Published = told.Published,
            Url = told.Url ?? address,
            Language = told.Language,
        };
    }

    private static string Text(string html, IDocument document, string address, PageMetadata told)
    {
        var readable = Readable(html, address);
        var marked = Marked(document);
        // The extractor drops what it takes for furniture; where the page itself marks its article, and that holds the extractor's text and little more, the page is right.
        var text = readable.Length < ShortText ? BlockText.Of(document.Body) : readable;
        if (marked.Length >= ShortText && marked.Length > text.Length && marked.Length < 1.5 * Math.Max(1, text.Length)) text = marked;
        if (told.Body is { } body && text.Length < StubShare * body.Length) text = body;
        return text;
    }

    private static string Readable(string html, string address)
    {
        try
        {
            var article = new SmartReader.Reader(address, html).GetArticle();
            if (article.Content is not { Length: > 0 } content) return "";
            using var part = new HtmlParser().ParseDocument(content);
            return BlockText.Of(part.Body);
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or NullReferenceException or FormatException or IndexOutOfRangeException or KeyNotFoundException)
        {
            return "";
        }
    }

    private static string Marked(IDocument document)
    {
        var bodies = document.QuerySelectorAll("[itemprop=articleBody]");
        if (bodies.Length == 1) return BlockText.Of(bodies[0]);
        var articles = document.QuerySelectorAll("article");
        return articles.Length == 1 ? BlockText.Of(articles[0]) : "";
    }

    private static string Decode(byte[] bytes, string? charset)
    {
        var named = charset ?? Charset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096))).Groups[1].Value;
        if (bytes is not ([0xEF, 0xBB, 0xBF, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..]) && named.Length > 0 && !named.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
                return Encoding.GetEncoding(named.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? "windows-1252" : named).GetString(bytes);
            }
            catch (ArgumentException)
            {
                // An encoding that nobody knows: the bytes tell.
            }
        }

        return TextEncodings.Decode(bytes);
    }

    /// <summary>A page that opens elements thousands deep is cut there: no page of an outlet does, and trees that deep overflow the stack of those who walk them.</summary>
    private static string Flattened(string html)
    {
        var depth = 0;
        var deepest = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            depth += html[tag.Index + 1] == '/' ? -1 : 1;
            if (depth < 0) depth = 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest <= DeepestNesting ? html : Container().Replace(html, " ");
    }

    [GeneratedRegex("""<meta[^>]+charset\s*=\s*["']?([A-Za-z0-9_:.\-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex("</?(?:div|span|section|b|i|em|font|ul|ol|li|table|tr|td|tbody|blockquote|center|article|main|p|a)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("</?(?:div|span|section|b|i|em|font|center|article|main|table|tr|td|tbody|ul|ol|li|blockquote|a)\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Container();
}
