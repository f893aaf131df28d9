using System.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Makes names comparable: lower case, accents off, curly apostrophes straight. Transliteration is folded separately.</summary>
internal static class NameFolding
{
    // Base letters of U+00C0..U+017F; '.' marks a character that is kept.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuy.saaaaaaaceeeeiiiidnooooo.ouuuuy.y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllllllln" +
        "nnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The folded form of <paramref name="name"/>.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        var buffer = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c < 0x80) buffer.Append(char.ToLowerInvariant(c));
            else if (c is '’' or 'ʼ' or '‘') buffer.Append('\'');
            else if (c is '\u00a0' or '‑') buffer.Append(c == '‑' ? '-' : ' ');
            else if (c is >= '\u00c0' and < '\u0180' && c - 0xc0 < Latin.Length && Latin[c - 0xc0] != '.') buffer.Append(Latin[c - 0xc0]);
            else buffer.Append(char.ToLowerInvariant(c));
        }

        return buffer.ToString();
    }

    /// <summary>
    /// One key for the usual transliterations of a name from Cyrillic and Arabic: Shoigu and Shoygu, Zelensky and Zelenskyy, Sergei and Sergey,
    /// Alexander and Aleksandr, Hussein and Husein. Two different names may fall together, so it is only used beside other evidence.
    /// </summary>
    public static string Transliteration(string name)
    {
        var folded = Fold(name).Replace("'", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        foreach (var (from, to) in Spellings) folded = folded.Replace(from, to, StringComparison.Ordinal);
        var buffer = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (buffer.Length == 0 || buffer[^1] != c) buffer.Append(c);
        }

        return buffer.ToString();
    }

    private static readonly (string From, string To)[] Spellings =
    [
        ("sch", "sh"), ("tch", "ch"), ("tsch", "ch"), ("kh", "h"), ("ks", "x"), ("ck", "k"), ("ph", "f"), ("dj", "j"), ("zh", "j"), ("ou", "u"), ("oo", "u"),
        ("yev", "ev"), ("yel", "el"), ("ye", "e"), ("yo", "o"), ("ey", "i"), ("ei", "i"), ("ay", "ai"), ("oy", "oi"), ("uy", "ui"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("y", "i"), ("ii", "i"), ("q", "k"), ("w", "v"),
    ];
}
