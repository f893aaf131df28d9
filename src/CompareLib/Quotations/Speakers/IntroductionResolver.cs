namespace CompareLib.Quotations.Speakers;

/// <summary>
/// Descriptions that introduce somebody: who was named a sentence ago without any role and is now told to have one (<c>Ann Lee called for calm. "Stay home," Holt's former
/// doctor said</c>), and whom a story's opening describes and the next sentences name (<c>The clerk who took the money ... Paul Brandt, 44, said ...</c>).
/// </summary>
internal sealed class IntroductionResolver(ArticleWords words, Cast cast, Salience salience)
{
    private const int Near = 2;
    private const int Opening = 2;
    private const int MostLooked = 24;
    private readonly ulong _strangers = words.Vocabulary.Roles(words.Rules.Relations) | words.Vocabulary.Roles(words.Rules.Strangers);

    /// <summary>The member, to whom the description's role is added; null when nobody is introduced.</summary>
    public Resolution? Resolve(MentionHead mention)
    {
        var roles = RoleReader.RolesAt(words, mention.First, mention.Head, mention.Last);
        if (roles.IsEmpty || words[mention.Head].Is(WordClass.Group | WordClass.Document) || SpeakerRuleWords.EndsIn(words.Form(mention.Head), words.Rules.IrregularPluralEndings) || (roles.All & _strangers) != 0) return null;
        var form = words.Form(mention.First);
        var definite = !words.Rules.Indefinite.Contains(form) && (words.Rules.Definite.Contains(form) || mention.Owner is not null);
        if (definite && JustNamed(mention, roles) is { } named) return Introduced(named, mention, roles, 0.5);
        if (!definite && !words.Rules.IndefiniteArticles.Contains(form)) return null;
        return NamedNext(mention, roles, !definite) is { } next ? Introduced(next, mention, roles, definite ? 0.5 : 0.45) : null;
    }

    private Resolution Introduced(CastMember member, MentionHead mention, RoleMask roles, double confidence)
    {
        member.AddRole(words.Phrase(mention.First, mention.End), roles, RoleReader.ContentWords(words, mention.First, mention.End), RoleReader.ContentWords(words, mention.Head, mention.Head + 1));
        return Resolution.Of(member, confidence, "description that introduces");
    }

    // The last sentence's subject, first named there or a sentence before, of whom nothing is told yet. The description must say whose: "Holt's former strategist".
    private CastMember? JustNamed(MentionHead mention, RoleMask roles)
    {
        if (mention.Last > mention.End && words[mention.End].Is(WordClass.Relative)) return null;
        if (mention.Owner is not { IsPlace: false } && mention.OwnerPronoun < 0) return null;
        var sentence = words[mention.First].Sentence;
        foreach (var (member, at) in salience.Subjects)
        {
            if (sentence - at > 1) break;
            if (at == sentence || ReferenceEquals(member, mention.Owner)) continue;
            return member.Roles == 0 && IsNew(member, roles) && sentence - words[words.At(member.FirstStart)].Sentence <= Near ? member : null;
        }

        return null;
    }

    // A description in the story's first sentences, and the first person who is named in full after it; "a judge" only where that person is told to be one.
    private CastMember? NamedNext(MentionHead mention, RoleMask roles, bool strict)
    {
        var (sentence, paragraph) = (words[mention.First].Sentence, words[mention.First].Paragraph);
        if (paragraph > Opening || mention.Owner is { IsPlace: false } || mention.OwnerPronoun >= 0 || !(words[mention.First].Opens || mention.Last > mention.End)) return null;
        for (int at = cast.OccurrenceAt(mention.Last), end = Math.Min(cast.Occurrences.Count, at + MostLooked); at < end; at++)
        {
            var chain = cast.Occurrences[at].Chain;
            var member = cast.Members[cast.Occurrences[at].Member];
            if (words[chain.First].Sentence - sentence > Near + 1 || words[chain.First].Paragraph - paragraph > Near) return null;
            if (words[chain.First].Sentence == sentence || words[chain.First].Quoted || member.Kind is not SpeakerKind.Person || chain.End - chain.NameFirst < 2 || member.FirstStart != words[chain.First].Start) continue;
            // Who comes first must be what the sentence is about, before a verb or an apposition.
            var first = words[chain.First].Opens || words[chain.First].Gap is Gap.Comma;
            return first && !words[chain.End - 1].Possessive && IsNew(member, roles) && (!strict || roles.Fits(member.Roles, member.GeneralRoles)) ? member : null;
        }

        return null;
    }

    // Nothing is told of him that speaks against the description.
    private static bool IsNew(CastMember member, RoleMask roles)
    {
        if (member is not { Kind: SpeakerKind.Person, IsPlace: false, IsUnnamed: false, IsCertain: true }) return false;
        if (roles.Gender is Gender.Male or Gender.Female && member.Gender is Gender.Male or Gender.Female && member.Gender != roles.Gender) return false;
        return member.Roles == 0 || roles.Fits(member.Roles, member.GeneralRoles);
    }
}
