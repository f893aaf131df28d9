namespace CompareLib.Reports;

/// <summary>Shortens text for headings and sentences. Never cuts inside a surrogate pair.</summary>
internal static class Excerpt
{
    /// <summary>At most <paramref name="words"/> words and 240 characters: the beginning, an ellipsis, the last three words. White space becomes single blanks.</summary>
    public static string Shorten(string text, int words)
    {
        var (count, flat) = Flatten(text, words + 1);
        if (count <= words && flat.Length <= 240) return flat;
        if (count <= words) return Cut(flat, 239) + "…";
        var head = End(flat, words - 3);
        return Cut(flat[..head], 200) + " … " + Cut(LastWords(text, 3), 60);
    }

    /// <summary>All white space runs as single blanks, none at the ends.</summary>
    public static string Flat(string text) => Flatten(text, int.MaxValue).Text;

    private static (int Words, string Text) Flatten(string text, int most)
    {
        var result = new System.Text.StringBuilder(Math.Min(text.Length, 512));
        var words = 0;
        for (var i = 0; i < text.Length && words <= most; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            if (words++ > 0) result.Append(' ');
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
            result.Append(text, start, i - start);
        }

        return (words, result.ToString());
    }

    private static int End(string flat, int words)
    {
        var i = 0;
        for (; i < flat.Length; i++)
        {
            if (flat[i] == ' ' && --words <= 0) break;
        }

        return i;
    }

    private static string LastWords(string text, int words)
    {
        var i = text.Length;
        while (i > 0 && char.IsWhiteSpace(text[i - 1])) i--;
        var end = i;
        for (; words > 0 && i > 0; words--)
        {
            while (i > 0 && char.IsWhiteSpace(text[i - 1])) i--;
            while (i > 0 && !char.IsWhiteSpace(text[i - 1])) i--;
        }

        return Flat(text[i..end]);
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
