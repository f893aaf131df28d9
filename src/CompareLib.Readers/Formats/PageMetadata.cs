using System.Text.Json;
using AngleSharp.Dom;

namespace CompareLib.Readers.Formats;

/// <summary>What a page tells machines of its article: schema.org in JSON-LD first, then Open Graph and other <c>meta</c>, then <c>time</c> and <c>title</c>.</summary>
internal sealed record PageMetadata(string? Title, string? Outlet, DateTimeOffset? Published, string? Url, string? Language, string? Body)
{
    private const int DeepestJson = 8;

    /// <summary>What <paramref name="document"/> tells.</summary>
    public static PageMetadata Of(IDocument document)
    {
        string? title = null, outlet = null, url = null, language = null, body = null;
        DateTimeOffset? published = null;
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            foreach (var item in Items(script.TextContent))
            {
                title ??= Text(item, "headline");
                outlet ??= Text(item, "publisher", "name");
                published ??= ArticleFields.Date(Text(item, "datePublished"));
                url ??= Text(item, "mainEntityOfPage", "@id") ?? Text(item, "url");
                language ??= Text(item, "inLanguage");
                body ??= Raw(item, "articleBody");
            }
        }

        var h1 = document.QuerySelectorAll("h1");
        return new PageMetadata(
            ArticleFields.First(title, Meta("og:title"), Meta("twitter:title"), h1.Length == 1 ? h1[0].TextContent : null, document.Title),
            ArticleFields.First(outlet, Meta("og:site_name"), Meta("application-name"), Meta("publisher")),
            published ?? ArticleFields.Date(Meta("article:published_time")) ?? ArticleFields.Date(Meta("date")) ?? ArticleFields.Date(Meta("dc.date")) ?? ArticleFields.Date(Meta("pubdate"))
                ?? ArticleFields.Date(document.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            Address(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(Meta("og:url")) ?? Address(url),
            ArticleFields.First(document.DocumentElement.GetAttribute("lang"), language, Meta("og:locale")),
            body);

        string? Meta(string name) => document.QuerySelector($"meta[property='{name}' i]")?.GetAttribute("content") ?? document.QuerySelector($"meta[name='{name}' i]")?.GetAttribute("content");
    }

    private static string? Address(string? url) => Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    private static List<JsonElement> Items(string json)
    {
        var found = new List<JsonElement>();
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            Gather(document.RootElement.Clone(), found, 0);
        }
        catch (JsonException)
        {
            // A page whose JSON-LD is broken tells by its other means.
        }

        return found;
    }

    private static void Gather(JsonElement json, List<JsonElement> found, int depth)
    {
        if (depth > DeepestJson) return;
        if (json.ValueKind == JsonValueKind.Array) foreach (var item in json.EnumerateArray()) Gather(item, found, depth + 1);
        if (json.ValueKind != JsonValueKind.Object) return;
        if (json.TryGetProperty("@graph", out var graph)) Gather(graph, found, depth + 1);
        if (json.TryGetProperty("@type", out var type) && IsArticle(type)) found.Add(json);
    }

    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => type.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report"),
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        _ => false,
    };

    private static string? Text(JsonElement item, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (item.ValueKind == JsonValueKind.Array) item = item.EnumerateArray().FirstOrDefault();
            if (item.ValueKind == JsonValueKind.String) break;
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out item)) return null;
        }

        if (item.ValueKind == JsonValueKind.Array) item = item.EnumerateArray().FirstOrDefault();
        return item.ValueKind == JsonValueKind.String ? ArticleFields.Name(item.GetString()) : null;
    }

    private static string? Raw(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()?.Trim() : null;
}
