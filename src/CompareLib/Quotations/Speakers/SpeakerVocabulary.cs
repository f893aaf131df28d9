using System.Collections.Frozen;

namespace CompareLib.Quotations.Speakers;

/// <summary>Titles, roles, given names, institutions and places as the resource files of a language give them. Immutable, thread-safe.</summary>
internal sealed class SpeakerVocabulary
{
    private readonly Dictionary<string, WordFacts> _words = new(CaselessComparer.Instance);
    private readonly Dictionary<string, WordFacts> _phrases = new(CaselessComparer.Instance);
    private readonly Dictionary<string, int> _roleFamilies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _institutionFamilies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordFacts>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly Dictionary<string, WordFacts>.AlternateLookup<ReadOnlySpan<char>> _phraseLookup;

    private static readonly FrozenDictionary<string, WordClass> ClassNames = new Dictionary<string, WordClass>(StringComparer.Ordinal)
    {
        ["determiner"] = WordClass.Determiner,
        ["possessive"] = WordClass.Possessive,
        ["preposition"] = WordClass.Preposition,
        ["conjunction"] = WordClass.Conjunction,
        ["pronoun"] = WordClass.Pronoun,
        ["auxiliary"] = WordClass.Auxiliary,
        ["adverb"] = WordClass.Adverb,
        ["day"] = WordClass.Day,
        ["month"] = WordClass.Month,
        ["particle"] = WordClass.Particle,
        ["suffix"] = WordClass.Suffix,
        ["party"] = WordClass.Party,
        ["neverName"] = WordClass.NeverName,
        ["speech"] = WordClass.Speech,
        ["copula"] = WordClass.Copula,
        ["relative"] = WordClass.Relative,
        ["event"] = WordClass.Event,
        ["namedEvent"] = WordClass.NamedEvent,
        ["telling"] = WordClass.Telling,
        ["time"] = WordClass.Time,
        ["reporting"] = WordClass.Reporting,
        ["citing"] = WordClass.Citing,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // A language that builds on another one adds its titles, institutions and places; closed classes and rule words are its own alone.
    private SpeakerVocabulary(string language, string? upon = null)
    {
        Rules = RulesOf(language);
        foreach (var (name, words) in Table($"speakers.{language}.words.txt"))
        {
            foreach (var word in words) Word(word).Classes |= ClassNames[name];
        }

        // A place's name in the language itself comes first.
        ReadPlaces(language);
        if (upon is not null) ReadPlaces(upon);
        foreach (var tag in upon is null ? [language] : new[] { upon, language })
        {
            ReadRoles(tag);
            ReadInstitutions(tag, tag == language && Rules.GrammaticalGender ? Rules.NamedInstitutions : []);
            ReadGivenNames(tag);
            foreach (var word in Lines($"speakers.{tag}.documents.txt", tag != upon && upon is not null).SelectMany(Split)) Word(word).Classes |= WordClass.Document;
            foreach (var word in Lines($"speakers.{tag}.groups.txt", tag != upon && upon is not null).SelectMany(Split)) Word(word).Classes |= WordClass.Group;
        }

        NamedInstitutions = Institutions(Rules.NamedInstitutions);
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _phraseLookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The English vocabulary.</summary>
    public static SpeakerVocabulary English { get; } = new("en");

    private static readonly Lazy<SpeakerVocabulary> German = new(() => new("de", "en"));

    /// <summary>The vocabulary of a language; English for every language without files.</summary>
    public static SpeakerVocabulary For(LanguageData language) => language.Tag == "de" ? German.Value : English;

    /// <summary>The words that rules ask for one by one.</summary>
    public SpeakerRuleWords Rules { get; }

    /// <summary>Facts of <paramref name="word"/>, without regard to case; never null.</summary>
    public WordFacts this[ReadOnlySpan<char> word] => _wordLookup.TryGetValue(word, out var facts) ? facts : WordFacts.Nothing;

    /// <summary>Facts of a phrase of several words joined by single blanks, or null.</summary>
    public WordFacts? Phrase(ReadOnlySpan<char> phrase) => _phraseLookup.TryGetValue(phrase, out var facts) ? facts : null;

    /// <summary>The bit of a family of roles.</summary>
    public ulong Role(string family) => 1UL << _roleFamilies[family];

    /// <summary>The bit of a family of institutions.</summary>
    public ulong Institution(string family) => 1UL << _institutionFamilies[family];

    /// <summary>Families whose noun says what the name behind it is: <c>the news agency Tanjug</c>.</summary>
    public ulong NamedInstitutions { get; }

    /// <summary>The bits of several families of roles.</summary>
    public ulong Roles(IEnumerable<string> families) => families.Aggregate(0UL, (mask, family) => mask | Role(family));

    /// <summary>The bits of several families of institutions.</summary>
    public ulong Institutions(IEnumerable<string> families) => families.Aggregate(0UL, (mask, family) => mask | Institution(family));

    private void ReadRoles(string language)
    {
        foreach (var line in Lines($"speakers.{language}.roles.txt"))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var bit = 1UL << Family(_roleFamilies, cells[0]);
            var gender = cells[1] switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown };
            var special = false;
            foreach (var printed in Split(cells[2]))
            {
                if (printed == ";")
                {
                    special = true;
                    continue;
                }

                var word = printed.TrimEnd('.');
                var facts = word.Contains('_', StringComparison.Ordinal) ? PhraseOf(word) : Word(word);
                if (cells[0] == "honorific") facts.Classes |= WordClass.Honorific;
                else facts.Roles |= bit;
                if (!special) facts.GeneralRoles |= bit;
                facts.RoleGender |= gender;
            }
        }
    }

