using System.Text;
using AngleSharp.Dom;

namespace CompareLib.Readers.Formats;

/// <summary>The text of a part of a page: a block a paragraph, with a blank line between; without scripts, menus, forms, captions and what is hidden.</summary>
internal static class BlockText
{
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "form", "button", "select", "textarea", "input", "svg", "iframe", "object", "figcaption", "aside", "footer", "video", "audio", "canvas", "head",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "td", "th", "figure", "address",
        "hr", "details", "summary", "body", "center", "fieldset",
    };

    // Names of classes and ids that pages give to what is no part of the article.
    private static readonly string[] Furniture =
    [
        "cookie", "consent", "newsletter", "related", "share", "social", "comment", "breadcrumb", "advert", "sponsor", "promo", "subscribe", "paywall", "sidebar", "recommend", "teaser", "caption", "gdpr", "popup", "disqus",
    ];

    /// <summary>The text; empty for nothing.</summary>
    public static string Of(IElement? part)
    {
        if (part is null) return "";
        var text = new StringBuilder();
        var line = new StringBuilder();
        INode? node = part.FirstChild;
        // A walk without recursion: pages may nest as deep as they like.
        while (node is not null)
        {
            var enters = false;
            switch (node)
            {
                case IText words:
                    line.Append(words.Data);
                    break;
                case IElement element when element.LocalName.Equals("br", StringComparison.OrdinalIgnoreCase):
                    line.Append('\u2028');
                    break;
                case IElement element when !IsDropped(element):
                    if (Blocks.Contains(element.LocalName)) End(line, text);
                    enters = true;
                    break;
            }

            if (enters && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                Leave(node, line, text);
                node = node.Parent;
                if (node == part) node = null;
            }

            if (node is null) break;
            Leave(node, line, text);
            node = node.NextSibling;
        }

        End(line, text);
        return text.ToString();
    }

    private static void Leave(INode node, StringBuilder line, StringBuilder text)
    {
        if (node is IElement element && Blocks.Contains(element.LocalName)) End(line, text);
    }

    private static bool IsDropped(IElement element)
    {
        if (Dropped.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        if (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)) return true;
        var name = $"{element.ClassName} {element.Id} {element.GetAttribute("role")}";
        return name.Length > 2 && element.LocalName is not ("body" or "html" or "article" or "main") && Array.Exists(Furniture, f => name.Contains(f, StringComparison.OrdinalIgnoreCase));
    }

    private static void End(StringBuilder line, StringBuilder text)
    {
        foreach (var part in line.ToString().Split('\u2028'))
        {
            var words = string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length == 0) continue;
            if (text.Length > 0) text.Append("\n\n");
            text.Append(words);
        }

        line.Clear();
    }
}
