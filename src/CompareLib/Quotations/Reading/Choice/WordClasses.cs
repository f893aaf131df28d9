using System.Collections.Frozen;
using CompareLib.Quotations.Cues;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading.Choice;

/// <summary>
/// Classes of words: the function words and signs that the language data list as <c>edges</c>, the forms of cue verbs, times, finite and other verbs, and else
/// the part of speech. No other word is known to the features.
/// </summary>
internal sealed class WordClasses
{
    /// <summary>Before the unit.</summary>
    public const int Before = 0;

    /// <summary>After the unit.</summary>
    public const int After = 1;

    /// <summary>A marked stretch that stands for a clause.</summary>
    public const int Clause = 2;

    /// <summary>A word in other marks.</summary>
    public const int Marked = 3;

    /// <summary>There are fewer classes than this.</summary>
    public const int Limit = 160;

    private const int Time = 4, Cue = 5, WeakCue = 9, Gerund = 10, Infinitive = 11, Possessive = 12, FirstTag = 13;

    private static readonly string[] Fixed = ["^", "$", "CLAUSE", "MARKED", "TIME", "CUE.base", "CUE.present", "CUE.past", "CUE.gerund", "CUE.weak", "VERB.gerund", "VERB.infinitive", "'s"];

    private static readonly string[] Tags = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    private static readonly string[] RelationNames =
    [
        "root", "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated",
        "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
    ];

    private static readonly FrozenDictionary<string, int> TagNumbers = Numbers(Tags, FirstTag), RelationNumbers = Numbers(RelationNames, 0);

    private readonly LanguageData language;
    private readonly FrozenDictionary<string, int> edges;

    public WordClasses(LanguageData language)
    {
        this.language = language;
        Names = [.. Fixed, .. Tags, .. language.Edges];
        if (Names.Length > Limit) throw new InvalidOperationException($"quotations-{language.Tag}.txt lists too many edges");
        edges = language.Edges.Select((w, i) => (w, Fixed.Length + Tags.Length + i)).ToFrozenDictionary(p => p.w, p => p.Item2, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Name of each class.</summary>
    public string[] Names { get; }

    /// <summary>Name of each relation.</summary>
    public static ReadOnlySpan<string> Relations => RelationNames;

    /// <summary>The number of a relation without its subtype; that of <c>dep</c> for one unheard of.</summary>
    public static int RelationOf(string relation)
    {
        if (RelationNumbers.TryGetValue(relation, out var number)) return number;
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && RelationNumbers.TryGetValue(relation[..colon], out number) ? number : RelationNumbers["dep"];
    }

    /// <summary>The number of a part of speech among the classes.</summary>
    public static int TagOf(string tag) => TagNumbers.TryGetValue(tag, out var number) ? number : FirstTag + Tags.Length - 1;

    /// <summary>The class of a word outside marks.</summary>
    public int Of(SyntaxToken token)
    {
        if (edges.TryGetValue(token.Form, out var edge)) return edge;
        if (language.Rules.PossessiveMarks.Contains(token.Form)) return Possessive;
        if (token.Tag is "VERB" or "AUX")
        {
            if (language.TryVerb(token.Form, out var verb, out var form)) return verb.Takes(CueFrames.Weak) ? WeakCue : Cue + (int)form;
            if (token.Features.Contains("VerbForm=Ger", StringComparison.Ordinal)) return Gerund;
            if (token.Features.Contains("VerbForm=Inf", StringComparison.Ordinal)) return Infinitive;
        }
        else if (language.Time.Contains(token.Form)) return Time;

        return TagOf(token.Tag);
    }

    private static FrozenDictionary<string, int> Numbers(string[] names, int first) => names.Select((n, i) => (n, i + first)).ToFrozenDictionary(p => p.n, p => p.Item2, StringComparer.Ordinal);
}
