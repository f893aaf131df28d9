using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Goes once through an article and resolves pronouns and mentions in the order of the text. Cost: linear in the length of the article.</summary>
internal sealed class SpeakerSweep
{
    private readonly ArticleWords _words;
    private readonly Cast _cast;
    private readonly Salience _salience;
    private readonly PronounResolver _pronouns;
    private readonly DescriptionResolver _descriptions;
    private readonly MentionReader _mentions;
    private readonly Prominence _prominence;
    private readonly PossessionResolver _possessions;
    private readonly JointNamesReader _joints;
    private readonly GroupResolver _groups;
    private readonly IntroductionResolver _introductions;
    private CastMember? _lastSpeaker;
    private int _lastSpeakerParagraph = -1;
    private int _occurrence;
    private int _word;

    /// <summary>Starts at the article's beginning.</summary>
    public SpeakerSweep(ArticleWords words)
    {
        _words = words;
        _cast = new Cast(words);
        _salience = new Salience(_cast);
        _pronouns = new PronounResolver(words, _cast, _salience);
        _descriptions = new DescriptionResolver(words, _cast, _salience);
        _mentions = new MentionReader(words, _cast);
        _prominence = new Prominence(words);
        _joints = new JointNamesReader(words, _cast);
        _groups = new GroupResolver(words, _salience, _joints);
        _introductions = new IntroductionResolver(words, _cast, _salience);
        _possessions = new PossessionResolver(words, _cast, _salience, _descriptions);
    }

    /// <summary>The article's cast.</summary>
    public Cast Cast => _cast;

    /// <summary>Who the mention at <paramref name="spans"/> stands for. Mentions must come in order of their start.</summary>
    public Resolution? Next(IReadOnlyList<TextSpan> spans)
    {
        var span = spans[0];
        if (_mentions.Read(span) is not { } mention) return null;
        AdvanceTo(mention.First);
        var resolution = Resolve(mention);
        if (resolution.Members is [var only])
        {
            if (only.Kind is SpeakerKind.Unknown && mention.Kind is MentionKind.Name && !only.IsCertain) only.IsCertain = only.Words.Length > 1;
            if (only.Kind is not SpeakerKind.Institution || !only.IsPlace)
            {
                _lastSpeaker = only;
                _lastSpeakerParagraph = _words[mention.First].Paragraph;
            }

            if (mention.Kind is not MentionKind.Name and not MentionKind.Institution) _salience.Add(only.Number, 1, _words[mention.First].Sentence, _words[mention.First].Paragraph);
            if (!only.IsPlace) _salience.AddSubject(only, _words[mention.First].Sentence);
            only.Aliases.Add(_words.Phrase(mention.First, mention.Last));
        }

        if (mention.Kind is MentionKind.Pronoun && resolution.Members is [{ Kind: SpeakerKind.Unknown, IsUnnamed: false } spoken] && _pronouns.GenderOf(mention.Head) is not null) spoken.Kind = SpeakerKind.Person;
        if (mention.Kind is MentionKind.Pronoun) _word = Math.Max(_word, mention.First + 1);
        return resolution;
    }

    private Resolution Resolve(MentionHead mention)
    {
        switch (mention.Kind)
        {
            case MentionKind.Pronoun:
                return Pronoun(mention) ?? Antecedent(mention.Head) ?? new Resolution([], _words.Phrase(mention.First, mention.Last), SpeakerKind.Unknown, 0.3, "pronoun of nobody named");
            case MentionKind.Name or MentionKind.Institution:
                return mention.Members is [var only]
                    ? Resolution.Of(only, only.IsCertain ? 0.95 : 0.85, "name")
                    : new Resolution(mention.Members, null, SpeakerKind.Group, 0.9, "several names");
            default:
                return _possessions.Latest(mention) ?? _groups.Resolve(mention) ?? _descriptions.Resolve(mention) ?? _introductions.Resolve(mention) ?? _possessions.Unnamed(mention, Owner(mention));
        }
    }

    private CastMember? Owner(MentionHead mention) => mention.Owner
        ?? (mention.OwnerPronoun >= 0 && _pronouns.GenderOf(mention.OwnerPronoun) is { } gender ? _pronouns.Person(mention.OwnerPronoun, gender, _lastSpeaker, _lastSpeakerParagraph)?.Members[0] : null);

    private Resolution? Pronoun(MentionHead mention)
    {
        var word = mention.Head;
        if (_pronouns.GenderOf(word) is { } gender) return _pronouns.Person(word, gender, _lastSpeaker, _lastSpeakerParagraph);
        if (_words[word].Is(WordClass.Relative)) return _pronouns.Relative(word);
        if (_words.Rules.They.Contains(_words.Form(word))) return _groups.They(word);
        return _words.Rules.It.Contains(_words.Form(word)) ? _pronouns.Institution(word) : null;
    }

