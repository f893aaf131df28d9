using System.Collections.Frozen;
using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Whether two given names may be one person's: equal, an initial, or a usual short form.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, string[]> ShortForms = SpeakerVocabulary.Lines("speakers.short-names.txt")
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToFrozenDictionary(cells => cells[0], cells => cells[1].Split(' '), StringComparer.Ordinal);

    /// <summary>True when the folded given names <paramref name="a"/> and <paramref name="b"/> may be one person's.</summary>
    public static bool Compatible(string a, string b)
    {
        if (a == b) return true;
        a = a.TrimEnd('.');
        b = b.TrimEnd('.');
        if (a.Length == 0 || b.Length == 0) return false;
        if (a.Length == 1 || b.Length == 1) return a[0] == b[0];
        if (Expands(a, b) || Expands(b, a)) return true;
        return NameSimilarity.Of(a, b) >= 0.95;
    }

    private static bool Expands(string shortForm, string longForm) => ShortForms.TryGetValue(shortForm, out var forms) && Array.IndexOf(forms, longForm) >= 0;
}
