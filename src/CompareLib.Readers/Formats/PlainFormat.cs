using CompareLib.Articles;

namespace CompareLib.Readers.Formats;

/// <summary>Plain text and JSON Lines: what is left when no other format knows the file. Files that hold control codes are no text.</summary>
internal sealed class PlainFormat : IArticleFormat
{
    private static readonly string[] Extensions = [".txt", ".text", ".asc", ".log", "", ".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input) => Extensions.Contains(input.Extension);

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        if (input.Extension is ".jsonl" or ".ndjson" || (input.Extension != ".txt" && input.Text.StartsWith('{')))
        {
            using var stream = input.Open();
            foreach (var article in ArticleReader.ReadLines(stream, input.Name)) yield return article;
            yield break;
        }

        yield return input.Start.IsEmpty ? ArticleInput.Failed(input.Name, null, "is empty") : ArticleInput.Of(new Article { Id = input.Id, Text = input.ReadText() });
    }
}
