using System.Globalization;

namespace CompareLib.Text;

/// <summary>The words of a language that steer reading: classes, persons, strengths; from its file <c>words-XX.txt</c>.</summary>
/// <remarks>Immutable and thread-safe. Takes folded words. Looking up classes does not allocate; asking a listed word for its value does: <see cref="KnownWord"/> keeps what is asked often.</remarks>
internal sealed class FunctionWords
{
    private static readonly (string Section, WordClasses Class)[] Sections =
    [
        ("articles", WordClasses.Article), ("prepositions", WordClasses.Preposition), ("pronouns", WordClasses.Pronoun), ("possessives", WordClasses.Possessive),
        ("auxiliaries", WordClasses.Auxiliary), ("modals", WordClasses.Modal), ("conjunctions", WordClasses.Conjunction), ("determiners", WordClasses.Determiner),
        ("particles", WordClasses.Particle), ("negators", WordClasses.Negator), ("hedges", WordClasses.Hedge), ("boosters", WordClasses.Booster),
        ("deixis", WordClasses.Deixis), ("conditions", WordClasses.Condition), ("titles", WordClasses.Title), ("roles", WordClasses.Role),
        ("organization-nouns", WordClasses.Organization), ("months", WordClasses.Month), ("weekdays", WordClasses.Weekday), ("time-units", WordClasses.TimeUnit),
        ("negative-words", WordClasses.NegativeWord), ("negative-verbs", WordClasses.NegativeVerb), ("communication-verbs", WordClasses.Communication),
    ];

    private readonly Dictionary<string, WordClasses>.AlternateLookup<ReadOnlySpan<char>> _classes;
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _groups;
    private readonly Dictionary<(WordClasses, string), string> _values = [];

    private FunctionWords(string file)
    {
        var lists = WordLists.Load(file);
        var classes = new Dictionary<string, WordClasses>(StringComparer.Ordinal);
        foreach (var (section, @class) in Sections)
        {
            foreach (var (word, value) in lists.Pairs(section))
            {
                classes[word] = classes.GetValueOrDefault(word) | @class;
                if (value.Length > 0) _values.TryAdd((@class, word), value);
            }
        }

        _classes = classes.GetAlternateLookup<ReadOnlySpan<char>>();
        HedgePhrases = Phrases(lists, "hedges");
        DeixisPhrases = Phrases(lists, "deixis");
        NegativePhrases = Phrases(lists, "negative-words");
        Titles = lists.Set("titles");
        var groups = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var (word, value) in lists.Pairs("exchangeable"))
            groups[word] = groups.GetValueOrDefault(word) | 1ul << int.Parse(value, CultureInfo.InvariantCulture);
        _groups = groups.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>English.</summary>
    public static FunctionWords English { get; } = new("words-en.txt");

    /// <summary>German.</summary>
    public static FunctionWords German { get; } = new("words-de.txt");

    /// <summary>The words of a language by its code; English for languages without a file.</summary>
    public static FunctionWords For(string? language) => language is not null && language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? German : English;

    /// <summary>Hedges of several words: "kind of".</summary>
    public IReadOnlyList<string> HedgePhrases { get; }

    /// <summary>Deictic phrases: "the next day".</summary>
    public IReadOnlyList<string> DeixisPhrases { get; }

    /// <summary>Denials of several words: "no longer".</summary>
    public IReadOnlyList<string> NegativePhrases { get; }

    /// <summary>Titles, also of several words: "prime minister".</summary>
    public IReadOnlySet<string> Titles { get; }

    /// <summary>All classes of a folded word.</summary>
    public WordClasses ClassesOf(ReadOnlySpan<char> folded) => _classes.TryGetValue(folded, out var classes) ? classes : WordClasses.None;

    /// <summary>The groups of words that do one job in a sentence (<c>but</c>, <c>however</c>), a bit each; 0 for words in none.</summary>
    public ulong GroupsOf(ReadOnlySpan<char> folded) => _groups.TryGetValue(folded, out var groups) ? groups : 0;

    /// <summary>True for words of the closed classes.</summary>
    public bool Contains(ReadOnlySpan<char> folded) => (ClassesOf(folded) & WordClasses.Function) != 0;

    /// <summary>How firmly a word denies: 1 outright (<c>not</c>), less in part (<c>hardly</c>), 0 not at all.</summary>
    public float Negation(ReadOnlySpan<char> folded) => Number(WordClasses.Negator, folded, 0);

    /// <summary>How binding a modal is: 1 <c>must</c>, 0.3 <c>might</c>; NaN when it is none.</summary>
    public float Modality(ReadOnlySpan<char> folded) => Number(WordClasses.Modal, folded, float.NaN);

    /// <summary>Person (1, 2, 3; 0 when none) and number ('s', 'p', or ' ' for either) of a pronoun or possessive.</summary>
    public (int Person, char Number) Person(ReadOnlySpan<char> folded)
    {
        var value = Value(WordClasses.Pronoun, folded);
        return value.Length == 0 ? (0, ' ') : (value[0] - '0', value.Length > 1 ? value[1] : ' ');
    }

    /// <summary>What a deictic word is about: <c>today</c> and <c>that day</c> are both <c>today</c>; empty when it is none.</summary>
    public string Deixis(ReadOnlySpan<char> folded) => Value(WordClasses.Deixis, folded);

    /// <summary>Number of a month or weekday, from 1; 0 when it is none.</summary>
    public int Calendar(ReadOnlySpan<char> folded)
    {
        var value = Value(WordClasses.Month, folded) is { Length: > 0 } month ? month : Value(WordClasses.Weekday, folded);
        return value.Length == 0 ? 0 : int.Parse(value, CultureInfo.InvariantCulture);
    }

    private float Number(WordClasses @class, ReadOnlySpan<char> folded, float none) =>
        Value(@class, folded) is { Length: > 0 } value ? float.Parse(value, CultureInfo.InvariantCulture) : none;

    private string Value(WordClasses @class, ReadOnlySpan<char> folded)
    {
        if ((ClassesOf(folded) & @class) == 0) return "";
        return _values.GetValueOrDefault((@class, folded.ToString()), "");
    }

    private static List<string> Phrases(WordLists lists, string section) => [.. lists.Pairs(section).Select(p => p.Word).Where(w => w.Contains(' ', StringComparison.Ordinal))];
}
