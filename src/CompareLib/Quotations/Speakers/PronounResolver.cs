namespace CompareLib.Quotations.Speakers;

/// <summary>Finds whom a personal pronoun stands for: by gender and number, presence, and who spoke last.</summary>
internal sealed class PronounResolver(ArticleWords words, Cast cast, Salience salience)
{
    private const double FocusBonus = 0.6;

    /// <summary>Gender of the pronoun at a word; null when it is no third-person singular pronoun of a person.</summary>
    public Gender? GenderOf(int word) => words.Form(word) switch
    {
        var form when words.Rules.He.Contains(form) => Gender.Male,
        var form when words.Rules.She.Contains(form) => Gender.Female,
        _ => null,
    };

    /// <summary>The person a pronoun of <paramref name="gender"/> at <paramref name="word"/> stands for; null when the article names none that fits.</summary>
    public Resolution? Person(int word, Gender gender, CastMember? lastSpeaker, int lastSpeakerParagraph)
    {
        CastMember? best = null;
        double bestScore = 0, second = 0;
        var at = words[word];
        var focus = Focus(at.Sentence, gender);
        var other = NamedAfter(word);
        foreach (var member in salience.Members())
        {
            var fit = Fit(member, gender);
            if (fit <= 0 || ReferenceEquals(member, other)) continue;
            var score = salience.Of(member.Number, at.Sentence, at.Paragraph) * fit;
            if (ReferenceEquals(member, lastSpeaker) && at.Paragraph - lastSpeakerParagraph <= 2 && (focus is null || ReferenceEquals(focus, member))) score += 0.7 * fit;
            if (ReferenceEquals(member, focus)) score += FocusBonus * fit;
            if (score > bestScore) (best, bestScore, second) = (member, score, bestScore);
            else if (score > second) second = score;
        }

        if (best is not null) return Resolution.Of(best, Math.Clamp(0.5 + ((bestScore - second) / (bestScore + second) * 0.45), 0.4, 0.95), "pronoun by presence");
        return Later(word, gender);
    }

    /// <summary>The antecedent of "who", "which" and "that": the naming just before.</summary>
    public Resolution? Relative(int word)
    {
        for (var at = cast.OccurrenceAt(word) - 1; at >= 0 && at >= cast.OccurrenceAt(word) - 4; at--)
        {
            var chain = cast.Occurrences[at].Chain;
            var member = cast.Members[cast.Occurrences[at].Member];
            if (words[chain.First].Sentence != words[word].Sentence) break;
            var form = words.Form(word);
            if (member.IsPlace || (words.Rules.PersonRelatives.Contains(form) && member.Kind is SpeakerKind.Institution) || words[chain.End - 1].Possessive) continue;
            var inPhrase = chain.First > 0 && !words[chain.First].Opens && words[chain.First - 1].Is(WordClass.Preposition);
            if (chain.End == word && (words[word].Gap is Gap.Space || !inPhrase || member is { Kind: SpeakerKind.Person, IsCertain: true })) return Resolution.Of(member, 0.95, "relative pronoun after a name");
            if (chain.End == word) continue;
            // A plural or indefinite noun between the name and the pronoun is the antecedent instead.
            if (words[word - 1].Is(WordClass.Group) || (words[word].Gap is Gap.Space && !words[word - 1].Is(WordClass.Place))) return null;
            if (inPhrase && !(member is { Kind: SpeakerKind.Person, IsCertain: true } && words[chain.End].Gap is Gap.Comma)) continue;
            return Resolution.Of(member, 0.75, "relative pronoun after an apposition");
        }

        return null;
    }

    /// <summary>The institution that "it" stands for.</summary>
    public Resolution? Institution(int word)
    {
        CastMember? best = null;
        var bestScore = 0.2;
        foreach (var member in salience.Members())
        {
            if (member.Kind is SpeakerKind.Person || member.IsPlace || member.IsUnnamed) continue;
            var score = salience.Of(member.Number, words[word].Sentence, words[word].Paragraph) * (member.Kind is SpeakerKind.Institution ? 1 : 0.5);
            if (score > bestScore) (best, bestScore) = (member, score);
        }

        return best is null ? null : Resolution.Of(best, 0.55, "pronoun of an institution");
    }

    // The subject of this sentence, else of the one before, when it fits: what the passage is about now (after the centering theory of Grosz, Joshi
    // and Weinstein 1995). Who spoke last is no help once somebody else is in focus.
    private CastMember? Focus(int sentence, Gender gender)
    {
        foreach (var (member, at) in salience.Subjects)
        {
            if (sentence - at > 2) break;
            if (Fit(member, gender) < 0.5) continue;
            return sentence - at < 2 || !AnotherIn(sentence, member, gender) ? member : null;
        }

        return null;
    }

    // "For that she drew Holt's anger, and he ...": a name in the pronoun's own sentence is nearer than a subject two sentences back.
    private bool AnotherIn(int sentence, CastMember focus, Gender gender)
    {
        foreach (var member in salience.Members())
        {
            if (!ReferenceEquals(member, focus) && salience.LastNamed(member.Number) == sentence && salience.LastNamed(focus.Number) < sentence && Fit(member, gender) >= 0.5) return true;
        }

        return false;
    }

    // "he said of Holt", "she told Lee": a subject is nobody whom its own clause goes on to name (principle C of binding).
    private CastMember? NamedAfter(int word)
    {
        if (!words.Rules.SubjectPersons.Contains(words.Form(word))) return null;
        for (var i = word + 1; i < words.Count && i - word < 8 && words[i].Gap is Gap.Space && !words[i].Is(WordClass.Conjunction); i++)
        {
            if (words.IsCapital(i) && cast.OccurrenceOver(i) is { } named) return cast.Members[named.Member];
        }

        return null;
    }

    // "In his view, ... , Gerasimov said": nobody named so far fits; the next who does.
    private Resolution? Later(int word, Gender gender)
    {
        for (int at = cast.OccurrenceAt(word), end = Math.Min(cast.Occurrences.Count, at + 8); at < end; at++)
        {
            var member = cast.Members[cast.Occurrences[at].Member];
            if (Fit(member, gender) >= 0.8) return Resolution.Of(member, 0.45, "pronoun before the name");
        }

        return null;
    }

    private double Fit(CastMember member, Gender gender)
    {
        if (words.Rules.GrammaticalGender && (member.Gender != gender || !member.IsCertain)) return 0;
        if (member.IsPlace || member.Kind is SpeakerKind.Institution or SpeakerKind.Group) return 0;
        if (member.Gender is Gender.Male or Gender.Female && member.Gender != gender) return 0;
        var known = member.Gender == gender ? 1 : member.IsUnnamed ? 0.6 : 0.8;
        // "Central American Minors": a lone plural that nothing shows to be a person.
        return known * (member.IsCertain ? 1 : member.Words.Length > 1 ? 0.5 : words.Rules.LooksPlural(member.Words[0]) ? 0.08 : 0.25);
    }
}
