using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Events with a name of their own that an article tells of: <c>the Sixth Moscow Conference on International Security (MCIS)</c>.</summary>
internal sealed class NamedEvents
{
    private const int Longest = 14;
    private const int MostEvents = 64;
    private readonly ArticleWords _words;
    private readonly List<(string Name, TextSpan Span, int Word, string Noun)> _events = [];
    private readonly Dictionary<string, int> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _acronyms = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    public NamedEvents(ArticleWords words)
    {
        _words = words;
        for (var i = 0; i < words.Count && _events.Count < MostEvents; i++)
        {
            if (words[i].Is(WordClass.NamedEvent) && !words[i].Quoted && !words.TitleCase.Contains(words[i].Paragraph)) Add(i);
        }

        if (_events.Count > 1) Weigh();
    }

    /// <summary>The named event that the phrase from <paramref name="first"/> to <paramref name="end"/> names, abbreviates ("the MCIS") or takes up ("the conference"); null for none.</summary>
    public (string Name, TextSpan Span)? Find(int first, int end)
    {
        if (_events.Count == 0) return null;
        for (var i = first; i < end; i++)
        {
            var form = _words.Form(i);
            var dash = form.IndexOf('-');
            if (_words.IsAcronym(i) && _acronyms.TryGetValue((dash > 1 ? form[..dash] : form).ToString(), out var known)) return (_events[known].Name, Span(first, end));
        }

        foreach (var named in _events)
        {
            if (named.Word >= first && named.Word < end) return (Fullest(named.Name), Span(first, end));
        }

        // "the conference", "the two-day event": the latest of its noun that was named before, or the article's only one.
        if (!_words.Rules.PaperArticles.Contains(_words.Form(first)) || Capitals(first, end) > 0) return null;
        var noun = _words.Form(end - 1).ToString();
        var best = -1;
        for (var k = 0; k < _events.Count; k++)
        {
            if (_events[k].Word >= first || !(_events[k].Noun.Equals(noun, StringComparison.OrdinalIgnoreCase) || _words.Rules.GeneralEvents.Contains(noun))) continue;
            if (best < 0 || Weight(k) >= Weight(best)) best = k;
        }

        return best < 0 ? null : (Fullest(_events[best].Name), Span(first, end));
    }

    // How often the article comes back to an event, by its name or its acronym: the one it is about.
    private int Weight(int number)
    {
        var key = KeyWithoutOrdinal(Key(_events[number].Name));
        return _weights.GetValueOrDefault(key);
    }

    private void Weigh()
    {
        foreach (var named in _events) _weights[KeyWithoutOrdinal(Key(named.Name))] = _weights.GetValueOrDefault(KeyWithoutOrdinal(Key(named.Name))) + 1;
        for (var i = 0; i < _words.Count; i++)
        {
            if (!_words.IsAcronym(i) || !_acronyms.TryGetValue(_words.Form(i).ToString(), out var known)) continue;
            _weights[KeyWithoutOrdinal(Key(_events[known].Name))]++;
        }
    }

    /// <summary>One key for the wordings of one event: ordinals as figures, without year and acronym.</summary>
    public static string Key(string name)
    {
        var rules = SpeakerVocabulary.English.Rules;
        var key = new List<string>();
        foreach (var word in NameFolding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (rules.EventSmallWords.Contains(word) || word.All(char.IsDigit) || word.Contains('-', StringComparison.Ordinal)) continue;
            key.Add(rules.Ordinals.TryGetValue(word, out var figure) ? figure : word);
        }

        return string.Join(' ', key);
    }

    /// <summary>The key without an ordinal in front.</summary>
    public static string KeyWithoutOrdinal(string key) => key.Length > 0 && char.IsAsciiDigit(key[0]) && key.Contains(' ', StringComparison.Ordinal) ? key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..] : key;

    private string Fullest(string name)
    {
        var bare = KeyWithoutOrdinal(Key(name));
        var fullest = name;
        foreach (var named in _events)
        {
            if (named.Name.Length > fullest.Length && KeyWithoutOrdinal(Key(named.Name)) == bare && (char.IsAsciiDigit(Key(named.Name)[0]) || !char.IsAsciiDigit(Key(name)[0]))) fullest = named.Name;
        }

        return fullest;
    }

    private void Add(int noun)
    {
        var first = noun;
        while (first > 0 && noun - first < 8 && _words[first].Gap is Gap.Space && !_words[first - 1].Possessive && IsPartBefore(first - 1)) first--;
        var end = noun + 1;
        while (end < _words.Count && end - noun < Longest && _words[end].Gap is Gap.Space)
        {
            var capital = _words.IsCapital(end) && !_words[end].Is(WordClass.Day | WordClass.Month);
            var joins = _words.Rules.EventConnectors.Contains(_words.Form(end)) && end + 1 < _words.Count && _words[end + 1].Gap is Gap.Space && (_words.IsCapital(end + 1) || _words.IsCapital(noun) is false && first < noun) && !_words[end + 1].Is(WordClass.Day | WordClass.Month | WordClass.Determiner | WordClass.Possessive);
            var lower = end > noun + 1 && !_words.IsCapital(noun) && _words[end].Facts == WordFacts.Nothing && !_words[end - 1].Is(WordClass.Preposition) is false;
            if (_words.Rules.And.Contains(_words.Form(end)) && _words.IsCapital(noun) && end + 1 < _words.Count && _words.IsCapital(end + 1) && _words[end + 1].Gap is Gap.Space) capital = true;
            if (!capital && !joins && !lower && !(end > noun + 2 && !_words.IsCapital(noun) && _words[end].Facts == WordFacts.Nothing && _words[end - 2].Is(WordClass.Preposition))) break;
            end++;
        }

        while (end > noun + 1 && (_words.IsAcronym(end - 1) || _words[end - 1].Is(WordClass.Preposition))) end--;
        if (Capitals(first, end) < (_words.IsCapital(noun) ? 2 : 1) || first == noun && end == noun + 1) return;
        var name = _words.Phrase(first, end);
        _events.Add((name, Span(first, end), noun, _words.Form(noun).ToString()));
        if (end < _words.Count && _words.IsAcronym(end) && _words[end].Gap is Gap.Open or Gap.Space)
        {
            var form = _words.Form(end);
            var dash = form.IndexOf('-');
            _acronyms.TryAdd((dash > 1 ? form[..dash] : form).ToString(), _events.Count - 1);
        }
    }

    private bool IsPartBefore(int i) => (_words.IsCapital(i) && !_words[i].Is(WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Adverb | WordClass.Speech | WordClass.Day | WordClass.Month)) || IsOrdinal(i);

    private bool IsOrdinal(int i)
    {
        var form = _words.Form(i);
        return _words.Rules.Ordinals.ContainsKey(NameFolding.Fold(form)) || (form.Length >= 3 && char.IsAsciiDigit(form[0]) && form[^1] is 'h' or 't' or 'd');
    }

    private int Capitals(int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            if (_words.IsCapital(i) && !(_words[i].Is(WordClass.Determiner) && i == first)) count++;
        }

        return count;
    }

    private TextSpan Span(int first, int end) => new(_words[first].Start, _words[end - 1].End);
}
