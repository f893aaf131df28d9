using FuzzySharp;

namespace CompareLib.Cli;

/// <summary>What somebody may have meant by a word that is not known.</summary>
internal static class Suggestion
{
    private const int MostEdits = 2;

    /// <summary><c>; did you mean align?</c> for the nearest of the known words, if it is near; empty otherwise.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        var best = known.Select(k => (Word: k, Edits: Levenshtein.EditDistance(word, k))).OrderBy(k => k.Edits).ThenBy(k => k.Word, StringComparer.Ordinal).FirstOrDefault();
        return best.Word is not null && best.Edits <= Math.Min(MostEdits, word.Length / 2) ? $"; did you mean {best.Word}?" : "";
    }
}
