using System.Collections.Frozen;
using System.Globalization;
using CompareLib.Text;

namespace CompareLib.Alignment.Sense;

/// <summary>The words of one language that turn what a sentence says, from its file <c>sense-XX.txt</c>. Adding a language means adding a file. Immutable, thread-safe.</summary>
internal sealed class SenseWords
{
    private static readonly FrozenDictionary<string, SenseWords> Loaded =
        new[] { "en", "de", SenseLanguage.Unknown }.ToFrozenDictionary(l => l, l => new SenseWords(l), StringComparer.Ordinal);

    private readonly WordLists lists;

    private SenseWords(string language)
    {
        Language = language;
        lists = WordLists.Load($"sense-{language}.txt");
        Marks = Phrases("marks");
        NoMarks = Phrases("no-marks");
        Only = Phrases("only");
        OnlyLike = Phrases("only-like");
        NotOnly = Phrases("not-only");
        WeakPossible = Phrases("weak-possible");
        GenericNameWords = Set("generic-name-words");
        Conditions = Phrases("conditions");
        ConditionWords = Phrases("condition-words");
        WeakDenials = Phrases("weak-denials");
        Bounds = Phrases("bounds");
        Approximators = Phrases("approximators");
        Several = Phrases("several");
        Units = Phrases("units");
        Clock = Phrases("clock");
        HalvesOfDay = Phrases("halves-of-day");
        Asking = Phrases("asking");
        Answers = Set("answers");
        QuestionOpeners = Set("question-openers");
        QuantityNouns = Set("quantity-nouns");
        ClauseOpeners = Set("clause-openers");
        NegatedWords = lists.Pairs("negated-words").GroupBy(p => p.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        Fractions = Numbers("fractions");
        Scales = Numbers("scales");
        Times = Numbers("times");
        Conflicts = lists.Pairs("conflicts").Select(p => (p.Word, p.Value)).ToFrozenSet();
        ClassReasons = lists.Pairs("class-reasons").ToFrozenDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);
        Aliases = lists.Pairs("aliases").ToFrozenDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);
        DirectionsOfName = Set("directions-of-name");
        AcronymWords = Set("acronym-words");
        Opposed = new OpposedWords(Lines("opposed"), Lines("opposed-content"));
    }

    public string Language { get; }

    public SensePhrases Marks { get; }

    public SensePhrases NoMarks { get; }

    public SensePhrases Only { get; }

    public SensePhrases OnlyLike { get; }

    public SensePhrases NotOnly { get; }

    public SensePhrases WeakPossible { get; }

    public FrozenSet<string> GenericNameWords { get; }

    public SensePhrases Conditions { get; }

    public SensePhrases ConditionWords { get; }

    public SensePhrases WeakDenials { get; }

    public SensePhrases Bounds { get; }

    public SensePhrases Approximators { get; }

    public SensePhrases Several { get; }

    public SensePhrases Units { get; }

    public SensePhrases Clock { get; }

    public SensePhrases HalvesOfDay { get; }

    public SensePhrases Asking { get; }

    public FrozenSet<string> Answers { get; }

    public FrozenSet<string> QuestionOpeners { get; }

    public FrozenSet<string> QuantityNouns { get; }

    public FrozenSet<string> ClauseOpeners { get; }

    public FrozenDictionary<string, string> NegatedWords { get; }

    public FrozenDictionary<string, double> Fractions { get; }

    public FrozenDictionary<string, double> Scales { get; }

    public FrozenDictionary<string, double> Times { get; }

    public FrozenSet<(string, string)> Conflicts { get; }

    public FrozenDictionary<string, string> ClassReasons { get; }

    public FrozenDictionary<string, string> Aliases { get; }

    public FrozenSet<string> DirectionsOfName { get; }

    public FrozenSet<string> AcronymWords { get; }

    public OpposedWords Opposed { get; }

    /// <summary>The words of a language; null for one that has no file.</summary>
    public static SenseWords? Of(string language) => Loaded.GetValueOrDefault(language);

    /// <summary>Whether two classes of marks do not say the same of one deed.</summary>
    public bool AreInConflict(string a, string b) => Conflicts.Contains((a, b)) || Conflicts.Contains((b, a));

    private SensePhrases Phrases(string section) => new(lists.Pairs(section).Select(p => (p.Word, p.Value)));

    private FrozenSet<string> Set(string section) => lists.Pairs(section).Select(p => p.Word).ToFrozenSet(StringComparer.Ordinal);

    private IEnumerable<string> Lines(string section) => lists.Pairs(section).Select(p => p.Word);

    private FrozenDictionary<string, double> Numbers(string section) =>
        lists.Pairs(section).GroupBy(p => p.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => double.Parse(g.First().Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
