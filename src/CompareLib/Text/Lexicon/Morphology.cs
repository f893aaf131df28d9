namespace CompareLib.Text;

/// <summary>Base forms of English words: WordNet's exception lists and its rules of detachment (morphy, wn(7WN)).</summary>
/// <remarks>Pure and thread-safe; no allocation.</remarks>
internal static class Morphology
{
    /// <summary>Most base forms a word can have here.</summary>
    public const int MaxBases = 12;

    private static readonly (string Ending, string Base)[][] Rules =
    [
        [("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y")],
        [("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")],
        [("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")],
        [],
    ];

    /// <summary>The words of <see cref="WordNetTable"/> that a folded word may be a form of, itself included, with the part of speech (0 noun, 1 verb, 2 adjective, 3 adverb).</summary>
    /// <returns>How many were written to <paramref name="bases"/>, without repeats.</returns>
    public static int Bases(ReadOnlySpan<char> folded, Span<(int Word, int Pos)> bases)
    {
        var table = WordNetTable.English;
        if (folded.EndsWith("'s") || folded.EndsWith("s'")) folded = folded[..folded.LastIndexOf('\'')];
        if (folded.Length is 0 or > 32) return 0;
        var n = 0;
        var self = table.Find(folded);
        if (self != 0)
        {
            for (var pos = 0; pos < 4; pos++)
                if (table.SenseCount(self, pos) > 0) Add(bases, ref n, self, pos);
        }

        foreach (var (pos, word) in table.Exceptions(folded)) Add(bases, ref n, word, pos);
        if (folded is "people") Add(bases, ref n, table.Find("person"), 0);
        // Short function words only look like forms (his, as); long ones may be some (provided, following).
        if (folded.Length < 3 || (folded.Length < 6 && FunctionWords.English.Contains(folded))) return n;
        Span<char> buffer = stackalloc char[36];
        for (var pos = 0; pos < 3; pos++)
        {
            if (pos == 0 && folded.EndsWith("ss")) continue;
            foreach (var (ending, @base) in Rules[pos])
            {
                if (!folded.EndsWith(ending) || folded.Length - ending.Length < 2) continue;
                var stem = folded[..^ending.Length];
                stem.CopyTo(buffer);
                @base.CopyTo(buffer[stem.Length..]);
                var word = table.Find(buffer[..(stem.Length + @base.Length)]);
                if (word != 0 && table.SenseCount(word, pos) > 0) Add(bases, ref n, word, pos);
                else if (pos == 1 && ending is "ed" or "ing" && @base.Length == 0 && stem.Length > 3 && stem[^1] == stem[^2])
                {
                    // travelling, stopped: the last consonant is doubled before the ending.
                    word = table.Find(stem[..^1]);
                    if (word != 0 && table.SenseCount(word, pos) > 0) Add(bases, ref n, word, pos);
                }
            }
        }

        return n;
    }

    private static void Add(Span<(int Word, int Pos)> bases, ref int n, int word, int pos)
    {
        for (var k = 0; k < n; k++)
            if (bases[k] == (word, pos)) return;
        if (n < bases.Length) bases[n++] = (word, pos);
    }
}
