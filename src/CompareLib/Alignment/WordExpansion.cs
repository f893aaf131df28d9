using System.Collections.Frozen;

namespace CompareLib.Alignment;

/// <summary>The words that one printed word stands for: <c>don't</c> is <c>do not</c>, <c>gonna</c> is <c>going to</c>, <c>well-known</c> is <c>well known</c>.</summary>
internal static class WordExpansion
{
    private static readonly FrozenDictionary<string, string[]> Whole = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["cannot"] = ["can", "not"],
        ["can't"] = ["can", "not"],
        ["won't"] = ["will", "not"],
        ["shan't"] = ["shall", "not"],
        ["ain't"] = ["is", "not"],
        ["gonna"] = ["going", "to"],
        ["wanna"] = ["want", "to"],
        ["gotta"] = ["got", "to"],
        ["let's"] = ["let", "us"],
        ["dunno"] = ["do", "not", "know"],
        ["it's"] = ["it", "is"],
        ["'tis"] = ["it", "is"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Endings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["'re"] = "are",
        ["'ve"] = "have",
        ["'ll"] = "will",
        ["'d"] = "would",
        ["'m"] = "am",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeIs = FrozenSet.ToFrozenSet(["he", "she", "it", "that", "there", "here", "what", "who", "where", "how", "this"], StringComparer.Ordinal);

    /// <summary>The words of a folded form, or null when it stands for itself alone.</summary>
    public static string[]? Of(string folded)
    {
        if (folded.Length < 3) return null;
        if (Whole.TryGetValue(folded, out var words)) return words;
        if (folded.EndsWith("n't", StringComparison.Ordinal) && folded.Length > 3) return [folded[..^3], "not"];
        var mark = folded.LastIndexOf('\'');
        if (mark > 0)
        {
            if (Endings.TryGetValue(folded[mark..], out var ending)) return [folded[..mark], ending];
            if (folded.AsSpan(mark).SequenceEqual("'s") && BeforeIs.Contains(folded[..mark])) return [folded[..mark], "is"];
            return null;
        }

        if (!folded.Contains('-', StringComparison.Ordinal)) return null;
        var parts = folded.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(p => char.IsLetterOrDigit(p[0])) ? parts : null;
    }

    /// <summary>Whether an auxiliary in a contraction may be read as the other word: 's is "is" or "has", 'd is "would" or "had".</summary>
    public static bool SameWord(string a, string b) =>
        a == b || (a, b) is ("is", "has") or ("has", "is") or ("would", "had") or ("had", "would") or ("would", "should") or ("will", "shall");
}
