using System.Collections.Frozen;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>The word lists that changes are named by; English, from the lexicon's lists.</summary>
internal static class ChangeWords
{
    private static readonly WordLists Lists = WordLists.Load("words-en.txt");

    public static FrozenSet<string> Negators { get; } = Set("negators");

    public static FrozenSet<string> NegativeWords { get; } = FrozenSet.ToFrozenSet([.. Lists.Set("negative-words"), .. Lists.Set("negative-verbs"), "failed", "denied", "refused", "rejected", "denies", "refuses", "rejects", "declined", "unable"], StringComparer.Ordinal);

    public static FrozenDictionary<string, double> Modals { get; } = Lists.Pairs("modals").GroupBy(p => p.Word).ToFrozenDictionary(g => g.Key, g => double.Parse(g.First().Value, System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Words that weaken a claim; those that also have a plain use (about, some, likely) count only where they stand alone.</summary>
    public static FrozenSet<string> Hedges { get; } = Set("hedges");

    public static FrozenSet<string> Boosters { get; } = Set("boosters");

    public static FrozenSet<string> Conditions { get; } = FrozenSet.ToFrozenSet(["if", "unless", "provided", "providing", "until", "till", "except", "only", "assuming", "lest", "without"], StringComparer.Ordinal);

    /// <summary>Conditions that open a clause of their own, rather than stand before one word.</summary>
    public static FrozenSet<string> Clauses { get; } = Conditions.Except(["only", "without"]).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenDictionary<string, string> Deixis { get; } = Lists.Pairs("deixis").Where(p => !p.Word.Contains(' ', StringComparison.Ordinal)).GroupBy(p => p.Word).ToFrozenDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);

    public static FrozenSet<string> Calendar { get; } = Words("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week month year morning evening night day");

    /// <summary>Pronouns by person and number: <c>1s</c>, <c>3p</c> ...; possessives with them.</summary>
    public static FrozenDictionary<string, string> Persons { get; } = Lists.Pairs("pronouns").Where(p => p.Value != "0").GroupBy(p => p.Word).ToFrozenDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);

    /// <summary>Which way a figure went, by lemma: <c>up</c> or <c>down</c>.</summary>
    public static FrozenDictionary<string, string> Directions { get; } = Lists.Pairs("directions").ToFrozenDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);

    /// <summary>Words that make a figure a rough one and leave it standing.</summary>
    public static FrozenSet<string> Approximators { get; } = Words("about around approximately roughly some nearly almost");

    public static FrozenSet<string> Speech { get; } = Words("said says say saying told tells tell telling added adds adding stated states stating noted notes claimed claims argued argues explained announced declared according reported reports warned warns stressed insisted insists acknowledged quoted commented");

    public static FrozenSet<string> Fillers { get; } = Words("um uh er erm ah oh hmm mm uhm eh");

    /// <summary>Forms of be, have and do by tense: past against present.</summary>
    public static FrozenDictionary<string, (string Lemma, bool Past)> Auxiliaries { get; } = new Dictionary<string, (string, bool)>(StringComparer.Ordinal)
    {
        ["am"] = ("be", false),
        ["is"] = ("be", false),
        ["are"] = ("be", false),
        ["be"] = ("be", false),
        ["been"] = ("be", true),
        ["was"] = ("be", true),
        ["were"] = ("be", true),
        ["has"] = ("have", false),
        ["have"] = ("have", false),
        ["had"] = ("have", true),
        ["do"] = ("do", false),
        ["does"] = ("do", false),
        ["did"] = ("do", true),
        ["will"] = ("will", false),
        ["would"] = ("will", true),
        ["shall"] = ("will", false),
        ["can"] = ("can", false),
        ["could"] = ("can", true),
        ["may"] = ("may", false),
        ["might"] = ("may", true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string section) => Lists.Set(section).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
