namespace CompareLib.Text;

/// <summary>Common given names and their gender.</summary>
/// <remarks>Immutable and thread-safe; from <c>given-names.txt</c>. Names outside the list are many: absence says nothing.</remarks>
internal static class GivenNames
{
    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Table = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>'m', 'f', 'u' for a name of both, or '\0' when the list does not hold the name. Case and accents do not count.</summary>
    public static char Gender(ReadOnlySpan<char> name)
    {
        var folded = Folding.Fold(name);
        Span<char> plain = folded.Length <= 32 ? stackalloc char[32] : new char[folded.Length];
        for (var i = 0; i < folded.Length; i++) plain[i] = Folding.BaseLetter(folded[i]);
        return Table.TryGetValue(plain[..folded.Length], out var gender) ? gender : '\0';
    }

    private static Dictionary<string, char> Load()
    {
        var lists = WordLists.Load("given-names.txt");
        var table = new Dictionary<string, char>(StringComparer.Ordinal);
        foreach (var section in new[] { "m", "f", "u" })
            foreach (var (name, _) in lists.Pairs(section))
                table[name] = table.TryGetValue(name, out var known) && known != section[0] ? 'u' : section[0];
        return table;
    }
}
