using System.Globalization;
using System.Text.Json;

namespace CompareLib.Articles;

/// <summary>Articles as JSON objects: <c>{"id","text"[,"outlet","published","title","url","language"]}</c>. Unknown fields are passed over.</summary>
internal static class ArticleJson
{
    /// <summary>Reads an article.</summary>
    /// <param name="json">The object.</param>
    /// <param name="problem">Told what was read with a loss: a date that is none.</param>
    /// <exception cref="JsonException">It is no object, or lacks <c>id</c> or <c>text</c>, or a field is of the wrong kind.</exception>
    public static Article Read(JsonElement json, Action<string> problem)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new JsonException($"expected an object, found {json.ValueKind}");
        return new Article
        {
            Id = Id(json),
            Text = Text(json, "text") ?? throw new JsonException("lacks \"text\""),
            Outlet = Text(json, "outlet"),
            Published = Date(json, problem),
            Title = Text(json, "title"),
            Url = Text(json, "url"),
            Language = Text(json, "language"),
        };
    }

    /// <summary>The field <c>id</c>; a number is taken for its digits.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public static string Id(JsonElement json) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out var id)
        ? id.ValueKind == JsonValueKind.Number ? id.GetRawText() : JsonString.Read(id)
        : throw new JsonException("lacks \"id\"");

    /// <summary>A field that may be absent or null.</summary>
    /// <exception cref="JsonException">It is of another kind than text.</exception>
    public static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? JsonString.Read(value) : throw new JsonException($"\"{name}\" must be a string, is {value.ValueKind}");
    }

    /// <summary>The field <c>published</c>, or <c>date</c> where that is absent, an ISO 8601 date or date and time; without a zone it is taken for UTC.</summary>
    public static DateTimeOffset? Date(JsonElement json, Action<string> problem)
    {
        var name = json.TryGetProperty("published", out var told) && told.ValueKind != JsonValueKind.Null ? "published" : "date";
        var text = Text(json, name);
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return date;
        problem($"\"{name}\" is no ISO 8601 date: {text}");
        return null;
    }

    /// <summary>Writes the fields of an article; those not known are left out.</summary>
    public static void Write(Utf8JsonWriter json, Article article)
    {
        JsonString.Write(json, "id", article.Id);
        if (article.Outlet is { } outlet) JsonString.Write(json, "outlet", outlet);
        if (article.Published is { } published) json.WriteString("published", Iso(published));
        if (article.Title is { } title) JsonString.Write(json, "title", title);
        if (article.Url is { } url) JsonString.Write(json, "url", url);
        if (article.Language is { } language) JsonString.Write(json, "language", language);
        JsonString.Write(json, "text", article.Text);
    }

    /// <summary>A date as ISO 8601: the day alone where no time is known.</summary>
    public static string Iso(DateTimeOffset date) => date.Offset == TimeSpan.Zero && date.TimeOfDay == TimeSpan.Zero
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyyMMdd", "yyyyMMdd'T'HHmmssK",
    ];
}
