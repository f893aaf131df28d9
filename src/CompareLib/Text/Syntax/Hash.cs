namespace CompareLib.Text.Syntax;

/// <summary>Hashes that are the same on every machine and in every run (FNV-1a, finished with the mixer of SplitMix64).</summary>
internal static class Hash
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var h = 14695981039346656037UL;
        foreach (var c in text) h = (h ^ c) * 1099511628211UL;
        return Mix(h);
    }

    public static ulong Mix(ulong h)
    {
        h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9UL;
        h = (h ^ (h >> 27)) * 0x94d049bb133111ebUL;
        return h ^ (h >> 31);
    }

    public static ulong Join(ulong a, ulong b) => Mix((a * 0x9e3779b97f4a7c15UL) + b);
}
