using System.Text;
using System.Text.RegularExpressions;
using CompareLib.Articles;

namespace CompareLib.Readers.Formats;

/// <summary>Subtitles, SubRip and WebVTT: what is said, cues joined to sentences, a paragraph a speaker.</summary>
internal sealed partial class SubtitleFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "subtitles";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input) => input.Extension is ".srt" or ".vtt" || input.Text.StartsWith("WEBVTT", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        var text = new StringBuilder();
        string? speaker = null;
        var blocks = input.ReadText().ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var block in blocks)
        {
            var lines = block.Split('\n');
            var time = Array.FindIndex(lines, l => l.Contains("-->", StringComparison.Ordinal));
            if (time < 0) continue;
            foreach (var line in lines.Skip(time + 1))
            {
                var voice = Voice().Match(line) is { Success: true } tag ? ArticleFields.Name(tag.Groups[1].Value) : null;
                var words = Markup().Replace(line, "").Trim();
                if (words.StartsWith("- ", StringComparison.Ordinal)) words = words[2..];
                if (words.Length == 0) continue;
                var named = Named().Match(words);
                var next = voice ?? (named.Success ? named.Groups[1].Value : null);
                if (next is not null && next != speaker)
                {
                    speaker = next;
                    if (text.Length > 0) text.Append("\n\n");
                    if (voice is not null) text.Append(voice).Append(": ");
                }
                else if (named.Success) words = words[named.Length..];

                if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
                text.Append(words);
            }
        }

        yield return text.Length == 0 ? ArticleInput.Failed(input.Name, null, "subtitles without words") : ArticleInput.Of(new Article { Id = input.Id, Text = text.ToString() });
    }

    [GeneratedRegex("<v(?:\\.[^ >]*)?\\s+([^>]+)>")]
    private static partial Regex Voice();

    [GeneratedRegex("<[^>]*>|\\{\\\\[^}]*\\}")]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(?:>>\s*)?([\p{Lu}][\p{Lu}\p{M}'’. -]{2,40}):\s+")]
    private static partial Regex Named();
}