    // Where every noun has a capital, the general nouns of some families are no names all the same.
    private void ReadInstitutions(string language, string[] nouns)
    {
        foreach (var (family, words) in Table($"speakers.{language}.institutions.txt"))
        {
            var bit = 1UL << Family(_institutionFamilies, family);
            var special = false;
            foreach (var printed in words)
            {
                if (printed == ";")
                {
                    special = true;
                    continue;
                }

                var word = printed.TrimEnd('.');
                var facts = word.Contains('_', StringComparison.Ordinal) ? PhraseOf(word) : Word(word);
                facts.Institutions |= bit;
                var noun = !special && (!char.IsUpper(word[0]) || Array.IndexOf(nouns, family) >= 0);
                if (noun) facts.GeneralInstitutions |= bit;
                if (!noun && char.IsUpper(word[0])) facts.Classes |= WordClass.InstitutionInNames;
            }
        }
    }

    private void ReadPlaces(string language)
    {
        foreach (var line in Lines($"speakers.{language}.places.txt", language != "en"))
        {
            var cells = line.Split(';', StringSplitOptions.TrimEntries);
            var state = cells[0][0] is '~' or '+';
            var country = cells[0] is "*" or "+" ? null : cells[0].TrimStart('~');
            if (country is not null) Place(country, country, WordClass.Place);
            if (state) foreach (var word in Split(cells[1]).Where(word => !word.Contains('_', StringComparison.Ordinal))) Word(word.TrimEnd('.')).IsState = true;
            foreach (var word in Split(cells[1])) Place(word.Replace('_', ' '), country, country is null || state ? WordClass.Place : WordClass.Nationality);
            foreach (var word in Split(cells[2])) Place(word.TrimStart('=').Replace('_', ' '), country, WordClass.Place | WordClass.Metonym);
        }
    }

    private void Place(string name, string? country, WordClass classes)
    {
        name = name.TrimEnd('.');
        var facts = name.Contains(' ', StringComparison.Ordinal) ? PhraseOf(name.Replace(' ', '_')) : Word(name);
        facts.Classes |= classes;
        facts.Country ??= country;
    }

    private void ReadGivenNames(string language)
    {
        foreach (var line in Lines($"speakers.{language}.given-names.txt", language != "en"))
        {
            var words = Split(line);
            var gender = words[0] switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Either };
            foreach (var word in words.AsSpan(1))
            {
                var facts = Word(word);
                facts.Classes |= WordClass.GivenName;
                facts.GivenGender |= gender;
            }
        }
    }

    private WordFacts Word(string word)
    {
        if (!_words.TryGetValue(word, out var facts)) _words[word] = facts = new WordFacts();
        return facts;
    }

    private WordFacts PhraseOf(string underscored)
    {
        var phrase = underscored.Replace('_', ' ');
        if (!_phrases.TryGetValue(phrase, out var facts)) _phrases[phrase] = facts = new WordFacts();
        Word(phrase[(phrase.LastIndexOf(' ') + 1)..]).Classes |= WordClass.EndsRolePhrase;
        return facts;
    }

    private static int Family(Dictionary<string, int> families, string name)
    {
        if (!families.TryGetValue(name, out var number)) families[name] = number = families.Count;
        return number < 64 ? number : throw new InvalidDataException($"more than 64 families: {name}");
    }

    /// <summary>The rule words of a language alone.</summary>
    public static SpeakerRuleWords RulesOf(string language) => new(language, Table($"speakers.{language}.rules.txt"));

    private static IEnumerable<(string Name, string[] Words)> Table(string resource) =>
        Lines(resource).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (cells[0], Split(cells[1])));

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of a resource without comments.</summary>
    public static IEnumerable<string> Lines(string resource, bool optional = false)
    {
        using var stream = typeof(SpeakerVocabulary).Assembly.GetManifestResourceStream(resource);
        if (stream is null && optional) yield break;
        if (stream is null) throw new InvalidDataException($"missing resource {resource}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
