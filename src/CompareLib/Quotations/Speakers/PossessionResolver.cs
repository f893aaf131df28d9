namespace CompareLib.Quotations.Speakers;

/// <summary>
/// Whose campaign or office is meant, who is somebody's wife or brother, and what stays a mere description: mentions that no role, noun or presence decided,
/// and bodies that are always somebody's.
/// </summary>
internal sealed class PossessionResolver(ArticleWords words, Cast cast, Salience salience, DescriptionResolver descriptions)
{
    private const int LongestModifiers = 2;
    private readonly ulong _owned = words.Vocabulary.Institutions(words.Rules.OwnedInstitutions);
    private readonly ulong _bodies = words.Vocabulary.Institutions(words.Rules.OutletBodies);
    private readonly ulong _papers = words.Vocabulary.Institutions(words.Rules.Papers);
    private readonly ulong _partners = words.Vocabulary.Roles(words.Rules.Partners);
    private readonly ulong _relations = words.Vocabulary.Roles(words.Rules.Relations);
    private readonly Dictionary<ulong, CastMember> _latest = [];

    /// <summary>Notes whose body a noun after word <paramref name="end"/> is, when the words before it name <paramref name="owner"/>: <c>Lee's election campaign</c>.</summary>
    public void Note(CastMember owner, int end)
    {
        if (owner is { IsPlace: true } or { IsUnnamed: true }) return;
        for (var i = end; i < words.Count && i - end <= LongestModifiers && words[i].Gap is Gap.Space && !words[i].Is(Ends) && !words.IsCapital(i); i++)
        {
            if (words[i].Facts.Roles != 0 || words[i].Possessive) return;
            if ((words[i].Facts.Institutions & _owned) == 0) continue;
            _latest[words[i].Facts.Institutions & _owned] = owner;
            return;
        }
    }

    /// <summary>The body a bare "the campaign" stands for: that of whom a campaign was told last; null when the mention is none.</summary>
    public Resolution? Latest(MentionHead mention)
    {
        var mask = words[mention.Head].Facts.Institutions & _owned;
        if (mask == 0 || mention.Head - mention.First != 1 || mention.Last > mention.End || !words.Rules.Definite.Contains(words.Form(mention.First))) return null;
        return _latest.TryGetValue(mask, out var owner) ? BodyOf(owner, words.Form(mention.Head).ToString(), mention, 0.6) : null;
    }

    /// <summary>A description nobody's name fits; whose it is belongs to its name: <c>his campaign</c> is <c>Ann Lee's campaign</c>. <paramref name="owner"/> is who its possessive stands for.</summary>
    public Resolution Unnamed(MentionHead mention, CastMember? owner)
    {
        owner ??= DescribedOwner(mention) ?? OwnerBehind(ref mention);
        var facts = words[mention.Head].Facts;
        var singular = !facts.Is(WordClass.Group) && !words.Rules.LooksPlural(words.Form(mention.Head));
        if (mention.Last == mention.End && OutletBody(mention, owner) is { } body) return body;
        if (owner is { IsUnnamed: false } && facts.Institutions != 0 && singular && !facts.Is(WordClass.Document) && mention.Last == mention.End)
        {
            if (!owner.IsPlace) return BodyOf(owner, words.Form(mention.Head).ToString(), mention, 0.8);
            return BodyNamed(words.Phrase(words[mention.First].Is(WordClass.Determiner) ? mention.First + 1 : mention.First, mention.End), facts.Institutions, mention, 0.8);
        }

        var roles = RoleReader.RolesAt(words, mention.First, mention.Head, mention.Last);
        if (owner is { IsUnnamed: false, IsPlace: false } && singular && (roles.All & _relations) != 0 && Relative(owner, roles) is { } relative) return Resolution.Of(relative, 0.6, "relative of a member");
        if (singular && facts.Institutions == 0 && (!roles.IsEmpty || (facts == WordFacts.Nothing && MayBePerson(mention.Head))) && !facts.Is(WordClass.Document))
        {
            var unnamed = cast.AddUnnamed(words.Phrase(mention.First, LabelEnd(mention)), roles.Gender, words[mention.First].Start);
            return Resolution.Of(unnamed, 0.5, "description of nobody named");
        }

        var kind = facts.Is(WordClass.Group) || (!singular && facts.Roles == 0) ? SpeakerKind.Group : SpeakerKind.Unknown;
        return new Resolution([], words.Phrase(mention.First, LabelEnd(mention)), kind, 0.5, "description of nobody named");
    }

    /// <summary>Who is meant by a noun of kinship at word <paramref name="noun"/> after a possessive that stands for <paramref name="owner"/>; null for nobody or another noun.</summary>
    public CastMember? RelativeAt(int noun, CastMember owner)
    {
        if (noun >= words.Count || words[noun].Gap is not Gap.Space || (words[noun].Facts.Roles & _relations) == 0 || owner is { IsUnnamed: true } or { IsPlace: true }) return null;
        if (noun + 1 < words.Count && words[noun + 1].Gap is Gap.Space or Gap.Comma && words.IsCapital(noun + 1)) return null;
        return Relative(owner, RoleReader.RolesAt(words, noun, noun, noun + 1));
    }

    private const WordClass Ends = WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner | WordClass.Auxiliary | WordClass.Speech | WordClass.Pronoun | WordClass.Possessive | WordClass.Relative;

