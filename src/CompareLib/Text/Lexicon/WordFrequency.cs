namespace CompareLib.Text;

/// <summary>How common English words are, for weighing rarity where there is no corpus to count.</summary>
/// <remarks>From counts of UD English EWT (CC BY-SA 4.0) and of WordNet's tagged texts: LexiconBuilderFrequency. Thread-safe, no allocation.</remarks>
internal static class WordFrequency
{
    /// <summary>Bits for a word that the table does not hold.</summary>
    public const float Unknown = 18.5f;

    private static readonly Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> Table = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Rarity of a folded word in bits, -log2 of its share of running words: <c>the</c> about 4.5, <c>minister</c> about 14, unknown words 18.5.</summary>
    public static float Bits(ReadOnlySpan<char> folded)
    {
        if (Table.TryGetValue(folded, out var level)) return level / 2f;
        if (folded.EndsWith("'s") && Table.TryGetValue(folded[..^2], out level)) return level / 2f;
        return Unknown;
    }

    private static Dictionary<string, byte> Load()
    {
        var reader = new SpanReader(LexiconData.Bytes("frequency-en.br"));
        var words = new string[reader.Number()];
        var last = "";
        for (var k = 0; k < words.Length; k++) words[k] = last = last[..reader.Number()] + reader.Text();
        var table = new Dictionary<string, byte>(words.Length, StringComparer.Ordinal);
        foreach (var word in words) table[word] = reader.Byte();
        return table;
    }
}
