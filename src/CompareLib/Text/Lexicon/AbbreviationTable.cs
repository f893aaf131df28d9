namespace CompareLib.Text;

/// <summary>Abbreviations and what they stand for, each under one canonical form: <c>U.S.</c> and <c>United States</c> → <c>united states</c>.</summary>
/// <remarks>Immutable and thread-safe. The table of a language is the file <c>abbreviations-XX.txt</c>.</remarks>
internal sealed class AbbreviationTable
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _printed;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _withStops;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private AbbreviationTable(string file)
    {
        var printed = new Dictionary<string, string>(StringComparer.Ordinal);
        var withStops = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var phrases = new List<(string Phrase, string Canonical)>();
        var section = "";
        foreach (var line in LexiconData.Lines(file))
        {
            if (line[0] == '[')
            {
                section = line;
                continue;
            }

            var fields = line.Split('\t');
            var canonical = fields[0];
            if (section == "[stops]")
            {
                var sides = fields[1].Split(" | ");
                foreach (var variant in sides[0].Split(", ")) withStops[variant] = canonical;
                if (sides.Length > 1)
                    foreach (var variant in sides[1].Split(", ")) words[Folding.Fold(variant)] = canonical;
                continue;
            }

            foreach (var variant in fields[1].Split("; "))
            {
                if (variant.Contains(' ', StringComparison.Ordinal)) phrases.Add((variant, canonical));
                else if (section == "[words]") words[Folding.Fold(variant)] = canonical;
                else
                {
                    printed[variant] = canonical;
                    withStops.TryAdd(Folding.Fold(variant), canonical);
                }
            }
        }

        _printed = printed.GetAlternateLookup<ReadOnlySpan<char>>();
        _withStops = withStops.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Phrases = phrases;
    }

    /// <summary>The English table.</summary>
    public static AbbreviationTable English { get; } = new("abbreviations-en.txt");

    /// <summary>Expansions of several words as printed, and the canonical form.</summary>
    public IReadOnlyList<(string Phrase, string Canonical)> Phrases { get; }

    /// <summary>The canonical form of a token printed as an abbreviation.</summary>
    /// <param name="printed">As printed: case and stops decide (<c>US</c> is a country, <c>us</c> is none).</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="canonical">What all variants become.</param>
    public bool TryToken(ReadOnlySpan<char> printed, string folded, out string canonical)
    {
        canonical = "";
        if (printed.Length > 12) return false;
        Span<char> plain = stackalloc char[12];
        var length = 0;
        foreach (var c in printed)
            if (c != '.') plain[length++] = c;
        var possessive = length > 2 && plain[length - 1] == 's' && Glyphs.IsApostrophe(plain[length - 2]);
        var stem = plain[..(possessive ? length - 2 : length)];
        if (_printed.TryGetValue(stem, out var found)
            || (length < printed.Length && _withStops.TryGetValue(Folding.Fold(stem), out found))
            || _words.TryGetValue(folded, out found)
            || (length < printed.Length && _words.TryGetValue(Folding.Fold(stem), out found)))
        {
            canonical = possessive ? found + "'s" : found;
            return true;
        }

        return false;
    }
}
