using System.Runtime.InteropServices;

namespace CompareLib.Quotations.Speakers;

/// <summary>Everybody and everything an article names, with every place of naming.</summary>
internal sealed class Cast
{
    private readonly ArticleWords _words;
    private readonly Dictionary<string, List<CastMember>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CastMember>> _byGivenName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CastMember> _institutions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CastMember> _places = new(StringComparer.Ordinal);
    private readonly List<CastMember> _members = [];
    private readonly List<Occurrence> _occurrences = [];

    /// <summary>Reads the cast of an article.</summary>
    public Cast(ArticleWords words)
    {
        _words = words;
        var chains = NameOpeners.Drop(words, NameRepeats.Cut(words, new NameChainFinder(words).Find()));
        var members = new CastMember?[chains.Count];
        // Full names first, so that a short form before the full one (a headline) finds its person.
        for (var pass = 0; pass < 3; pass++)
        {
            for (var i = 0; i < chains.Count; i++)
            {
                if (members[i] is null && PassOf(chains[i]) == pass) members[i] = Enter(chains[i]);
            }
        }

        for (var i = 0; i < chains.Count; i++)
        {
            if (members[i] is not { } member) continue;
            Note(member, chains[i]);
            _occurrences.Add(new Occurrence(chains[i], member.Number));
        }
    }

    /// <summary>All members, by number.</summary>
    public IReadOnlyList<CastMember> Members => _members;

    /// <summary>All places of naming, in order of the text, apart.</summary>
    public IReadOnlyList<Occurrence> Occurrences => _occurrences;

    /// <summary>Index of the first occurrence that ends after word <paramref name="word"/>.</summary>
    public int OccurrenceAt(int word)
    {
        int low = 0, high = _occurrences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_occurrences[middle].Chain.End <= word) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The occurrence that word <paramref name="word"/> is part of; null for none.</summary>
    public Occurrence? OccurrenceOver(int word) => OccurrenceAt(word) is var at && at < _occurrences.Count && _occurrences[at].Chain.First <= word ? _occurrences[at] : null;

    /// <summary>A member made for a mention that no run of capitals covers.</summary>
    public CastMember Add(SpeakerKind kind, string name, int start)
    {
        var key = NameFolding.Fold(name);
        if (_institutions.TryGetValue(key, out var known)) return known;
        var member = New(kind, name.Split(' ', StringSplitOptions.RemoveEmptyEntries), start);
        _institutions[key] = member;
        return member;
    }

    /// <summary>A member for somebody who is described but not named.</summary>
    public CastMember AddUnnamed(string description, Gender gender, int start)
    {
        var member = New(SpeakerKind.Unknown, [description], start);
        member.IsUnnamed = true;
        member.IsCertain = true;
        member.TitleGender = gender is Gender.Male or Gender.Female ? gender : Gender.Unknown;
        return member;
    }

    /// <summary>The member with exactly this folded name, or null.</summary>
    public CastMember? Find(string folded) => _institutions.GetValueOrDefault(folded);

    /// <summary>Those whose name ends, or may end, in this folded surname.</summary>
    public IReadOnlyList<CastMember> OfSurname(string folded) => _bySurname.TryGetValue(folded, out var bearers) ? bearers : [];

    /// <summary>Whom the words from <paramref name="first"/> up to, not including, <paramref name="end"/> name exactly, titles before the name left out; null for nobody.</summary>
    public CastMember? Named(int first, int end)
    {
        for (var start = first; start < end; start++)
        {
            if (start > first && !_words[start - 1].Is(WordClass.Determiner | WordClass.Honorific) && _words[start - 1].Facts.Roles == 0) return null;
            if (!_words.IsCapital(start) || end - start > 5) continue;
            var folded = new string[end - start];
            for (var i = start; i < end; i++) folded[i - start] = NameFolding.Fold(_words.Form(i));
            if (_institutions.TryGetValue(string.Join(' ', folded), out var institution)) return institution;
            if (!_bySurname.TryGetValue(folded[^1], out var bearers)) continue;
            if (bearers.Find(bearer => folded.Length > 1 ? SamePerson(bearer, folded) : bearers.Count == 1 && bearer.Surname == folded[0] && bearer.Words.Length > 1) is { } person) return person;
        }

        return null;
    }

    private int PassOf(NameChain chain)
    {
        if (_words.TitleCase.Contains(_words[chain.First].Paragraph) || chain.Form is NameChainForm.Role) return 2;
        if (chain.Form is NameChainForm.Single) return 2;
        var count = chain.End - chain.NameFirst;
        return chain.Form is NameChainForm.Person && count == 1 ? 1 : 0;
    }

