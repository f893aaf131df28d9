namespace CompareLib.Text;

/// <summary>Countries by their names, adjectives, people and capitals.</summary>
/// <remarks>Immutable and thread-safe; from <c>countries-en.txt</c>.</remarks>
internal static class Countries
{
    private static readonly Dictionary<string, (string Country, CountryWord Kind)> Table = Load();
    private static readonly Dictionary<string, (string Country, CountryWord Kind)>.AlternateLookup<ReadOnlySpan<char>> Lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The country a normal form speaks of, by its canonical name: <c>russian</c>, <c>moscow</c> → <c>russia</c>.</summary>
    public static bool TryFind(ReadOnlySpan<char> normal, out string country, out CountryWord kind)
    {
        if (normal.EndsWith("'s")) normal = normal[..^2];
        var found = Lookup.TryGetValue(normal, out var entry);
        (country, kind) = found ? entry : ("", CountryWord.None);
        return found;
    }

    private static Dictionary<string, (string, CountryWord)> Load()
    {
        var table = new Dictionary<string, (string, CountryWord)>(StringComparer.Ordinal);
        foreach (var line in LexiconData.Lines("countries-en.txt"))
        {
            var fields = line.Split('\t');
            var names = fields[0].Split(", ");
            foreach (var name in names) table.TryAdd(name, (names[0], CountryWord.Name));
            foreach (var word in fields[1].Split(", ")) table.TryAdd(word, (names[0], CountryWord.People));
            if (fields.Length > 2)
                foreach (var word in fields[2].Split(", ")) table.TryAdd(word, (names[0], CountryWord.Capital));
        }

        return table;
    }
}
