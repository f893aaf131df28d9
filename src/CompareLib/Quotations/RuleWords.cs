namespace CompareLib.Quotations;

/// <summary>The words that the rules of reading ask for one by one, by list, from the section <c>rules</c> of a language's file; <c>quotations-en.txt</c> says what each list is for.</summary>
internal sealed class RuleWords
{
    private readonly string _tag;
    private readonly Dictionary<string, PrintedWords> _lists = new(StringComparer.Ordinal);

    /// <summary>Reads the lines <c>list | words</c>. Every list must be there; it may be empty.</summary>
    /// <exception cref="InvalidDataException">A list is missing, or a line is none.</exception>
    public RuleWords(string tag, IEnumerable<string> lines)
    {
        _tag = tag;
        foreach (var line in lines)
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            if (bar < 0) throw new InvalidDataException($"quotations-{tag}.txt: a list of rule words needs its name and a bar: {line}");
            _lists[line[..bar].Trim()] = new PrintedWords(line[(bar + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        And = List("and");
        By = List("by");
        Of = List("of");
        That = List("that");
        Infinitive = List("infinitive");
        Indefinite = List("indefinite");
        SourceSmallWords = List("source-small-words");
        GerundEndings = List("gerund-endings");
        CueAdverbEndings = List("cue-adverb-endings");
        PluralEndings = List("plural-endings");
        SingularEndings = List("singular-endings");
        DecadeEndings = List("decade-endings");
        ApostropheEndings = List("apostrophe-endings");
        ViewOpeners = List("view-openers");
        ViewOwners = List("view-owners");
        SentenceConjunctions = List("sentence-conjunctions");
        Concessions = List("concessions");
        Conditions = List("conditions");
        ReportedForms = List("reported-forms");
        CueConjunctions = List("cue-conjunctions");
        BareSubjects = List("bare-subjects");
        NounOpeners = List("noun-openers");
        NoSubjects = List("no-subjects");
        AppositionOpeners = List("apposition-openers");
        TopicPrepositions = List("topic-prepositions");
        NoContent = List("no-content");
        HearersApart = List("hearers-apart");
        Hearers = List("hearers");
        ContentAdverbs = List("content-adverbs");
        TimeOpeners = List("time-openers");
        AccusePrepositions = List("accuse-prepositions");
        Contrasts = List("contrasts");
        RelativeSubjects = List("relative-subjects");
        RelativePronouns = List("relative-pronouns");
        ClauseOpeners = List("clause-openers");
        SubjectWords = List("subject-words");
        PassiveAuxiliaries = List("passive-auxiliaries");
        Asked = List("asked");
        ClauseSubjects = List("clause-subjects");
        Possessives = List("possessives");
        NameParts = List("name-parts");
        NounJoiners = List("noun-joiners");
        PossessiveMarks = List("possessive-marks");
        Reflexives = List("reflexives");
        LoneSubjects = List("lone-subjects");
        Genitives = List("genitives");
        NounPrepositions = List("noun-prepositions");
        QuestionLabels = List("question-labels");
        AnswerLabels = List("answer-labels");
        Relaying = List("relaying");
        CapitalPronouns = List("capital-pronouns");
        StandIn = List("stand-in");
        SubjectPersons = List("subject-persons");
        SubjectPlurals = List("subject-plurals");
        SubjectThings = List("subject-things");
        SubjectSpeakers = List("subject-speakers");
    }

    public PrintedWords And { get; }

    public PrintedWords By { get; }

    public PrintedWords Of { get; }

    public PrintedWords That { get; }

    public PrintedWords Infinitive { get; }

    public PrintedWords Indefinite { get; }

    public PrintedWords SourceSmallWords { get; }

    public PrintedWords GerundEndings { get; }

    public PrintedWords CueAdverbEndings { get; }

    public PrintedWords PluralEndings { get; }

    public PrintedWords SingularEndings { get; }

    public PrintedWords DecadeEndings { get; }

    public PrintedWords ApostropheEndings { get; }

    public PrintedWords ViewOpeners { get; }

    public PrintedWords ViewOwners { get; }

    public PrintedWords SentenceConjunctions { get; }

    public PrintedWords Concessions { get; }

    public PrintedWords Conditions { get; }

    public PrintedWords ReportedForms { get; }

    public PrintedWords CueConjunctions { get; }

    public PrintedWords BareSubjects { get; }

    public PrintedWords NounOpeners { get; }

    public PrintedWords NoSubjects { get; }

    public PrintedWords AppositionOpeners { get; }

    public PrintedWords TopicPrepositions { get; }

    public PrintedWords NoContent { get; }

    public PrintedWords HearersApart { get; }

    public PrintedWords Hearers { get; }

    public PrintedWords ContentAdverbs { get; }

    public PrintedWords TimeOpeners { get; }

    public PrintedWords AccusePrepositions { get; }

    public PrintedWords Contrasts { get; }

    public PrintedWords RelativeSubjects { get; }

    public PrintedWords RelativePronouns { get; }

    public PrintedWords ClauseOpeners { get; }

    public PrintedWords SubjectWords { get; }

    public PrintedWords PassiveAuxiliaries { get; }

    public PrintedWords Asked { get; }

    public PrintedWords ClauseSubjects { get; }

    public PrintedWords Possessives { get; }

    public PrintedWords NameParts { get; }

    public PrintedWords NounJoiners { get; }

    public PrintedWords PossessiveMarks { get; }

    public PrintedWords Reflexives { get; }

    public PrintedWords LoneSubjects { get; }

    public PrintedWords Genitives { get; }

    public PrintedWords NounPrepositions { get; }

    public PrintedWords QuestionLabels { get; }

    public PrintedWords AnswerLabels { get; }

    public PrintedWords Relaying { get; }

    public PrintedWords CapitalPronouns { get; }

    public PrintedWords StandIn { get; }

    public PrintedWords SubjectPersons { get; }

    public PrintedWords SubjectPlurals { get; }

    public PrintedWords SubjectThings { get; }

    public PrintedWords SubjectSpeakers { get; }

    private PrintedWords List(string name) => _lists.TryGetValue(name, out var words) ? words : throw new InvalidDataException($"quotations-{_tag}.txt lacks {name}");
}
