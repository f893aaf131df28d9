namespace CompareLib.Sources;

/// <summary>A number for a word, the same for every way of writing it that two outlets may differ in: case, apostrophes, the dots of <c>U.S.</c>, the commas of <c>35,000</c>.</summary>
/// <remarks>32-bit FNV-1a over the folded UTF-16 units, then the finishing mix of MurmurHash3; the same on every machine and run.</remarks>
internal static class WordHash
{
    public const uint Seed = 2166136261;

    /// <summary>Takes in one folded code unit.</summary>
    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>Case-folds one code unit, without culture.</summary>
    public static char Fold(char c) => c < 128 ? (char)(c | (c is >= 'A' and <= 'Z' ? 0x20 : 0)) : char.ToLowerInvariant(c);

    /// <summary>Spreads the bits; never 0, so that 0 can mean an empty place in a table.</summary>
    public static int Finish(uint h)
    {
        h ^= h >> 16;
        h *= 0x85ebca6b;
        h ^= h >> 13;
        h *= 0xc2b2ae35;
        h ^= h >> 16;
        return h == 0 ? 1 : (int)h;
    }

    /// <summary>The number of a word given in folded form.</summary>
    public static int Of(string folded)
    {
        var h = Seed;
        foreach (var c in folded) h = Add(h, c);
        return Finish(h);
    }

    /// <summary>Mixes a 64-bit value (the finisher of SplitMix64).</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return x ^ (x >> 31);
    }
}
