using System.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Makes names comparable: lower case, accents off, curly apostrophes straight.</summary>
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
}
