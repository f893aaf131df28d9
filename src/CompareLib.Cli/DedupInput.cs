using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Readers;

namespace CompareLib.Cli;

/// <summary>One line of input to <c>dedup</c>: an article, or two texts to be compared with each other.</summary>
/// <param name="Article">The article, or the first text.</param>
/// <param name="Other">The second text; null for an article.</param>
/// <param name="Raw">The line as it came, where it is wanted.</param>
internal sealed record DedupInput(Article Article, Article? Other, byte[]? Raw)
{
    /// <summary>Reads all inputs; JSON Lines keep the bytes of their lines, so that fields unknown to us are not lost.</summary>
    public static IEnumerable<DedupInput> Read(IReadOnlyList<string> inputs, Terminal terminal, ProblemLog problems, bool keepRaw)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs.Count == 0 ? ["-"] : inputs)
        {
            var read = input == "-" || ArticleReader.IsLines(input)
                ? new LineInput(terminal, problems).Read([input], (json, raw) => FromJson(json, keepRaw ? raw.ToArray() : null, message => problems.Add(new InputProblem(input, null, message))))
                : problems.Articles(new ArticleFiles().Read([input])).Select(a => new DedupInput(a, null, null));
            foreach (var line in read)
            {
                if (line.Other is not null || ids.Add(line.Article.Id)) yield return line;
                else problems.Add(new InputProblem(input, null, $"two articles have the id {line.Article.Id}; the second was left out"));
            }
        }
    }

    private static DedupInput FromJson(JsonElement json, byte[]? raw, Action<string> problem)
    {
        if (!json.TryGetProperty("a", out _) && !json.TryGetProperty("b", out _)) return new DedupInput(ArticleJson.Read(json, problem), null, raw);
        var id = ArticleJson.Id(json);
        return new DedupInput(Text(id, "a"), Text(id + "#b", "b"), null);

        Article Text(string name, string field) => new() { Id = name, Text = ArticleJson.Text(json, field) ?? throw new JsonException($"lacks \"{field}\"") };
    }
}