    private CastMember? Enter(NameChain chain)
    {
        if (chain.Form is NameChainForm.Role or NameChainForm.Place && chain.End - chain.First == 1 && Surname(chain.First) is { } alone) return Short(chain, alone, true);
        if (chain.Form is NameChainForm.Role) return chain.First > 0 && IsPaperArticle(chain.First - 1) ? Find("the " + Key(chain)) : null;
        var titleCase = _words.TitleCase.Contains(_words[chain.First].Paragraph);
        if (chain.Form is NameChainForm.Institution) return titleCase ? Find(Key(chain)) : Institution(chain);
        if (chain.Form is NameChainForm.Place) return Place(chain);
        var folded = Words(chain);
        if (folded.Length == 0) return null;
        return folded.Length == 1 || OnlyParticles(chain) ? Short(chain, folded[^1], titleCase) : Full(chain, folded, titleCase);
    }

    // "Van Hollen", "De la Cruz": a surname that begins with particles is one as it stands alone.
    private bool OnlyParticles(NameChain chain)
    {
        for (var i = chain.NameFirst; i < chain.End - 1; i++) if (!_words[i].Is(WordClass.Particle) || _words[i].Is(WordClass.GivenName)) return false;
        return !_words[chain.End - 1].Is(WordClass.Suffix);
    }

    // "Cuban said" after Mark Cuban, "King won" after Billie Jean King: an adjective or a title that is somebody's surname here. Before a noun it is not.
    private string? Surname(int word)
    {
        var folded = NameFolding.Fold(_words.Form(word));
        if (!_bySurname.TryGetValue(folded, out var bearers) || !bearers.Exists(bearer => bearer.Surname == folded && bearer.Words.Length > 1)) return null;
        if (word + 1 >= _words.Count || _words[word + 1].Gap is not Gap.Space || _words[word].Possessive) return folded;
        var next = _words[word + 1];
        return next.Is(WordClass.Speech | WordClass.Auxiliary | WordClass.Preposition | WordClass.Conjunction | WordClass.Relative | WordClass.Telling | WordClass.Adverb) || SpeakerRuleWords.EndsIn(_words.Form(word + 1), _words.Rules.PastEndings) ? folded : null;
    }

    private CastMember? Full(NameChain chain, string[] folded, bool titleCase)
    {
        var surname = folded[^1];
        if (_bySurname.TryGetValue(surname, out var namesakes))
        {
            foreach (var namesake in namesakes)
            {
                if (SamePerson(namesake, folded)) return Extend(namesake, chain, folded);
            }
        }

        if (titleCase) return null;
        if (Find(string.Join(' ', folded)) is { } known) return known;
        var member = New(chain.Form is NameChainForm.Person ? SpeakerKind.Person : SpeakerKind.Unknown, Printed(chain), _words[chain.First].Start);
        member.Surname = surname;
        member.GivenName = folded[0];
        member.IsCertain = chain.Form is NameChainForm.Person;
        member.NameGender = _words[chain.NameFirst].Facts.GivenGender;
        if (member.NameGender is Gender.Either or Gender.Unknown && folded.Length > 2 && _words[chain.NameFirst + 1].Facts.GivenGender is var second and not Gender.Unknown) member.NameGender = second;
        Index(_bySurname, surname, member);
        if (folded.Length > 2) Index(_bySurname, folded[^2], member);
        Index(_byGivenName, folded[0], member);
        return member;
    }

    private CastMember Extend(CastMember member, NameChain chain, string[] folded)
    {
        var longer = folded.Length > member.Words.Length || (folded.Length == member.Words.Length && member.Words[0].Length <= 2 && folded[0].Length > 2);
        if (longer && folded.Length <= 4 && !(chain.Form is NameChainForm.Unclear && member.IsCertain)) member.Words = Printed(chain);
        if (folded[0].Length > member.GivenName.Length && member.GivenName.TrimEnd('.').Length == 1) member.GivenName = folded[0];
        return member;
    }

    private static bool SamePerson(CastMember member, string[] folded)
    {
        if (member.GivenName.Length == 0) return false;
        if (member.Surname != folded[^1]) return false;
        return GivenNames.Compatible(member.GivenName, folded[0]);
    }

