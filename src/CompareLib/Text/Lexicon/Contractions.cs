using System.Collections.Immutable;

namespace CompareLib.Text;

/// <summary>English contractions and what they may stand for, most likely first: <c>don't</c> → <c>do not</c>; <c>it's</c> → <c>it is</c>, <c>it has</c>.</summary>
/// <remarks>Immutable and thread-safe. A noun with <c>'s</c> may be a possessive as well: see <see cref="IsPossessive"/>.</remarks>
internal static class Contractions
{
    private static readonly Dictionary<string, ImmutableArray<string>> Table = Build();
    private static readonly Dictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> Lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words a folded token stands for, parted by one space; empty when it is no contraction.</summary>
    public static ImmutableArray<string> Expand(ReadOnlySpan<char> folded)
    {
        if (Lookup.TryGetValue(folded, out var known)) return known;
        if (folded.Length < 4 || folded[^3] != '\'' && folded[^2] != '\'') return [];
        if (folded.EndsWith("n't") && folded.Length > 3) return [string.Concat(folded[..^3], " not")];
        if (folded.EndsWith("'s")) return [string.Concat(folded[..^2], " is"), string.Concat(folded[..^2], " has")];
        if (folded.EndsWith("'ll")) return [string.Concat(folded[..^3], " will")];
        if (folded.EndsWith("'ve")) return [string.Concat(folded[..^3], " have")];
        if (folded.EndsWith("'re")) return [string.Concat(folded[..^3], " are")];
        if (folded.EndsWith("'d")) return [string.Concat(folded[..^2], " would"), string.Concat(folded[..^2], " had")];
        return [];
    }

    /// <summary>True for a folded word with a possessive ending (<c>russia's</c>, <c>workers'</c>) that is not one of the fixed contractions.</summary>
    public static bool IsPossessive(ReadOnlySpan<char> folded) =>
        folded.Length > 2 && (folded.EndsWith("'s") || folded.EndsWith("s'")) && !Lookup.ContainsKey(folded);

    private static Dictionary<string, ImmutableArray<string>> Build()
    {
        var table = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            ["won't"] = ["will not"],
            ["can't"] = ["can not", "cannot"],
            ["cannot"] = ["can not"],
            ["shan't"] = ["shall not"],
            ["ain't"] = ["is not", "am not", "are not", "has not", "have not"],
            ["let's"] = ["let us"],
            ["i'm"] = ["i am"],
            ["y'all"] = ["you all"],
            ["gonna"] = ["going to"],
            ["wanna"] = ["want to"],
            ["gotta"] = ["got to"],
            ["gimme"] = ["give me"],
            ["lemme"] = ["let me"],
            ["dunno"] = ["do not know"],
            ["kinda"] = ["kind of"],
            ["sorta"] = ["sort of"],
            ["outta"] = ["out of"],
            ["lotta"] = ["lot of"],
            ["'tis"] = ["it is"],
            ["'twas"] = ["it was"],
            ["'em"] = ["them"],
            ["'til"] = ["until"],
            ["'cause"] = ["because"],
            ["ma'am"] = ["madam"],
            ["c'mon"] = ["come on"],
            ["alright"] = ["all right"],
            ["n't"] = ["not"],
            ["'ll"] = ["will"],
            ["'ve"] = ["have"],
            ["'re"] = ["are"],
            ["'m"] = ["am"],
            ["'d"] = ["would", "had"],
        };
        foreach (var pronoun in new[] { "he", "she", "it", "that", "there", "here", "who", "what", "where", "when", "how", "why", "this", "everyone", "everybody", "someone", "somebody", "nobody", "everything", "something", "nothing" })
            table[pronoun + "'s"] = [pronoun + " is", pronoun + " has"];
        foreach (var pronoun in new[] { "i", "you", "he", "she", "it", "we", "they", "that", "there", "who" })
        {
            table[pronoun + "'ll"] = [pronoun + " will"];
            table[pronoun + "'d"] = [pronoun + " would", pronoun + " had"];
            table[pronoun + "'ve"] = [pronoun + " have"];
            table[pronoun + "'re"] = [pronoun + " are"];
        }

        return table;
    }
}
