using System.Collections.Frozen;

namespace CompareLib.Quotations.Speakers;

/// <summary>Words that the rules for speakers and occasions ask for one by one, as <c>speakers.TAG.rules.txt</c> gives them; the file says what each list is for. Immutable.</summary>
internal sealed class SpeakerRuleWords
{
    private readonly Dictionary<string, string[]> _lists;
    private readonly string _language;

    /// <summary>Takes the lists of a language; a list that is missing is refused by name.</summary>
    public SpeakerRuleWords(string language, IEnumerable<(string Name, string[] Words)> lists)
    {
        _language = language;
        _lists = lists.ToDictionary(list => list.Name, list => list.Words, StringComparer.Ordinal);
        Clause = Words("clause");
        Personal = Words("personal");
        PastEndings = List("past-endings");
        GerundEndings = List("gerund-endings");
        TitleParticiples = Words("title-participles");
        AddressForms = Words("address-forms");
        AddressOffices = Words("address-offices");
        OriginEndings = List("origin-endings");
        NameConnectors = Words("name-connectors");
        InstitutionConnectors = Words("institution-connectors");
        NameArticles = Words("name-articles");
        PaperArticles = Words("paper-articles");
        And = Words("and");
        Joint = $" {List("and")[0]} ";
        Coordinators = Words("coordinators");
        PersonRelatives = Words("person-relatives");
        RoleAs = Words("role-as");
        Portfolios = Words("portfolios");
        AbbreviatedTitles = Pairs("abbreviated-titles");
        PartyLetters = Pairs("party-letters");
        Camps = [.. List("camps").Select(camp => camp.Split(','))];
        SurnamePrefixes = List("surname-prefixes");
        PeopleEndings = List("people-endings");
        Spellings = Pairs("spellings");
        He = Words("he");
        She = Words("she");
        It = Words("it");
        SubjectPersons = Words("subject-persons");
        Reflexives = Words("reflexives");
        Definite = Words("definite");
        Indefinite = Words("indefinite");
        IndefiniteArticles = Words("indefinite-articles");
        Introducing = Words("introducing");
        KnownBy = Words("known-by");
        Past = Words("past");
        RoleSynonyms = Pairs("role-synonyms");
        AgeEndings = List("age-endings");
        IrregularPluralEndings = List("irregular-plural-endings");
        PluralEndings = List("plural-endings");
        SingularEndings = List("singular-endings");
        RankModifiers = List("rank-modifiers");
        Epithets = List("epithets");
        Offices = List("offices");
        Persons = List("persons");
        Relations = List("relations");
        Affiliates = List("affiliates");
        GrammaticalGender = List("grammatical-gender").Length > 0;
        OpenInstitutions = List("open-institutions");
        PublicInstitutions = List("public-institutions");
        Papers = List("papers");
        Forces = List("forces");
        NamedInstitutions = List("named-institutions");
        HeadsOf = Words("heads-of");
        HeadedBy = List("headed-by");
        Governments = List("governments");
        OwnedInstitutions = List("owned-institutions");
        OutletBodies = List("outlet-bodies");
        Seats = Words("seats");
        KnownAs = Words("known-as");
        They = Words("they");
        Counts = Pairs("counts");
        Plurals = [.. List("plurals").Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]))];
        Partners = List("partners");
        Strangers = List("strangers");
        EventPrepositions = Words("event-prepositions");
        EventConnectors = Words("event-connectors");
        AudiencePrepositions = Words("audience-prepositions");
        GeneralEvents = Words("general-events");
        EventSmallWords = Words("event-small-words");
        Ordinals = Pairs("ordinals");
        To = Words("to");
        AddressedByTo = Words("addressed-by-to");
        With = Words("with");
        AddressedByWith = Words("addressed-by-with");
        AddresseeEnds = Words("addressee-ends");
        OtherClause = Words("other-clause");
        According = Words("according");
        AccordingWord = Words("according-word");
        By = Words("by");
        CitedBy = Words("cited-by");
        Outlets = List("outlets");
        AsSaying = Words("as-saying");
        For = Words("for");
        Of = Words("of");
        Behalf = Words("behalf");
        SpeakingFor = Words("speaking-for");
        Reports = Words("reports");
        MediaNouns = Words("media-nouns");
        SourceConnectors = Words("source-connectors");
        Interview = Words("interview");
        Weekdays = List("weekdays");
        OtherWeekdays = Pairs("other-weekdays");
        Months = List("months");
        OrdinalStops = List("ordinal-stops").Length > 0;
        Yesterday = Words("yesterday");
        Today = Words("today");
        Last = Words("last");
        Ago = Words("ago");
        Periods = Words("periods");
        PeriodOpeners = Words("period-openers");
        Since = Words("since");
        NamedDays = List("named-days");
        NameFillers = Words("name-fillers");
        Generations = Words("generations");
        Elisions = Words("elisions");
        Abbreviations = List("abbreviations").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public WordList Clause { get; }

    public WordList Personal { get; }

    public string[] PastEndings { get; }

    public string[] GerundEndings { get; }

    public WordList TitleParticiples { get; }

    public WordList AddressForms { get; }

    public WordList AddressOffices { get; }

    public string[] OriginEndings { get; }

    public WordList NameConnectors { get; }

    public WordList InstitutionConnectors { get; }

    public WordList NameArticles { get; }

    public WordList PaperArticles { get; }

    public WordList And { get; }

    public string Joint { get; }

    public WordList Coordinators { get; }

    public WordList PersonRelatives { get; }

    public WordList RoleAs { get; }

    public WordList Portfolios { get; }

    public IReadOnlyDictionary<string, string> AbbreviatedTitles { get; }

    public IReadOnlyDictionary<string, string> PartyLetters { get; }

    public string[][] Camps { get; }

    public string[] SurnamePrefixes { get; }

    public string[] PeopleEndings { get; }

    public IReadOnlyDictionary<string, string> Spellings { get; }

    public WordList He { get; }

    public WordList She { get; }

    public WordList It { get; }

    public WordList SubjectPersons { get; }

    public WordList Reflexives { get; }

    public WordList Definite { get; }

    public WordList Indefinite { get; }

    public WordList IndefiniteArticles { get; }

    public WordList Introducing { get; }

    public WordList KnownBy { get; }

    public WordList Past { get; }

    public IReadOnlyDictionary<string, string> RoleSynonyms { get; }

    public string[] AgeEndings { get; }

    public string[] IrregularPluralEndings { get; }

    public string[] PluralEndings { get; }

    public string[] SingularEndings { get; }

    public string[] RankModifiers { get; }

    public string[] Epithets { get; }

    public string[] Offices { get; }

    public string[] Persons { get; }

    public string[] Relations { get; }

    public string[] Affiliates { get; }

    public bool GrammaticalGender { get; }

    public string[] OpenInstitutions { get; }

    public string[] PublicInstitutions { get; }

    public string[] Papers { get; }

    public string[] Forces { get; }

    public string[] NamedInstitutions { get; }

    public WordList HeadsOf { get; }

    public string[] HeadedBy { get; }

    public string[] Governments { get; }

    public string[] OwnedInstitutions { get; }

    public string[] OutletBodies { get; }

    public WordList Seats { get; }

    public WordList KnownAs { get; }

    public WordList They { get; }

    public IReadOnlyDictionary<string, string> Counts { get; }

    public (string Ending, string Singular)[] Plurals { get; }

    public string[] Partners { get; }

    public string[] Strangers { get; }

    public WordList EventPrepositions { get; }

    public WordList EventConnectors { get; }

    public WordList AudiencePrepositions { get; }

    public WordList GeneralEvents { get; }

    public WordList EventSmallWords { get; }

    public IReadOnlyDictionary<string, string> Ordinals { get; }

    public WordList To { get; }

    public WordList AddressedByTo { get; }

    public WordList With { get; }

    public WordList AddressedByWith { get; }

    public WordList AddresseeEnds { get; }

    public WordList OtherClause { get; }

    public WordList According { get; }

    public WordList AccordingWord { get; }

    public WordList By { get; }

    public WordList CitedBy { get; }

    public string[] Outlets { get; }

    public WordList AsSaying { get; }

    public WordList For { get; }

    public WordList Of { get; }

    public WordList Behalf { get; }

    public WordList SpeakingFor { get; }

    public WordList Reports { get; }

    public WordList MediaNouns { get; }

    public WordList SourceConnectors { get; }

    public WordList Interview { get; }

    public string[] Weekdays { get; }

    public IReadOnlyDictionary<string, string> OtherWeekdays { get; }

    public string[] Months { get; }

    public bool OrdinalStops { get; }

    public WordList Yesterday { get; }

    public WordList Today { get; }

    public WordList Last { get; }

    public WordList Ago { get; }

    public WordList Periods { get; }

    public WordList PeriodOpeners { get; }

    public WordList Since { get; }

    public string[] NamedDays { get; }

    public WordList NameFillers { get; }

    public WordList Generations { get; }

    public WordList Elisions { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations { get; }

    /// <summary>Whether <paramref name="form"/> ends in one of <paramref name="endings"/>, whatever its case.</summary>
    public static bool EndsIn(ReadOnlySpan<char> form, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (form.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether a word looks like a plural by its regular ending.</summary>
    public bool LooksPlural(ReadOnlySpan<char> form) => EndsIn(form, PluralEndings) && !EndsIn(form, SingularEndings);

    private string[] List(string name) => _lists.TryGetValue(name, out var words) ? words : throw new InvalidDataException($"speakers.{_language}.rules.txt lacks {name}");

    private WordList Words(string name) => new(List(name).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    private FrozenDictionary<string, string> Pairs(string name) => List(name).Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