    // One word: a surname met before, a given name that only one bears, else somebody or something new.
    private CastMember? Short(NameChain chain, string folded, bool titleCase)
    {
        // A nationality before a lone name is no title: "American Minors".
        var titled = chain.NameFirst > chain.First && chain.Form is NameChainForm.Person;
        var gender = titled ? TitleGender(chain) : Gender.Unknown;
        if (_bySurname.TryGetValue(folded, out var namesakes) && Namesake(namesakes, folded, chain, gender) is { } person) return person;
        if (!titled && (_institutions.TryGetValue(folded, out var institution) || (chain.First > 0 && IsPaperArticle(chain.First - 1) && _institutions.TryGetValue("the " + folded, out institution)))) return institution;
        if (!titled && _byGivenName.TryGetValue(folded, out var bearers) && bearers.Count == 1) return bearers[0];
        if (titleCase || _words[chain.NameFirst].Is(WordClass.NeverName | WordClass.Party)) return null;
        // "in Georgia": a place, as long as nobody of that given name is there.
        if (!titled && _words[chain.NameFirst].Is(WordClass.Place)) return Place(chain);
        var member = New(titled ? SpeakerKind.Person : SpeakerKind.Unknown, [.. ParticlesBefore(chain), .. Printed(chain)], _words[chain.First].Start);
        member.Surname = folded;
        member.IsCertain = titled || _words[chain.NameFirst].Is(WordClass.GivenName);
        if (!titled) member.NameGender = _words[chain.NameFirst].Facts.GivenGender;
        Index(_bySurname, folded, member);
        return member;
    }

    // "von der Leyden" where nobody gives the given name.
    private List<string> ParticlesBefore(NameChain chain)
    {
        var before = new List<string>();
        if (chain.NameFirst > chain.First) return before;
        for (var i = chain.First; i > 0 && _words[i].Gap is Gap.Space && _words[i - 1].Is(WordClass.Particle) && !_words[i - 1].Is(WordClass.Determiner | WordClass.Preposition) && !_words.IsCapital(i - 1) && before.Count < 3; i--) before.Insert(0, _words.Form(i - 1).ToString());
        return before;
    }

    // Two people of one surname stay two: the title's gender decides, then the title's role, then who was named last, then who is named most.
    private CastMember? Namesake(List<CastMember> namesakes, string folded, NameChain chain, Gender gender)
    {
        CastMember? best = null;
        var bestScore = double.NegativeInfinity;
        var start = _words[chain.First].Start;
        var roles = 0UL;
        for (var i = chain.First; i < chain.NameFirst; i++) roles |= _words[i].Facts.Roles;
        foreach (var member in namesakes)
        {
            if (gender is Gender.Male or Gender.Female && member.Gender is Gender.Male or Gender.Female && member.Gender != gender) continue;
            var score = Math.Min(member.FullCount, 5) * 0.5;
            if (member.Surname == folded) score += 4;
            if ((member.Roles & roles) != 0) score += 3;
            if (member.LastNamed >= 0 && _words[member.LastNamed].Paragraph == _words[chain.First].Paragraph && member.LastNamed < chain.First) score += 1.5;
            if (member.FirstStart < start) score += 1;
            if (score <= bestScore) continue;
            (best, bestScore) = (member, score);
        }

        if (best is null) return null;
        best.LastNamed = chain.First;
        // "Savina Cole ... Cole said": whom news names by the surname alone is a person.
        if (chain.Form is NameChainForm.Single && best is { Kind: SpeakerKind.Unknown, Words.Length: 2 or 3 } && best.Surname == folded && chain.End < _words.Count && _words[chain.End].Gap is Gap.Space && _words[chain.End].Is(WordClass.Speech | WordClass.Telling)
            && !(chain.First > 0 && _words[chain.First - 1].Is(WordClass.Determiner))) best.IsCertain = true;
        return best;
    }

    private CastMember Institution(NameChain chain)
    {
        var key = Key(chain);
        if (_institutions.TryGetValue(key, out var known)) return known;
        var printed = Printed(chain);
        if (printed.Length == 1 && ShortInstitution(NameFolding.Fold(printed[0])) is { } full) return full;
        var member = New(SpeakerKind.Institution, printed, _words[chain.First].Start);
        member.IsCertain = true;
        for (var i = chain.First; i < chain.End; i++)
        {
            var facts = _words[i].Facts;
            member.Institutions |= facts.Institutions;
            if (facts.Is(WordClass.EndsRolePhrase) && i > chain.First && _words.PhraseFacts(i - 1, i + 1) is { } phrase) member.Institutions |= phrase.Institutions;
        }

        if (IsPaperArticle(chain.First)) member.Institutions |= _words.Vocabulary.Institution("newspaper") | _words.Vocabulary.Institution("magazine");

        _institutions[key] = member;
        if (printed.Length > 1)
        {
            // "the Foreign Ministry" after "Iran's Foreign Ministry".
            if (_words[chain.First].Is(WordClass.Place | WordClass.Nationality) && _words[chain.First].Possessive && printed.Length > 2) _institutions.TryAdd(NameFolding.Fold(string.Join(' ', printed[1..])), member);
            Initials(member, chain);
            _institutions.TryAdd(NameFolding.Fold(printed[^1]) + "$", member);
        }

        return member;
    }