    private Resolution BodyOf(CastMember owner, string noun, MentionHead mention, double confidence) => BodyNamed($"{owner.Name}'s {noun}", words[mention.Head].Facts.Institutions, mention, confidence);

    private Resolution BodyNamed(string name, ulong institutions, MentionHead mention, double confidence)
    {
        var member = cast.Add(SpeakerKind.Institution, name, words[mention.First].Start);
        member.Institutions |= institutions;
        member.IsCertain = true;
        return Resolution.Of(member, confidence, "institution of a member");
    }

    // "the editorial board", "the paper's editorial board": of the paper that is present.
    private Resolution? OutletBody(MentionHead mention, CastMember? owner)
    {
        if (mention.Head == mention.First || words.PhraseFacts(mention.Head - 1, mention.Head + 1) is not { } facts || (facts.Institutions & _bodies) == 0 || words.Rules.Indefinite.Contains(words.Form(mention.First))) return null;
        if (owner is null)
        {
            var most = 0.1;
            foreach (var member in salience.Members())
            {
                if ((member.Institutions & _papers) == 0 || member.Kind is SpeakerKind.Person || (member.Institutions & _bodies) != 0) continue;
                var presence = salience.Of(member.Number, words[mention.Head].Sentence, words[mention.Head].Paragraph);
                if (presence > most) (owner, most) = (member, presence);
            }
        }

        return owner is { IsUnnamed: false, IsPlace: false } ? BodyNamed($"{owner.Name}'s {words.Phrase(mention.Head - 1, mention.Head + 1)}", facts.Institutions, mention, 0.7) : null;
    }

    // "his wife", "her brother": the one other bearer of the surname, of the relation's gender, whom the article does not call another relation.
    private CastMember? Relative(CastMember owner, RoleMask roles)
    {
        if (owner.Surname.Length == 0 || roles.Gender is not (Gender.Male or Gender.Female)) return null;
        CastMember? found = null;
        foreach (var member in cast.OfSurname(owner.Surname))
        {
            if (ReferenceEquals(member, owner) || member.Surname != owner.Surname || member.Kind is SpeakerKind.Institution || member.Words.Length < 2 || member.Gender != roles.Gender) continue;
            var told = member.Roles & _relations;
            if (told != 0 && (told & roles.All) == 0) continue;
            // Two bearers: the one whom the article names far more often.
            if (found is null || member.Count >= 3 * found.Count) found = member;
            else if (found.Count < 3 * member.Count) return null;
        }

        return found;
    }

    // "the Democratic candidate's campaign": the description before the possessive is resolved first.
    private CastMember? DescribedOwner(MentionHead mention)
    {
        for (var i = mention.First; i < mention.Head; i++)
        {
            if (words[i].Possessive) return Described(mention.First, i, i + 1);
        }

        return null;
    }

    // The one member whom a description inside the mention stands for.
    private CastMember? Described(int first, int head, int last) => descriptions.Resolve(new MentionHead(MentionKind.Description, [], first, head, head + 1, last, null, -1)) is { Members: [var only] } ? only : null;

    // "the campaign of the former senator", "the office of Ann Lee": who follows; the mention then ends with its noun.
    private CastMember? OwnerBehind(ref MentionHead mention)
    {
        var first = mention.End + 1;
        if ((words[mention.Head].Facts.Institutions & _owned) == 0 || first >= mention.Last || !words.Rules.Of.Contains(words.Form(mention.End))) return null;
        CastMember? owner = null;
        if (cast.OccurrenceOver(first) is { Chain: var chain, Member: var number } && chain.First == first && chain.End >= mention.Last)
        {
            owner = cast.Members[number];
        }
        else if (words[first].Is(WordClass.Determiner))
        {
            var head = first;
            while (head + 1 < mention.Last && words[head + 1].Gap is Gap.Space && !words[head + 1].Is(Ends)) head++;
            if (head > first) owner = Described(first, head, mention.Last);
        }

        if (owner is null or { IsPlace: true } or { IsUnnamed: true }) return null;
        // "... of the former senator from Ohio": nobody of whom the article does not tell it.
        for (var i = first; i < mention.Last && words[first].Is(WordClass.Determiner); i++)
        {
            if (words.IsCapital(i) && !owner.RoleWords.Contains(NameFolding.Fold(words.Form(i)))) return null;
        }

        mention = mention with { Last = mention.End };
        return owner;
    }

    // "384" and "a name suggesting" are nobody whom a later "he" could mean.
    private bool MayBePerson(int head) => char.IsLetter(words.Form(head)[0]) && !SpeakerRuleWords.EndsIn(words.Form(head), words.Rules.GerundEndings);

    // A label ends where its noun phrase does: before a relative clause, a participle or an aside set off by a comma or a dash ("an aide, who asked not to be named").
    private int LabelEnd(MentionHead mention)
    {
        for (var i = mention.End; i < mention.Last; i++)
        {
            if (words[i].Gap is Gap.Dash or Gap.Open || (words[i].Gap is Gap.Comma && (words[i].Is(WordClass.Relative | WordClass.Adverb | WordClass.Preposition) || SpeakerRuleWords.EndsIn(words.Form(i), words.Rules.GerundEndings)))) return i;
        }

        return mention.Last;
    }
}
