using System.Collections.Frozen;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>The word lists that changes are named by: English, from the lexicon's lists and from <c>alignment-en.txt</c>.</summary>
internal static class ChangeWords
{
    private static readonly WordLists Lists = WordLists.Load("words-en.txt");
    private static readonly WordLists Own = WordLists.Load("alignment-en.txt");

    public static FrozenSet<string> Negators { get; } = Set("negators");

    public static FrozenSet<string> NegativeWords { get; } = FrozenSet.ToFrozenSet([.. Lists.Set("negative-words"), .. Lists.Set("negative-verbs"), .. Own.Set("denying-verbs")], StringComparer.Ordinal);

    public static FrozenDictionary<string, double> Modals { get; } = Lists.Pairs("modals").GroupBy(p => p.Word).ToFrozenDictionary(g => g.Key, g => double.Parse(g.First().Value, System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Words that weaken a claim; those that also have a plain use (about, some, likely) count only where they stand alone.</summary>
    public static FrozenSet<string> Hedges { get; } = Set("hedges");

    public static FrozenSet<string> Boosters { get; } = Set("boosters");

    public static FrozenSet<string> Conditions { get; } = Words("limits");

    /// <summary>Conditions that open a clause of their own, rather than stand before one word.</summary>
    public static FrozenSet<string> Clauses { get; } = Words("limiting-clauses");

    public static FrozenDictionary<string, string> Deixis { get; } = Lists.Pairs("deixis").Where(p => !p.Word.Contains(' ', StringComparison.Ordinal)).GroupBy(p => p.Word).ToFrozenDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);

    public static FrozenSet<string> Calendar { get; } = Words("calendar");

    /// <summary>Pronouns by person and number: <c>1s</c>, <c>3p</c> ...; possessives with them.</summary>
    public static FrozenDictionary<string, string> Persons { get; } = Lists.Pairs("pronouns").Where(p => p.Value != "0").GroupBy(p => p.Word).ToFrozenDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);

    /// <summary>Which way a figure went, by lemma: <c>up</c> or <c>down</c>.</summary>
    public static FrozenDictionary<string, string> Directions { get; } = Lists.Pairs("directions").ToFrozenDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);

    /// <summary>Words that make a figure a rough one and leave it standing.</summary>
    public static FrozenSet<string> Approximators { get; } = Words("approximators");

    public static FrozenSet<string> Speech { get; } = Words("speech");

    public static FrozenSet<string> Fillers { get; } = Words("fillers");

    /// <summary>Words printed for a word that is not.</summary>
    public static FrozenSet<string> MaskWords { get; } = Words("mask-words");

    /// <summary>Hedges that colour a whole phrase, beside those in -ly.</summary>
    public static FrozenSet<string> HedgingAdverbs { get; } = Words("hedging-adverbs");

    public static FrozenSet<string> FutureModals { get; } = Words("future-modals");

    /// <summary>What a headline's "to" stands for.</summary>
    public static FrozenSet<string> HeadlineFutures { get; } = Words("headline-futures");

    /// <summary>Words that join the members of a list.</summary>
    public static FrozenSet<string> Coordinators { get; } = Words("coordinators");

    /// <summary>Forms of be, have, do and the modals by tense: past against present.</summary>
    public static FrozenDictionary<string, (string Lemma, bool Past)> Auxiliaries { get; } =
        Own.Pairs("tensed-auxiliaries").ToFrozenDictionary(p => p.Word, p => (p.Value.Split(' ')[0], p.Value.EndsWith("past", StringComparison.Ordinal)), StringComparer.Ordinal);

    /// <summary>The closed class of each word that carries grammar.</summary>
    public static FrozenDictionary<string, WordClass> Classes { get; } =
        Own.Pairs("closed-classes").GroupBy(p => p.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => Enum.Parse<WordClass>(g.First().Value), StringComparer.Ordinal);

    /// <summary>Words that others write as two.</summary>
    public static FrozenDictionary<string, string> WrittenApart { get; } = Own.Pairs("written-apart").ToFrozenDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);

    /// <summary>Contractions that a word may be hidden in.</summary>
    public static ILookup<string, string> Contracted { get; } = Own.Pairs("contracted-alike").ToLookup(p => p.Word, p => p.Value, StringComparer.Ordinal);

    private static FrozenSet<string> Set(string section) => Lists.Set(section).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Words(string section) => Own.Set(section).ToFrozenSet(StringComparer.Ordinal);
}
