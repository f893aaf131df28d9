using System.Collections.Immutable;

namespace CompareLib.Text;

/// <summary>Cuts a text into sentences. Thread-safe; cost linear in the length of the text.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="text"/> in order, without the white space around them. A line break followed by a blank line always ends one.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var end = i == text.Length || text[i] == '\n'
                || (text[i] is '.' or '!' or '?' && i + 2 < text.Length && text[i + 1] == ' ' && char.IsUpper(text[i + 2]));
            if (!end) continue;
            var stop = Math.Min(text.Length, i + (i < text.Length && text[i] != '\n' ? 1 : 0));
            while (start < stop && char.IsWhiteSpace(text[start])) start++;
            if (start < stop) sentences.Add(new TextSpan(start, stop));
            start = stop;
        }

        return sentences.ToImmutable();
    }
}
