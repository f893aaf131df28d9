using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Matching;
using CompareLib.Quotations;

namespace CompareLib.Cli;

/// <summary>One line of input: a quotation, or two texts to be held against each other.</summary>
/// <param name="Wording">The quotation, or the first text.</param>
/// <param name="Other">The second text; null for a quotation.</param>
internal sealed record GroupLine(WordingToGroup Wording, WordingToGroup? Other)
{
    /// <summary>Reads a line: one quotation, or all of an article that <c>extract</c> wrote.</summary>
    /// <exception cref="JsonException">It lacks a field or holds a date that is none.</exception>
    public static GroupLine[] ReadAll(JsonElement json)
    {
        if (!json.TryGetProperty("quotes", out var quotes) || quotes.ValueKind != JsonValueKind.Array) return [Read(json)];
        var article = ArticleJson.Id(json);
        return [.. quotes.EnumerateArray().Select((quote, i) => new GroupLine(
            new WordingToGroup
            {
                Id = FormattableString.Invariant($"{article}#{i + 1}"),
                Text = Needed(quote, "text"),
                Speaker = ArticleJson.Text(quote, "speaker"),
                Kind = KindName.Parse(ArticleJson.Text(quote, "kind")),
                ArticleId = article,
            },
            null))];
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It lacks a field or holds a date that is none.</exception>
    public static GroupLine Read(JsonElement json)
    {
        var id = ArticleJson.Id(json);
        if (json.TryGetProperty("a", out _) || json.TryGetProperty("b", out _))
        {
            return new GroupLine(
                new WordingToGroup { Id = id, Text = Needed(json, "a"), Kind = KindOf(json, 0) },
                new WordingToGroup { Id = id + "#b", Text = Needed(json, "b"), Kind = KindOf(json, 1) });
        }

        return new GroupLine(
            new WordingToGroup
            {
                Id = id,
                Text = Needed(json, "text"),
                Speaker = ArticleJson.Text(json, "speaker"),
                Outlet = ArticleJson.Text(json, "outlet"),
                Published = ArticleJson.Date(json, m => throw new JsonException(m)) is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : null,
                Kind = KindName.Parse(ArticleJson.Text(json, "kind")),
                Event = ArticleJson.Text(json, "event"),
                Context = ArticleJson.Text(json, "context"),
                ArticleId = ArticleJson.Text(json, "article"),
                SpeakerIsNamed = ArticleJson.Text(json, "speaker_kind") is null or "person",
                SpeakerIsInstitution = ArticleJson.Text(json, "speaker_kind") is "institution",
                SpeakerRoles = ArticleJson.Text(json, "role") is { } role ? [role] : [],
            },
            null);
    }

    private static QuotationKind? KindOf(JsonElement json, int side)
        => json.TryGetProperty("kinds", out var kinds) && kinds.ValueKind == JsonValueKind.Array && kinds.GetArrayLength() > side && kinds[side].ValueKind == JsonValueKind.String
            ? KindName.Parse(kinds[side].GetString())
            : null;

    private static string Needed(JsonElement json, string name) => ArticleJson.Text(json, name) ?? throw new JsonException($"lacks \"{name}\"");
}
