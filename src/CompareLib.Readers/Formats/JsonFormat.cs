using System.Text.Json;
using AngleSharp.Html.Parser;
using CompareLib.Articles;

namespace CompareLib.Readers.Formats;

/// <summary>JSON of extraction tools, JSON Feed and ninjs: one object or a list, fields by the names in use.</summary>
internal sealed class JsonFormat : IArticleFormat
{
    private static readonly string[] Texts = ["text", "maintext", "articleBody", "content", "body", "body_text", "content_text", "article", "fulltext", "full_text"];
    private static readonly string[] Pages = ["body_xhtml", "body_html", "content_html", "html"];
    private static readonly string[] Lists = ["articles", "items", "data", "results", "documents"];

    /// <inheritdoc/>
    public string Name => "JSON";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input) => input.Extension == ".json" || input.Text.StartsWith("[{", StringComparison.Ordinal) || (input.Text.StartsWith('[') && input.Text.AsSpan(1).TrimStart().StartsWith("{"));

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(input.ReadText());
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"is no valid JSON (line {broken.LineNumber + 1})", broken);
        }

        using (document)
        {
            var root = document.RootElement;
            var list = root.ValueKind == JsonValueKind.Array ? root : Lists.Select(n => Field(root, n)).FirstOrDefault(v => v?.ValueKind == JsonValueKind.Array) ?? default;
            if (list.ValueKind != JsonValueKind.Array) return [One(root, input, input.Id)];
            var outlet = root.ValueKind == JsonValueKind.Object && Field(root, "version") is { } version && version.ToString().Contains("jsonfeed", StringComparison.Ordinal) ? Word(root, "title") : null;
            return [.. list.EnumerateArray().Select((item, i) => One(item, input, FormattableString.Invariant($"{input.Id}#{i + 1}"), outlet))];
        }
    }

    private static ArticleInput One(JsonElement item, FormatInput input, string id, string? outlet = null)
    {
        if (item.ValueKind != JsonValueKind.Object) return ArticleInput.Failed(input.Name, null, $"expected an object an article, found {item.ValueKind}");
        var text = Texts.Select(n => Raw(item, n)).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));
        if (text is null && Pages.Select(n => Raw(item, n)).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) is { } html) text = Blocks(html);
        if (string.IsNullOrWhiteSpace(text)) return ArticleInput.Failed(input.Name, null, "holds no text of an article (text, content, maintext, articleBody, body ...)");
        if (text.StartsWith('<') && text.Contains("</", StringComparison.Ordinal)) text = Blocks(text);
        return ArticleInput.Of(new Article
        {
            Id = Word(item, "id", "guid", "uri", "url") ?? id,
            Text = text,
            Title = Word(item, "title", "headline"),
            Outlet = Word(item, "outlet", "source", "publisher", "site_name", "sitename", "source_domain", "provider", "site") ?? outlet,
            Published = ArticleFields.Date(Word(item, "published", "date", "publish_date", "date_publish", "datePublished", "date_published", "published_at", "pubDate", "versioncreated", "firstcreated")),
            Url = Word(item, "url", "link", "canonical_link", "canonical", "source_url"),
            Language = Word(item, "language", "lang", "inLanguage"),
        });
    }

    private static string Blocks(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return BlockText.Of(document.Body);
    }

    private static JsonElement? Field(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : null;

    private static string? Raw(JsonElement item, string name) => Field(item, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static string? Word(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var value = Field(item, name);
            if (value is { ValueKind: JsonValueKind.Object } inner) value = Field(inner, "name") ?? Field(inner, "title");
            if (value is { ValueKind: JsonValueKind.Array } list) value = list.EnumerateArray().FirstOrDefault();
            var word = value?.ValueKind switch { JsonValueKind.String => value.Value.GetString(), JsonValueKind.Number => value.Value.GetRawText(), _ => null };
            if (ArticleFields.Name(word) is { } found) return found;
        }

        return null;
    }
}
