namespace CompareLib.Quotations.Speakers;

/// <summary>Finds who is meant by <c>the two</c>, <c>both candidates</c>, <c>the ministries</c>, <c>they</c>: names that the article joins, or the only ones of their role.</summary>
internal sealed class GroupResolver(ArticleWords words, Salience salience, JointNamesReader joints)
{
    private const int MostHolders = 4;
    private const int Near = 2;
    // More than named inside somebody's words.
    private const double Heard = 0.2;
    private readonly ulong _persons = words.Vocabulary.Roles(words.Rules.Persons);
    private readonly ulong _epithets = words.Vocabulary.Roles(words.Rules.Epithets);

    /// <summary>The members a plural description stands for; null when the article does not tell.</summary>
    public Resolution? Resolve(MentionHead mention)
    {
        if (mention.Last > mention.End || mention.Owner is not null || mention.OwnerPronoun >= 0 || words.HasPossessive(mention.First, mention.Head)) return null;
        var count = CountOf(mention);
        if (count == 0 && !words.Rules.Definite.Contains(words.Form(mention.First))) return null;
        var bare = words.Rules.Counts.ContainsKey(NameFolding.Fold(words.Form(mention.Head)));
        var (singular, facts) = Singular(mention.Head);
        if (!bare && facts is null) return null;
        if (facts is not null && (facts.Is(WordClass.Document) || (facts.Roles | facts.Institutions) == 0)) return null;
        var modifiers = RoleReader.Modifiers(words, mention);
        modifiers.RemoveWhere(words.Rules.Counts.ContainsKey);
        var (sentence, paragraph) = (words[mention.Head].Sentence, words[mention.Head].Paragraph);
        for (var i = joints.Latest.Count - 1; i >= 0; i--)
        {
            var joint = joints.Latest[i];
            if (paragraph - joint.Paragraph > Near || (count == 0 ? sentence - joint.Sentence > 1 : joint.Members.Length != count) || !Array.TrueForAll(joint.Members, member => Fits(member, singular, facts, modifiers, false))) continue;
            return Of(joint.Members, mention, 0.65);
        }

        if (facts is { Roles: 0 }) return null;
        // The only ones told to be chairmen, or the only people named nearby.
        var told = salience.Members().Where(member => facts is not null && member.Kind is not SpeakerKind.Institution && Fits(member, singular, facts, modifiers, true)).ToArray();
        if (told.Length >= 2 && told.Length == (count == 0 ? Math.Min(told.Length, MostHolders) : count)) return Of([.. told.OrderBy(member => member.FirstStart)], mention, 0.5);
        // "both candidates" are no two voters who happen to be named.
        if (count == 0 || (facts is not null && (facts.Roles & _epithets) != 0)) return null;
        var near = salience.Members().Where(member => member is { IsPlace: false, IsUnnamed: false, Kind: not SpeakerKind.Institution, IsCertain: true } && paragraph - salience.LastParagraph(member.Number) <= 1 && salience.Of(member.Number, sentence, paragraph) >= Heard && Fits(member, singular, facts, modifiers, false)).ToArray();
        return near.Length == count ? Of([.. near.OrderBy(member => member.FirstStart)], mention, 0.45) : null;
    }

    /// <summary>Those joined as the subject of this sentence or the last, for "they".</summary>
    public Resolution? They(int word)
    {
        if (joints.Latest.Count == 0 || joints.Latest[^1] is not { IsSubject: true } joint || words[word].Sentence - joint.Sentence > 1 || words[word].Paragraph - joint.Paragraph > 1) return null;
        return Array.TrueForAll(joint.Members, member => member is { IsPlace: false, IsUnnamed: false }) ? new Resolution(joint.Members, null, SpeakerKind.Group, 0.6, "pronoun of joined names") : null;
    }

    private Resolution Of(CastMember[] members, MentionHead mention, double confidence)
    {
        joints.Add(new JointNames(members, words[mention.Head].Sentence, words[mention.Head].Paragraph, true));
        return new Resolution(members, null, SpeakerKind.Group, confidence, "several by their description");
    }

    private int CountOf(MentionHead mention)
    {
        for (var i = mention.First; i <= mention.Head; i++)
        {
            if (words.Rules.Counts.TryGetValue(NameFolding.Fold(words.Form(i)), out var count)) return count[0] - '0';
        }

        return 0;
    }

    // The singular of a plural noun and what the vocabulary knows of it.
    private (string Word, WordFacts? Facts) Singular(int head)
    {
        var form = NameFolding.Fold(words.Form(head));
        foreach (var (ending, singular) in words.Rules.Plurals)
        {
            if (!form.EndsWith(ending, StringComparison.Ordinal) || form.Length - ending.Length + singular.Length < 3) continue;
            var word = form[..^ending.Length] + singular;
            var facts = words.Vocabulary[word];
            if ((facts.Roles | facts.Institutions) != 0) return (word, facts);
        }

        return (form, null);
    }

    private bool Fits(CastMember member, string singular, WordFacts? facts, HashSet<string> modifiers, bool told)
    {
        if (member.IsPlace || member.IsUnnamed) return false;
        if (!modifiers.All(modifier => member.RoleWords.Contains(modifier))) return false;
        if (facts is null) return true;
        if (facts.Institutions != 0 && facts.Roles == 0) return member.Kind is not SpeakerKind.Person && (member.Institutions == 0 ? !told : (member.Institutions & facts.Institutions) != 0);
        if (member.Kind is SpeakerKind.Institution) return false;
        var gender = facts.RoleGender;
        if (gender is Gender.Male or Gender.Female && member.Gender is Gender.Male or Gender.Female && member.Gender != gender) return false;
        if (member.HeadWords.Contains(singular) || (facts.GeneralRoles & member.Roles) != 0) return true;
        return !told && (member.Roles == 0 || (facts.GeneralRoles & (_persons | _epithets)) != 0);
    }
}
