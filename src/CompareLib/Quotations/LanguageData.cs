using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using CompareLib.Quotations.Cues;
using CompareLib.Quotations.Marks;
using CompareLib.Text;

namespace CompareLib.Quotations;

/// <summary>What reading quotations must know about a language, read from an embedded file <c>quotations-TAG.txt</c>. Immutable.</summary>
internal sealed class LanguageData : IMarkConventions
{
    private static readonly Lazy<LanguageData> English = new(() => Load("en"));
    private static readonly Lazy<LanguageData> German = new(() => Load("de"));

    private static readonly string[] CitingSections = ["sources", "source-post", "so", "views", "cite"];

    private readonly FrozenDictionary<string, (CueVerb Verb, CueForm Form)> verbs;
    private readonly FrozenDictionary<string, (CueVerb Verb, CueForm Form)>.AlternateLookup<ReadOnlySpan<char>> verbLookup;
    private readonly FrozenDictionary<string, FrozenSet<string>> lists;
    private readonly FrozenDictionary<string, int> lemmaNumbers;

    private LanguageData(string tag, Dictionary<string, (CueVerb Verb, CueForm Form)> verbs, Dictionary<string, List<string>> sections)
    {
        Tag = tag;
        this.verbs = verbs.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        verbLookup = this.verbs.GetAlternateLookup<ReadOnlySpan<char>>();
        lists = sections.ToFrozenDictionary(s => s.Key, s => s.Value.SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        Rules = new RuleWords(tag, sections.GetValueOrDefault("rules", []));
        LowMarksOpen = sections.GetValueOrDefault("marks", []).Contains("low-marks-open yes");
        VerbLemmas = [.. verbs.Values.Select(v => v.Verb.Lemma).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        lemmaNumbers = VerbLemmas.Select((l, i) => (l, i)).ToFrozenDictionary(p => p.l, p => p.i, StringComparer.Ordinal);
        Edges = [.. sections.GetValueOrDefault("edges", []).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];
        Elisions = List("elisions");
        Pronouns = List("pronouns");
        Functions = List("functions");
        Auxiliaries = List("auxiliaries");
        Adverbs = List("adverbs");
        Negations = List("negations");
        Hypotheticals = List("hypotheticals");
        PastModals = List("past-modals");
        Time = List("time");
        Prepositions = List("prepositions");
        Nouns = List("nouns");
        SetAside = List("set-aside");
        Complementisers = List("complementisers");
        Subordinators = List("subordinators");
        Views = List("views");
        SourceNouns = List("source-nouns");
        Institutions = List("institutions");
        VerbSecond = sections.GetValueOrDefault("order", []).Contains("verb-second");
        Labels = List("labels");
        Parentheticals = List("parentheticals");
        CiteWords = new(CitingSections.SelectMany(l => sections.GetValueOrDefault(l, [])).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(w => !Rules.SourceSmallWords.Contains(w)).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
        PlainNames = [.. sections.GetValueOrDefault("plain-names", []).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Sources = [.. sections.GetValueOrDefault("sources", []).Select(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }

    /// <summary>BCP 47 primary tag.</summary>
    public string Tag { get; }

    /// <summary>Words that a rule asks for one by one.</summary>
    public RuleWords Rules { get; }

    /// <summary>Whether „ opens and “ closes.</summary>
    public bool LowMarksOpen { get; }

    public WordList Elisions { get; }

    public WordList Pronouns { get; }

    public WordList Functions { get; }

    public WordList Auxiliaries { get; }

    public WordList Adverbs { get; }

    public WordList Negations { get; }

    public WordList Hypotheticals { get; }

    /// <summary>Auxiliaries of a clause told in the past.</summary>
    public WordList PastModals { get; }

    public WordList Time { get; }

    public WordList Prepositions { get; }

    public WordList Nouns { get; }

    public WordList SetAside { get; }

    public WordList Complementisers { get; }

    public WordList Subordinators { get; }

    public WordList Views { get; }

    public WordList SourceNouns { get; }

    public WordList Institutions { get; }

    /// <summary>Whether the finite verb is the second constituent of a main clause.</summary>
    public bool VerbSecond { get; }

    public WordList Labels { get; }

    public WordList Parentheticals { get; }

    /// <summary>The telling words of citing phrases.</summary>
    public WordList CiteWords { get; }

    /// <summary>Base forms of the cue verbs, in ordinal order.</summary>
    public string[] VerbLemmas { get; }

    /// <summary>Function words and signs that the fitted features know one by one.</summary>
    public string[] Edges { get; }

    /// <summary>Surnames of every length that are no word of the language.</summary>
    public string[] PlainNames { get; }

    /// <summary>Phrases that name the speaker after them, word by word.</summary>
    public string[][] Sources { get; }

    /// <summary>The data for a BCP 47 tag; English for null and for languages without a file.</summary>
    public static LanguageData For(string? tag) => LanguageTag.Primary(tag) == "de" ? German.Value : English.Value;

    /// <summary>Whether a word stands in a section of the file.</summary>
    public bool Is(string section, string word) => lists.TryGetValue(section, out var words) && words.Contains(word);

    /// <inheritdoc cref="Is(string, string)"/>
    public bool Is(string section, ReadOnlySpan<char> word) => lists.TryGetValue(section, out var words) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the letters after an apostrophe are a shortened word.</summary>
    public bool IsElision(ReadOnlySpan<char> word) => Elisions.Contains(word);

    /// <summary>Whether the word is a noun of saying, in the singular or a regular plural.</summary>
    public bool IsNounOfSaying(ReadOnlySpan<char> word) => Nouns.Contains(word) || (word.Length > 3 && word[^1] == 's' && Nouns.Contains(word[..^1]));

    /// <summary>Whether the word is a finite form of a verb that takes words in marks.</summary>
    public bool IsSaying(ReadOnlySpan<char> word) => verbLookup.TryGetValue(word, out var v) && v.Form is CueForm.Past or CueForm.Present && v.Verb.Takes(CueFrames.Direct);

    /// <inheritdoc/>
    public bool IsFunctionWord(ReadOnlySpan<char> word) => Functions.Contains(word);

    /// <inheritdoc/>
    public bool EndsInApostrophe(ReadOnlySpan<char> text) => Rules.ApostropheEndings.EndWord(text);

    /// <inheritdoc/>
    public bool IsDecadeEnding(ReadOnlySpan<char> word) => Rules.DecadeEndings.Contains(word);

    /// <summary>The cue verb a word is a form of.</summary>
    public bool TryVerb(ReadOnlySpan<char> word, out CueVerb verb, out CueForm form)
    {
        var found = verbLookup.TryGetValue(word, out var v);
        (verb, form) = v;
        return found;
    }

    /// <summary>The place of a cue verb in <see cref="VerbLemmas"/>.</summary>
    public int NumberOf(CueVerb verb) => lemmaNumbers[verb.Lemma];

    private WordList List(string section) => new(lists.GetValueOrDefault(section, FrozenSet<string>.Empty));

    private static LanguageData Load(string tag)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"quotations-{tag}.txt")
            ?? throw new InvalidOperationException($"quotations-{tag}.txt is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var verbs = new Dictionary<string, (CueVerb, CueForm)>(StringComparer.OrdinalIgnoreCase);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Length > 2 && line[0] == '[' && line[^1] == ']' && char.IsLetter(line[1]))
            {
                section = line.Trim('[', ']');
                continue;
            }

            if (section == "verbs") AddVerb(verbs, line, tag);
            else
            {
                if (!sections.TryGetValue(section, out var lines)) sections[section] = lines = [];
                lines.Add(line);
            }
        }

        return new LanguageData(tag, verbs, sections);
    }

    private static void AddVerb(Dictionary<string, (CueVerb, CueForm)> verbs, string line, string tag)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length != 3) throw new InvalidOperationException($"quotations-{tag}.txt: a verb needs three fields: {line}");
        var frames = CueFrames.None;
        foreach (var name in parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            frames |= name switch
            {
                "direct" => CueFrames.Direct,
                "clause" => CueFrames.Clause,
                "infinitive" => CueFrames.Infinitive,
                "predicate" => CueFrames.Predicate,
                "topic" => CueFrames.Topic,
                "accuse" => CueFrames.Accuse,
                "object" => CueFrames.Object,
                "addressee" => CueFrames.Addressee,
                "weak" => CueFrames.Weak,
                "bare" => CueFrames.Bare,
                _ => throw new InvalidOperationException($"quotations-{tag}.txt: no such frame: {name}"),
            };
        }

        var plus = parts[0].IndexOf('+', StringComparison.Ordinal);
        var verb = plus < 0 ? new CueVerb(parts[0], frames, []) : new CueVerb(parts[0][..plus], frames, parts[0][(plus + 1)..].Split(','));
        var forms = parts[1].Length > 0 ? parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : EnglishVerbForms.Of(verb.Lemma);
        if (verb.Particles.Length == 0) verbs.TryAdd(verb.Lemma, (verb, CueForm.Base));
        foreach (var form in forms) verbs.TryAdd(form, (verb, tag == "en" ? EnglishVerbForms.Kind(form) : CueForm.Past));
    }
}
