namespace CompareLib.Text;

/// <summary>British spellings and their American twins: <c>organised</c> → <c>organized</c>. American is the normal form.</summary>
/// <remarks>Immutable and thread-safe. Derived from WordNet 3.0 by rules and a list: LexiconBuilderSpelling.</remarks>
internal static class SpellingVariants
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Table = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The American form of a folded word, with its possessive ending if it has one.</summary>
    public static bool TryAmerican(ReadOnlySpan<char> folded, out string american)
    {
        if (Table.TryGetValue(folded, out american!)) return true;
        if (folded.EndsWith("'s") && Table.TryGetValue(folded[..^2], out var stem))
        {
            american = stem + "'s";
            return true;
        }

        return false;
    }

    private static Dictionary<string, string> Load()
    {
        var reader = new SpanReader(LexiconData.Bytes("spelling-en.br"));
        var count = reader.Number();
        var table = new Dictionary<string, string>(count, StringComparer.Ordinal);
        var last = "";
        while (count-- > 0)
        {
            last = last[..reader.Number()] + reader.Text();
            var kept = reader.Number();
            table[last] = last[..kept] + reader.Text();
        }

        return table;
    }
}
