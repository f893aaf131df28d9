using System.Text.Json;

namespace CompareLib.Articles;

/// <summary>What a manifest tells of the text files beside it: <c>{"articles":[{"file","outlet","published","title","url","language"}]}</c>.</summary>
internal sealed class ArticleManifest
{
    private readonly Dictionary<string, Article> _byFile = new(StringComparer.Ordinal);

    /// <summary>The files that manifests named, for telling which of them are missing.</summary>
    public IEnumerable<string> Files => _byFile.Keys.Order(StringComparer.Ordinal);

    /// <summary>Takes in a manifest; a JSON file of another shape is passed over.</summary>
    public void Add(string path, Action<string> problem)
    {
        var text = TextDecoder.Decode(File.ReadAllBytes(path));
        if (text is null)
        {
            problem("fits no known text encoding");
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("articles", out var articles) || articles.ValueKind != JsonValueKind.Array) return;
            foreach (var entry in articles.EnumerateArray()) Add(entry, problem);
        }
        catch (JsonException broken)
        {
            problem($"is no valid JSON: {JsonProblem.Of(broken)}");
        }
    }

    /// <summary>The article of a file with what the manifest tells of it.</summary>
    public Article Describe(string file, string id, string text) =>
        (_byFile.TryGetValue(file, out var known) ? known : new Article { Id = id, Text = "" }) with { Id = id, Text = text };

    /// <summary>The article with what the manifest tells of its file where the file itself tells nothing.</summary>
    public Article Completed(string file, Article article) => !_byFile.TryGetValue(file, out var known) ? article : article with
    {
        Outlet = known.Outlet ?? article.Outlet,
        Published = known.Published ?? article.Published,
        Title = known.Title ?? article.Title,
        Url = known.Url ?? article.Url,
        Language = known.Language ?? article.Language,
    };

    /// <summary>Whether a JSON file is a manifest: it has a list <c>articles</c> whose entries name files. A file that cannot be parsed counts as one, so that its fault is told.</summary>
    public static bool IsOne(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("articles", out var articles) && articles.ValueKind == JsonValueKind.Array
                && articles.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("file", out _));
        }
        catch (Exception broken) when (broken is JsonException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Add(JsonElement entry, Action<string> problem)
    {
        if (entry.ValueKind != JsonValueKind.Object || ArticleJson.Text(entry, "file") is not { } file)
        {
            problem("an entry of \"articles\" lacks \"file\"");
            return;
        }

        var article = new Article
        {
            Id = file,
            Text = "",
            Outlet = ArticleJson.Text(entry, "outlet"),
            Published = ArticleJson.Date(entry, problem),
            Title = ArticleJson.Text(entry, "title"),
            Url = ArticleJson.Text(entry, "url"),
            Language = ArticleJson.Text(entry, "language"),
        };
        if (!_byFile.TryAdd(file, article)) problem($"names {file} twice");
    }
}
