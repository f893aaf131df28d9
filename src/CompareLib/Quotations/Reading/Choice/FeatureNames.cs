using System.Globalization;

namespace CompareLib.Quotations.Reading.Choice;

/// <summary>Features by name and by number. A feature is a kind and two values; what the values stand for depends on the kind.</summary>
internal sealed class FeatureNames(LanguageData language, WordClasses classes)
{
    private enum Value
    {
        Number,
        Class,
        Relation,
        Verb,
        Rule,
    }

    /// <summary>Values of one kind, squared: the room a kind takes.</summary>
    private const int Room = WordClasses.Limit * WordClasses.Limit;

    /// <summary>Numbers beside a verb.</summary>
    private const int VerbRoom = 16;

    private static readonly string[] RuleNames =
    [
        "none", "according-to", "in-view", "after-clause", "after-marks", "inverted-clause", "inverted-marks", "cue-before-marks", "cue-before-that", "cue-before-clause", "gerund-marks",
        "gerund-that", "gerund-clause", "parse-that", "parse-clause", "parse-object", "parse-infinitive", "parse-accuse", "as-cue", "colon", "dash", "cue-then-marks", "cue-then-fragment",
        "marks-then-cue", "transcript", "headline-colon", "headline-dash", "laut", "nach", "zufolge", "so", "verb-after", "wie", "dass", "marks", "zu", "clause",
    ];

    private static readonly (Value A, Value B)[] Values = [.. Enum.GetValues<FeatureKind>().Select(ValuesOf)];

    private readonly Dictionary<string, int> classNumbers = Index(classes.Names), ruleNumbers = Index(RuleNames), verbNumbers = Index(language.VerbLemmas), relationNumbers = Index(WordClasses.Relations.ToArray());

    /// <summary>There are fewer features than this.</summary>
    public static int Count => Values.Length * Room;

    /// <summary>The number of a feature.</summary>
    public static int Of(FeatureKind kind, int a, int b = 0) => ((int)kind * Room) + (a * WordClasses.Limit) + b;

    /// <summary>The number of the feature that the cue is a form of a verb of the language data.</summary>
    public static int OfVerb(int lemma) => ((int)FeatureKind.CueVerb * Room) + lemma;

    /// <summary>The number of a feature of a verb of the language data and a number below 16.</summary>
    public static int OfVerb(FeatureKind kind, int lemma, int number) => ((int)kind * Room) + (lemma * VerbRoom) + number;

    /// <summary>The number of a rule; of <c>none</c> for one unheard of.</summary>
    public static int RuleOf(string rule) => Math.Max(0, Array.IndexOf(RuleNames, rule));

    /// <summary>The feature as it stands in a weight file: kind and two values between tabs.</summary>
    public string NameOf(int feature)
    {
        var kind = feature / Room;
        var (a, b) = (FeatureKind)kind == FeatureKind.CueVerb ? (feature % Room, 0) : (FeatureKind)kind == FeatureKind.VerbContent ? (feature % Room / VerbRoom, feature % VerbRoom) : (feature % Room / WordClasses.Limit, feature % WordClasses.Limit);
        return $"{(FeatureKind)kind}\t{Name(Values[kind].A, a)}\t{Name(Values[kind].B, b)}";
    }

    /// <summary>The number of a feature of a weight file; -1 when the language data no longer know a value of it.</summary>
    public int Parse(string kind, string a, string b)
    {
        if (!Enum.TryParse<FeatureKind>(kind, out var k)) return -1;
        var (x, y) = (Number(Values[(int)k].A, a), Number(Values[(int)k].B, b));
        return x < 0 || y < 0 ? -1 : k == FeatureKind.CueVerb ? OfVerb(x) : k == FeatureKind.VerbContent ? OfVerb(k, x, y) : Of(k, x, y);
    }

    private static (Value A, Value B) ValuesOf(FeatureKind kind) => kind switch
    {
        FeatureKind.CueVerb or FeatureKind.VerbContent => (Value.Verb, Value.Number),
        FeatureKind.CueForm => (Value.Class, Value.Number),
        FeatureKind.CueRelation or FeatureKind.Governed or FeatureKind.StartAttachment or FeatureKind.EndAttachment or FeatureKind.PassAttachment or FeatureKind.Root => (Value.Relation, Value.Number),
        FeatureKind.CueNeighbours or FeatureKind.CueBefore or FeatureKind.CueAfter or FeatureKind.PhraseBefore or FeatureKind.Start or FeatureKind.End or FeatureKind.EndLast or FeatureKind.Pass or FeatureKind.SecondPiece => (Value.Class, Value.Class),
        FeatureKind.StartFrame or FeatureKind.EndHead or FeatureKind.PassHead or FeatureKind.Clause or FeatureKind.UnitForm or FeatureKind.FirstVerb => (Value.Class, Value.Number),
        FeatureKind.Rules or FeatureKind.Agreement => (Value.Rule, Value.Number),
        _ => (Value.Number, Value.Number),
    };

    private string Name(Value value, int number) => value switch
    {
        Value.Class => classes.Names[number],
        Value.Relation => WordClasses.Relations[number],
        Value.Verb => language.VerbLemmas[number],
        Value.Rule => RuleNames[number],
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private int Number(Value value, string name) => value switch
    {
        Value.Class => classNumbers.GetValueOrDefault(name, -1),
        Value.Relation => relationNumbers.GetValueOrDefault(name, -1),
        Value.Verb => verbNumbers.GetValueOrDefault(name, -1),
        Value.Rule => ruleNumbers.GetValueOrDefault(name, -1),
        _ => int.TryParse(name, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < WordClasses.Limit ? number : -1,
    };

    private static Dictionary<string, int> Index(string[] names) => names.Select((n, i) => (n, i)).DistinctBy(p => p.n).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
}
