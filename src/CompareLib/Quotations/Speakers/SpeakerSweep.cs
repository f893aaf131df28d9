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
                return _descriptions.Resolve(mention) ?? Unnamed(mention);
        }
    }

    private Resolution? Pronoun(MentionHead mention)
    {
        var word = mention.Head;
        if (_pronouns.GenderOf(word) is { } gender) return _pronouns.Person(word, gender, _lastSpeaker, _lastSpeakerParagraph);
        if (_words[word].Is(WordClass.Relative)) return _pronouns.Relative(word);
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

    // A description nobody's name fits: whose it is belongs to its name ("his campaign" is "Ann Lee's campaign").
    private Resolution Unnamed(MentionHead mention)
    {
        var facts = _words[mention.Head].Facts;
        var owner = mention.Owner ?? DescribedOwner(mention);
        if (owner is null && mention.OwnerPronoun >= 0 && _pronouns.GenderOf(mention.OwnerPronoun) is { } gender) owner = _pronouns.Person(mention.OwnerPronoun, gender, _lastSpeaker, _lastSpeakerParagraph)?.Members[0];
        var singular = !facts.Is(WordClass.Group) && !_words.Rules.LooksPlural(_words.Form(mention.Head));
        if (owner is { IsUnnamed: false } && facts.Institutions != 0 && singular && !facts.Is(WordClass.Document) && mention.Last == mention.End)
        {
            var name = owner.IsPlace ? _words.Phrase(SkipArticle(mention.First), mention.End) : $"{owner.Name}'s {_words.Form(mention.Head)}";
            var member = _cast.Add(SpeakerKind.Institution, name, _words[mention.First].Start);
            member.Institutions |= facts.Institutions;
            member.IsCertain = true;
            return Resolution.Of(member, 0.8, "institution of a member");
        }

        var roles = RoleReader.RolesAt(_words, mention.First, mention.Head, mention.Last);
        if (singular && facts.Institutions == 0 && (!roles.IsEmpty || (facts == WordFacts.Nothing && MayBePerson(mention.Head))) && !facts.Is(WordClass.Document))
        {
            var unnamed = _cast.AddUnnamed(_words.Phrase(mention.First, LabelEnd(mention)), roles.Gender, _words[mention.First].Start);
            return Resolution.Of(unnamed, 0.5, "description of nobody named");
        }

        var kind = facts.Is(WordClass.Group) || (!singular && facts.Roles == 0) ? SpeakerKind.Group : SpeakerKind.Unknown;
        return new Resolution([], _words.Phrase(mention.First, LabelEnd(mention)), kind, 0.5, "description of nobody named");
    }

    // "384" and "a name suggesting" are nobody whom a later "he" could mean.
    private bool MayBePerson(int head) => char.IsLetter(_words.Form(head)[0]) && !SpeakerRuleWords.EndsIn(_words.Form(head), _words.Rules.GerundEndings);

    // A label ends where its noun phrase does: before a relative clause, a participle or an aside set off by a comma or a dash ("an aide, who asked not to be named").
    private int LabelEnd(MentionHead mention)
    {
        for (var i = mention.End; i < mention.Last; i++)
        {
            if (_words[i].Gap is Gap.Dash or Gap.Open || (_words[i].Gap is Gap.Comma && (_words[i].Is(WordClass.Relative | WordClass.Adverb | WordClass.Preposition) || SpeakerRuleWords.EndsIn(_words.Form(i), _words.Rules.GerundEndings)))) return i;
        }

        return mention.Last;
    }

    // "the Democratic candidate's campaign": the description before the possessive is resolved first.
    private CastMember? DescribedOwner(MentionHead mention)
    {
        for (var i = mention.First; i < mention.Head; i++)
        {
            if (_words[i].Possessive) return _descriptions.Resolve(new MentionHead(MentionKind.Description, [], mention.First, i, i + 1, i + 1, null, -1))?.Members[0];
        }

        return null;
    }

    private int SkipArticle(int first) => _words[first].Is(WordClass.Determiner) ? first + 1 : first;

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
        }
    }

    private void Note(Occurrence occurrence)
    {
        var chain = occurrence.Chain;
        var weight = Weight(chain);
        _salience.Add(occurrence.Member, weight, _words[chain.First].Sentence, _words[chain.First].Paragraph);
        if (weight >= 0.7 && _cast.Members[occurrence.Member] is { IsPlace: false } subject) _salience.AddSubject(subject, _words[chain.First].Sentence);
    }

    // Subject, object, possessor, inside somebody's words, heading.
    private double Weight(NameChain chain)
    {
        if (_words[chain.First].Quoted) return 0.12;
        if (_words[chain.First].Reported) return 0.35;
        if (_words.TitleCase.Contains(_words[chain.First].Paragraph)) return 0.3;
        var opens = _words[chain.First].Opens;
        if (_words[chain.End - 1].Possessive) return opens ? 0.7 : 0.45;
        if (chain.First > 0 && !opens)
        {
            var before = _words[chain.First - 1];
            if (before.Is(WordClass.Preposition)) return before.Opens || IsAccordingTo(chain.First - 1) ? 0.9 : 0.45;
            if (before.Is(WordClass.Telling)) return 0.35;
            if (IsObjectOf(chain)) return 0.45;
            if (before.Is(WordClass.Conjunction) && !before.Opens && !_words.Rules.Coordinators.Contains(_words.Form(chain.First - 1))) return 0.55;
        }

        if (ModifiesName(chain)) return 0.25;
        if (InOpeningPhrase(chain)) return 0.45;
        var next = chain.End;
        if (next < _words.Count && _words[next].Gap is Gap.Space && !_words[next].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner)) return opens ? 1.2 : _words[next].Is(WordClass.Speech) ? 1.1 : 0.9;
        return opens ? 1.1 : next < _words.Count && _words[next].Gap is Gap.Comma or Gap.Open ? 0.8 : 0.6;
    }

    // "criticized Calder in ...": a name after a verb, with no verb of its own.
    private bool IsObjectOf(NameChain chain)
    {
        var before = _words[chain.First - 1];
        if (_words[chain.First].Gap is not Gap.Space || _words.IsCapital(chain.First - 1) || before.Possessive || before.Facts != WordFacts.Nothing || !(SpeakerRuleWords.EndsIn(_words.Form(chain.First - 1), _words.Rules.PastEndings) || SpeakerRuleWords.EndsIn(_words.Form(chain.First - 1), _words.Rules.GerundEndings))) return false;
        return chain.End >= _words.Count || _words[chain.End].Gap is not Gap.Space || !_words[chain.End].Is(WordClass.Speech | WordClass.Auxiliary | WordClass.Telling);
    }

    // "In describing fellow banker Ann Lee, ...": part of the phrase before the sentence's subject.
    private bool InOpeningPhrase(NameChain chain)
    {
        if (chain.End >= _words.Count || _words[chain.End].Gap is not Gap.Comma) return false;
        var first = chain.First;
        while (first > 0 && _words[first].Gap is Gap.Space) first--;
        return first < chain.First && _words[first].Opens && _words[first].Is(WordClass.Preposition);
    }

    // "Calder spokesman Don Stewart": a name before a role before another name is not what the sentence is about.
    private bool ModifiesName(NameChain chain)
    {
        for (var i = chain.End; i < _words.Count && i - chain.End < 4 && _words[i].Gap is Gap.Space; i++)
        {
            if (_words.IsCapital(i)) return i > chain.End && _words[i - 1].Facts.Roles != 0;
            if (_words[i].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner | WordClass.Auxiliary | WordClass.Speech | WordClass.Pronoun | WordClass.Possessive)) return false;
        }

        return false;
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

    private bool IsAccordingTo(int word) => _words.Rules.To.Contains(_words.Form(word)) && word > 0 && _words.Rules.According.Contains(_words.Form(word - 1));
}