    // "the Post" after "The Washington Post".
    private CastMember? ShortInstitution(string folded) => _institutions.GetValueOrDefault(folded + "$");

    // "North Atlantic Treaty Organization (NATO)", and FBI for Federal Bureau of Investigation.
    private void Initials(CastMember member, NameChain chain)
    {
        if (chain.End < _words.Count && _words[chain.End].Gap is Gap.Open && _words.IsAcronym(chain.End)) _institutions.TryAdd(NameFolding.Fold(_words.Form(chain.End)), member);
        var initials = string.Concat(member.Words.Where(word => char.IsUpper(word[0])).Select(word => char.ToLowerInvariant(word[0])));
        if (initials.Length >= 3) _institutions.TryAdd(initials, member);
    }

    private CastMember Place(NameChain chain)
    {
        var name = string.Join(' ', Printed(chain));
        var facts = chain.End - chain.NameFirst == 1 ? _words[chain.NameFirst].Facts : _words.Vocabulary.Phrase(name);
        var country = facts?.Country;
        var key = NameFolding.Fold(country ?? name);
        if (_places.TryGetValue(key, out var known)) return known;
        var member = New(SpeakerKind.Institution, (country ?? name).Split(' '), _words[chain.First].Start);
        member.IsPlace = true;
        _places[key] = member;
        return member;
    }

    private Gender TitleGender(NameChain chain)
    {
        var gender = Gender.Unknown;
        for (var i = chain.First; i < chain.NameFirst; i++) gender |= _words[i].Facts.RoleGender;
        return gender is Gender.Male or Gender.Female ? gender : Gender.Unknown;
    }

    private void Note(CastMember member, NameChain chain)
    {
        member.Count++;
        if (chain.End - chain.NameFirst > 1) member.FullCount++;
        member.LastNamed = chain.First;
        if (chain.NameFirst > chain.First && chain.Form is not NameChainForm.Institution)
        {
            if (TitleGender(chain) is var gender and not Gender.Unknown) member.TitleGender = gender;
            // "Former President Ann Lee": no president any more.
            var former = chain.First > 0 && _words[chain.First].Gap is Gap.Space && _words.Rules.Past.Contains(_words.Form(chain.First - 1));
            RoleReader.Read(_words, former ? chain.First - 1 : chain.First, chain.NameFirst, member, true);
        }

        if (!_words.TitleCase.Contains(_words[chain.First].Paragraph)) RoleReader.ReadAround(_words, chain, member);
    }

    private CastMember New(SpeakerKind kind, string[] printed, int start)
    {
        var member = new CastMember(_members.Count, kind, printed) { FirstStart = start };
        _members.Add(member);
        return member;
    }

    private static void Index(Dictionary<string, List<CastMember>> index, string key, CastMember member)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        list ??= [];
        if (list.Count < 32 && !list.Contains(member)) list.Add(member);
    }

    private string Key(NameChain chain) => NameFolding.Fold(string.Join(' ', Printed(chain)));

    private string[] Printed(NameChain chain)
    {
        var printed = new List<string>();
        foreach (var i in NameWords(chain))
        {
            var form = _words.Form(i).ToString();
            if (i < chain.End - 1 && _words[i].Possessive) form += "'s";
            printed.Add(form.Length == 1 && char.IsUpper(form[0]) && (i < chain.End - 1 || (_words[i].End < _words.Text.Length && _words.Text[_words[i].End] == '.')) ? form + "." : form);
        }

        return [.. printed];
    }

    private string[] Words(NameChain chain)
    {
        var folded = new List<string>();
        foreach (var i in NameWords(chain))
        {
            if (i > chain.NameFirst && _words[i].Is(WordClass.Suffix)) continue;
            folded.Add(NameFolding.Fold(_words.Form(i)));
        }

        return [.. folded];
    }

    // The words of the name without a nickname in marks: Dwayne "The Rock" Hollis.
    private IEnumerable<int> NameWords(NameChain chain)
    {
        var nickname = false;
        for (var i = chain.NameFirst; i < chain.End; i++)
        {
            if (i > chain.NameFirst && _words[i].Gap is Gap.Quote) nickname = !nickname;
            if (!nickname) yield return i;
        }
    }

    private bool IsPaperArticle(int word) => _words.IsCapital(word) && !_words.IsAcronym(word) && _words.Rules.PaperArticles.Contains(_words.Form(word));
}
