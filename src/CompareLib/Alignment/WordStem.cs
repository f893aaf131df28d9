namespace CompareLib.Alignment;

/// <summary>Strips the regular endings of English inflection and the commonest of derivation.</summary>
internal static class WordStem
{
    private static readonly string[] Endings = ["ingly", "edly", "ing", "ies", "ied", "ed", "es", "s", "ly", "'s"];

    /// <summary>The stem of a folded word; at least three letters stay.</summary>
    public static string Of(string folded)
    {
        foreach (var ending in Endings)
        {
            if (!folded.EndsWith(ending, StringComparison.Ordinal) || folded.Length - ending.Length < 3) continue;
            if (ending == "s" && folded[^2] is 's' or 'u' or 'i') break;
            var stem = folded[..^ending.Length];
            if (ending is "ies" or "ied") return stem + "y";
            if (stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'e' or 'o')) stem = stem[..^1];
            return stem[^1] == 'e' ? stem[..^1] : stem;
        }

        return folded.Length > 3 && folded[^1] == 'e' ? folded[..^1] : folded;
    }
}
