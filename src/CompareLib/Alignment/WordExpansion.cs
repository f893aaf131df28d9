using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>The words that one printed word stands for: <c>don't</c> is <c>do not</c>, <c>gonna</c> is <c>going to</c>, <c>well-known</c> is <c>well known</c>, <c>U.S.</c> is <c>united states</c>.</summary>
internal static class WordExpansion
{
    /// <summary>The words of a form, or null when it stands for itself alone.</summary>
    public static string[]? Of(string folded, string normal)
    {
        if (folded.Length < 2) return null;
        if (ChangeWords.WrittenApart.TryGetValue(folded, out var apart)) return apart.Split(' ');
        var known = Contractions.Expand(folded);
        if (known.Length > 0 && known[0].Contains(' ', StringComparison.Ordinal)) return known[0].Split(' ');
        if (normal.Contains(' ', StringComparison.Ordinal)) return normal.Split(' ');
        if (!folded.Contains('-', StringComparison.Ordinal)) return null;
        var parts = folded.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(p => char.IsLetterOrDigit(p[0])) ? parts : null;
    }

    /// <summary>Whether a word of a contraction may be read as the other: 's is "is" or "has", 'd is "would" or "had".</summary>
    public static bool SameWord(string a, string b) =>
        a == b || ChangeWords.Contracted[a].Intersect(ChangeWords.Contracted[b]).Any();
}
