namespace CompareLib.Quotations.Speakers;

/// <summary>Finds which institution a description stands for, by its noun and by what is present.</summary>
internal sealed class InstitutionResolver(ArticleWords words, Cast cast, Salience salience)
{
    // What a name of no known kind may turn out to be.
    private readonly ulong _openKinds = words.Vocabulary.Institutions(words.Rules.OpenInstitutions);
    private readonly ulong _papers = words.Vocabulary.Institutions(words.Rules.Papers);
    private readonly ulong _governments = words.Vocabulary.Institutions(words.Rules.Governments);

    /// <summary>The institution, or null when the description is of none or the article names none that fits.</summary>
    public Resolution? Resolve(MentionHead mention)
    {
        var (facts, length) = FactsOf(mention);
        if (facts.Institutions == 0) return null;
        // "the paper" is a newspaper where one is present, else something written.
        var document = words[mention.Head].Is(WordClass.Document) && length == 1;
        if (document && ((facts.GeneralInstitutions & _papers) == 0 || mention.Head - mention.First > 1 || mention.Last > mention.End)) return null;
        if (Seat(mention, facts) is { } seat) return Resolution.Of(seat, 0.7, "institution by its noun");
        if (mention.Owner is not null || mention.OwnerPronoun >= 0 || words.HasPossessive(mention.First, mention.Head)) return null;
        var noun = NameFolding.Fold(words.Phrase(mention.Head - length + 1, mention.Head + 1));
        var open = (facts.GeneralInstitutions & _openKinds) != 0 && !document;
        var modifiers = RoleReader.Modifiers(words, mention);
        var (sentence, paragraph) = (words[mention.Head].Sentence, words[mention.Head].Paragraph);
        CastMember? best = null;
        var bestScore = 0.3;
        var bestFits = false;
        foreach (var member in salience.Members())
        {
            if (member.Kind is SpeakerKind.Person || member.IsPlace || member.IsUnnamed) continue;
            var presence = salience.Of(member.Number, sentence, paragraph);
            var fits = (member.Institutions & facts.GeneralInstitutions) != 0 || (length == 1 && member.HeadWords.Contains(noun)) || (member.Institutions != 0 && NameFolding.Fold(member.Name).Contains(noun, StringComparison.Ordinal) && HasWord(member, noun));
            if (!fits && (!open || (member.Kind is SpeakerKind.Institution && member.Institutions != 0) || (member.IsCertain && member.Kind is not SpeakerKind.Institution))) continue;
            // What is told to be of the kind and was named in this sentence or the last comes before what only may be.
            if (!fits && bestFits) continue;
            var score = (fits ? 0.8 : 0) + (salience.IsSubjectOf(member, sentence - 1) ? 0.8 : 0) + Math.Min(2, presence);
            score += Math.Min(2, modifiers.Count(modifier => member.RoleWords.Contains(modifier) || member.Words.Any(word => NameFolding.Fold(word) == modifier))) * 0.5;
            var certain = fits && salience.LastNamed(member.Number) >= sentence - 1;
            if (score > bestScore || (certain && !bestFits)) (best, bestScore, bestFits) = (member, score, certain);
        }

        // Called a company, it is no person.
        if (best is { Kind: SpeakerKind.Unknown }) best.Kind = SpeakerKind.Institution;
        return best is null ? null : Resolution.Of(best, Math.Clamp(0.35 + (bestScore * 0.12), 0.3, 0.85), "institution by its noun");
    }

    // "task force" is no force, "news agency" no agency of the state: the phrase before the word.
    private (WordFacts Facts, int Length) FactsOf(MentionHead mention)
    {
        if (mention.Head > mention.First && words[mention.Head].Is(WordClass.EndsRolePhrase) && words.PhraseFacts(mention.Head - 1, mention.Head + 1) is { Institutions: not 0 } phrase) return (phrase, 2);
        return (words[mention.Head].Facts, 1);
    }

    // "the government in Beijing", "the government of Norway"
    private CastMember? Seat(MentionHead mention, WordFacts facts)
    {
        if ((facts.GeneralInstitutions & _governments) == 0 || mention.End + 1 >= mention.Last || !words.Rules.Seats.Contains(words.Form(mention.End))) return null;
        return cast.OccurrenceOver(mention.End + 1) is { } seat && seat.Chain.End <= mention.Last && cast.Members[seat.Member] is { IsPlace: true } place ? place : null;
    }

    private static bool HasWord(CastMember member, string noun) => noun.Contains(' ', StringComparison.Ordinal) || Array.Exists(member.Words, word => NameFolding.Fold(word) == noun);
}
