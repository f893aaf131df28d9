using System.Numerics;

namespace CompareLib.Alignment;

/// <summary>Similarity of two spellings by their longest common subsequence of characters.</summary>
/// <remarks>Bit-parallel after Hyyrö, "Bit-parallel LCS-length computation revisited" (2004): one word operation a character.</remarks>
internal static class CharacterRatio
{
    /// <summary>Letters of a word that are compared.</summary>
    public const int Limit = 64;

    /// <summary>Twice the length of the longest common subsequence over the sum of lengths: 0 to 1. Words of more than 64 characters compare by their first 64.</summary>
    public static double Of(string a, string b)
    {
        var x = a.AsSpan(0, Math.Min(a.Length, Limit));
        var y = b.AsSpan(0, Math.Min(b.Length, Limit));
        if (x.Length + y.Length == 0) return 1;
        Span<ulong> masks = stackalloc ulong[128];
        masks.Clear();
        for (var k = 0; k < x.Length; k++)
            if (x[k] < 128) masks[x[k]] |= 1UL << k;
        var s = ~0UL;
        foreach (var c in y)
        {
            var mask = c < 128 ? masks[c] : Mask(x, c);
            var u = s & mask;
            s = (s + u) | (s - u);
        }

        var common = BitOperations.PopCount(~s & (x.Length == 64 ? ~0UL : (1UL << x.Length) - 1));
        return 2.0 * common / (x.Length + y.Length);
    }

    private static ulong Mask(ReadOnlySpan<char> x, char c)
    {
        var mask = 0UL;
        for (var k = 0; k < x.Length; k++)
            if (x[k] == c) mask |= 1UL << k;
        return mask;
    }
}
