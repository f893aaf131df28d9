namespace CompareLib.Quotations.Speakers;

/// <summary>Compares words without regard to case by a cheap hash (FNV-1a), from spans as well as strings.</summary>
internal sealed class CaselessComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    /// <summary>The comparer.</summary>
    public static CaselessComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public int GetHashCode(string obj) => (int)Hash(obj);

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<char> alternate, string other) => alternate.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<char> alternate) => (int)Hash(alternate);

    /// <inheritdoc/>
    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

    /// <summary>64 bits for a word without regard to case.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            var folded = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c < 0x80 ? c : char.ToUpperInvariant(c);
            hash = (hash ^ folded) * 1099511628211UL;
        }

        return hash ^ (hash >> 32);
    }
}
