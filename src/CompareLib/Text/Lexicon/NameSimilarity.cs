using System.Numerics;

namespace CompareLib.Text;

/// <summary>How likely two printed words are spellings of one name: transliterations, slips of the pen, missing accents.</summary>
/// <remarks>Pure and thread-safe. Quadratic in the length of a word, without allocation for words up to 48 letters after folding.</remarks>
internal static class NameSimilarity
{
    // A word that keeps less than this is no spelling of the other.
    private const float Least = .6f;

    private const int Longest = 48;

    /// <summary>1 for the same letters, 0.95 for one transliteration skeleton, less with each edit, 0 for unlike words.
    /// Above 0.8 the words are most likely one name (Sheikhoun, Shaykhun); below 0.6 they most likely are not (Iran, Iraq).</summary>
    public static float Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length is 0 or > Longest || b.Length is 0 or > Longest) return a.SequenceEqual(b) ? 1 : 0;
        var (x, y) = (Letters(a), Letters(b));
        return Of(x, y, NameKey.Of(x), NameKey.Of(y));
    }

    /// <summary>The same for words looked up before: the way to compare many.</summary>
    public static float Of(KnownWord a, KnownWord b)
    {
        if (a.Text.Length is 0 or > Longest || b.Text.Length is 0 or > Longest) return a.Text == b.Text ? 1 : 0;
        if (a.NameSkeleton != b.NameSkeleton && Hopeless(a.NameLetters, b.NameLetters)) return 0;
        return Of(a.NameLetters, b.NameLetters, a.NameSkeleton, b.NameSkeleton);
    }

    // Whether so many letters of one are not in the other that too few can be kept.
    private static bool Hopeless(string x, string y)
    {
        ulong inX = 0, inY = 0;
        foreach (var c in x) inX |= 1UL << (c & 63);
        foreach (var c in y) inY |= 1UL << (c & 63);
        var edits = Math.Max(Math.Abs(x.Length - y.Length), Math.Max(BitOperations.PopCount(inX & ~inY), BitOperations.PopCount(inY & ~inX)));
        return 1 - edits / (float)Math.Max(x.Length, y.Length) < Least;
    }

    private static float Of(string x, string y, string keyX, string keyY)
    {
        var (n, m) = (x.Length, y.Length);
        if (n == 0 || m == 0) return 0;
        if (x == y) return 1;
        var longer = Math.Max(n, m);
        if (Math.Min(n, m) * 2 < longer) return 0;
        var edit = 1 - Edits(x, y) / (float)longer;
        if (edit < .34f) return 0;
        if (keyX == keyY && keyX.Length >= 2 && !NameKey.VowelsConflict(x, y)) return keyX.Length >= 3 ? .95f : edit >= .5f ? .85f : .6f;
        // One edit in four or five letters makes another name (Iran, Iraq); in eight or more a slip.
        var trust = Math.Clamp((longer - 3) / 6f, .3f, 1f);
        var sameStart = x[0] == y[0] ? 1f : .8f;
        return edit < Least ? 0 : edit * sameStart * (.55f + .45f * trust);
    }

    /// <summary>Restricted Damerau-Levenshtein distance: insertions, deletions, substitutions, swaps of neighbours (Damerau 1964).</summary>
    public static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> before = b.Length < 128 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        Span<int> last = b.Length < 128 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        Span<int> row = b.Length < 128 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }

    /// <summary>The letters and digits of a word, folded, without accents and without a possessive ending.</summary>
    public static string Letters(ReadOnlySpan<char> word)
    {
        var folded = Folding.Fold(word);
        var length = folded.EndsWith("'s", StringComparison.Ordinal) ? folded.Length - 2 : folded.Length;
        Span<char> target = stackalloc char[200];
        var n = 0;
        for (var i = 0; i < length && n < target.Length; i++)
        {
            var c = Folding.BaseLetter(folded[i]);
            if (char.IsLetterOrDigit(c)) target[n++] = c;
        }

        return target[..n].ToString();
    }
}
