using FuzzySharp;

namespace CompareLib.Text;

/// <summary>The one door to FuzzySharp: similarity of two strings as edit ratios between 0 and 1.</summary>
/// <remarks>
/// Callers pass normal forms. FuzzySharp's own preprocessing is never used, because it deletes Cyrillic,
/// and PartialRatio is not offered, because it is wrong on one substring in ten. Thread-safe.
/// Cost: quadratic in the length, with allocation; for candidates, not for scans.
/// </remarks>
internal static class FuzzyRatios
{
    /// <summary>Twice the longest common subsequence of characters over the summed length. Two empty strings are equal (1).</summary>
    public static double Ratio(string? a, string? b) => Score(a, b, static (x, y) => Fuzz.Ratio(x, y));

    /// <summary>The ratio after the words of each side are sorted: order of words does not count.</summary>
    public static double TokenSortRatio(string? a, string? b) => Score(a, b, static (x, y) => Fuzz.TokenSortRatio(x, y));

    /// <summary>The ratio of shared words against each side: 1 when one side's words are a subset of the other's.</summary>
    public static double TokenSetRatio(string? a, string? b) => Score(a, b, static (x, y) => Fuzz.TokenSetRatio(x, y));

    private static double Score(string? a, string? b, Func<string, string, int> ratio)
    {
        a ??= "";
        b ??= "";
        if (string.Equals(a, b, StringComparison.Ordinal)) return 1;
        return a.Length == 0 || b.Length == 0 ? 0 : Math.Clamp(ratio(a, b), 0, 100) / 100.0;
    }
}