    // "some economists who argue", "the senator, who said": the description before a relative pronoun speaks, or whom it stands for. Behind a preposition the noun may be
    // another one than is meant ("a page on health care, which").
    private Resolution? Antecedent(int relative)
    {
        if (!_words[relative].Is(WordClass.Relative)) return null;
        var first = relative;
        var determined = false;
        while (!determined && first > 0 && relative - first < 8 && (first == relative || _words[first].Gap is Gap.Space) && !_words[first - 1].Possessive)
        {
            determined = _words[first - 1].Is(WordClass.Determiner | WordClass.Possessive);
            if (!determined && _words[first - 1].Is(AntecedentEnds)) break;
            first--;
        }

        var head = relative - 1;
        if (!determined && head >= 0 && _words[head].Is(WordClass.Group)) first = head;
        else if (!determined) return null;
        if (first > head || _words[head].Is(WordClass.Determiner | WordClass.Adverb) || (first > 0 && _words[first].Gap is Gap.Space && _words[first - 1].Is(WordClass.Preposition) && !_words[head].Is(WordClass.Group))) return null;
        var mention = new MentionHead(MentionKind.Description, [], first, head, head + 1, head + 1, null, -1);
        if (_descriptions.Resolve(mention) is { } known) return known with { Rule = "relative pronoun after a description" };
        var plural = _words[head].Is(WordClass.Group) || _words.Rules.LooksPlural(_words.Form(head));
        return new Resolution([], _words.Phrase(first, relative), plural ? SpeakerKind.Group : SpeakerKind.Unknown, 0.4, "relative pronoun after a description");
    }

    private const WordClass AntecedentEnds = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Speech | WordClass.Relative | WordClass.Pronoun | WordClass.Adverb;

    private void AdvanceTo(int word)
    {
        for (; _word < word && _word < _words.Count; _word++)
        {
            while (_occurrence < _cast.Occurrences.Count && _cast.Occurrences[_occurrence].Chain.First <= _word) Note(_cast.Occurrences[_occurrence++]);
            if (_words[_word].Quoted || _words[_word].Facts == WordFacts.Nothing) continue;
            if (_words[_word].Is(WordClass.Determiner) && !_words[_word].Reported && _words.Rules.PaperArticles.Contains(_words.Form(_word)) && _word != word) NoteDescription(_word);
            if (!_words[_word].Is(WordClass.Pronoun | WordClass.Possessive)) continue;
            if (_pronouns.GenderOf(_word) is not { } gender || _pronouns.Person(_word, gender, _lastSpeaker, _lastSpeakerParagraph) is not { } resolution) continue;
            var subject = _words.Rules.SubjectPersons.Contains(_words.Form(_word));
            _salience.Add(resolution.Members[0].Number, (subject ? _words[_word].Opens ? 1 : 0.7 : 0.3) * resolution.Confidence, _words[_word].Sentence, _words[_word].Paragraph);
            if (subject && !_words[_word].Reported) _salience.AddSubject(resolution.Members[0], _words[_word].Sentence);
            if (!_words[_word].Is(WordClass.Possessive)) continue;
            _possessions.Note(resolution.Members[0], _word + 1);
            // "the defence mounted by her husband ... he": her husband is present too.
            if (_word + 1 < word && _possessions.RelativeAt(_word + 1, resolution.Members[0]) is { } relative) _salience.Add(relative.Number, 0.25, _words[_word].Sentence, _words[_word].Paragraph);
        }
    }

    private void Note(Occurrence occurrence)
    {
        var chain = occurrence.Chain;
        var weight = _prominence.Of(chain);
        _joints.Note(occurrence, weight);
        if (!_words[chain.First].Quoted) _possessions.Note(_cast.Members[occurrence.Member], chain.End);
        _salience.Add(occurrence.Member, weight, _words[chain.First].Sentence, _words[chain.First].Paragraph);
        if (weight >= 0.7 && _cast.Members[occurrence.Member] is { IsPlace: false } subject) _salience.AddSubject(subject, _words[chain.First].Sentence);
    }

    // "the president", "the Kentucky Republican" outside mentions: whoever they stand for is present too.
    private void NoteDescription(int determiner)
    {
        var end = determiner + 1;
        while (end < _words.Count && end - determiner < 5 && _words[end].Gap is Gap.Space && !_words[end].Possessive && _words[end].Facts.Roles == 0) end++;
        if (end >= _words.Count || end - determiner >= 5 || _words[end].Gap is not Gap.Space || _words[end].Facts.Roles == 0) return;
        if (!_words[end].Possessive && end + 1 < _words.Count && _words[end + 1].Gap is Gap.Space && (_words.IsCapital(end + 1) || !(_words[end + 1].Is(Follows) || SpeakerRuleWords.EndsIn(_words.Form(end + 1), _words.Rules.PastEndings)))) return;
        if (_descriptions.Resolve(new MentionHead(MentionKind.Description, [], determiner, end, end + 1, end + 1, null, -1)) is not { Members: [var member], Confidence: > 0.5 }) return;
        var subject = _words[determiner].Opens || (end + 1 < _words.Count && _words[end + 1].Is(WordClass.Speech | WordClass.Auxiliary));
        _salience.Add(member.Number, subject ? 0.9 : 0.4, _words[determiner].Sentence, _words[determiner].Paragraph);
        if (subject) _salience.AddSubject(member, _words[determiner].Sentence);
    }

    private const WordClass Follows = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Speech | WordClass.Relative | WordClass.Pronoun | WordClass.Determiner | WordClass.Adverb | WordClass.Day | WordClass.Telling;
}
