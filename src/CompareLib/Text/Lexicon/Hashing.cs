namespace CompareLib.Text;

/// <summary>A fixed hash of strings: the same in every process and on every machine, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class Hashing
{
    /// <summary>FNV-1a over UTF-16 units with a final mix.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x85ebca6bu;
        return hash ^ (hash >> 13);
    }
}
