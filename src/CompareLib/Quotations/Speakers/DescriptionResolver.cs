namespace CompareLib.Quotations.Speakers;

/// <summary>Finds whom a description stands for, by the roles the article gives, its modifiers, gender, presence and what was named only later.</summary>
internal sealed class DescriptionResolver(ArticleWords words, Cast cast, Salience salience)
{
    private readonly ulong _epithets = "president premier vicepresident minister secretary lawmaker house governor mayor candidate executive businessperson general artist filmmaker author athlete monarch former first_lady politician"
        .Split(' ').Aggregate(0UL, (mask, family) => mask | words.Vocabulary.Role(family));

    /// <summary>The member a description stands for; null when the article names nobody for it.</summary>
    public Resolution? Resolve(MentionHead mention)
    {
        var roles = RoleReader.RolesAt(words, mention.First, mention.Head, mention.Last);
        var facts = words[mention.Head].Facts;
        var definite = IsDefinite(mention);
        if (!definite || IsPlural(mention.Head)) return null;
        if (!roles.IsEmpty && !facts.Is(WordClass.Document)) return Person(mention, roles);
        return facts.Institutions != 0 && !facts.Is(WordClass.Document) ? Institution(mention, facts.Institutions) : null;
    }

    private bool IsDefinite(MentionHead mention)
    {
        if (mention.Owner is not null || mention.OwnerPronoun >= 0) return true;
        var form = words.Form(mention.First);
        if (form.Equals("the", StringComparison.OrdinalIgnoreCase) || form.Equals("that", StringComparison.OrdinalIgnoreCase) || form.Equals("this", StringComparison.OrdinalIgnoreCase)) return true;
        // A bare role reads as a title: "says Russian Northern Fleet commander", "Defense Minister".
        return !words[mention.First].Is(WordClass.Determiner | WordClass.Group) && !char.IsDigit(form[0]) && words[mention.First].Facts.Is(WordClass.Adverb) is false;
    }

    private bool IsPlural(int head)
    {
        var word = words[head];
        if (word.Is(WordClass.Group)) return true;
        return word.Facts.Roles == 0 && word.Facts.Institutions == 0 && words.Form(head) is [.., 's'];
    }

    private Resolution? Person(MentionHead mention, RoleMask roles)
    {
        var gender = roles.Gender is Gender.Either ? Gender.Unknown : roles.Gender;
        var head = NameFolding.Fold(words.Form(mention.Head));
        var modifiers = Modifiers(mention);
        var weak = (roles.All & Epithets) == 0;
        CastMember? best = null;
        double bestScore = double.NegativeInfinity, second = double.NegativeInfinity;
        var bestRole = false;
        foreach (var member in Candidates(mention))
        {
            if (member.Kind is SpeakerKind.Institution or SpeakerKind.Group || member.IsPlace || member.IsUnnamed || ReferenceEquals(member, mention.Owner)) continue;
            if (gender is Gender.Male or Gender.Female && member.Gender is Gender.Male or Gender.Female && member.Gender != gender) continue;
            var score = RoleFit(member, roles, head, modifiers, out var hasRole);
            var presence = salience.Of(member.Number, words[mention.Head].Sentence, words[mention.Head].Paragraph);
            score += Math.Min(2.5, presence * (member.IsCertain ? 1 : 0.5));
            if (gender != Gender.Unknown && member.Gender == gender) score += 0.3;
            if (!hasRole && (presence < 0.25 || !member.IsCertain || weak || IsRelation(roles.All))) continue;
            if (score > bestScore) (best, bestScore, second, bestRole) = (member, score, bestScore, hasRole);
            else if (score > second) second = score;
        }

        if (best is null) return null;
        if (!bestRole && (mention.Owner is { IsPlace: false } || mention.OwnerPronoun >= 0 || IntroducedUnnamed(mention))) return null;
        var margin = double.IsNegativeInfinity(second) ? 1 : Math.Clamp((bestScore - second) / 3, 0, 1);
        return Resolution.Of(best, Math.Clamp((bestRole ? 0.6 : 0.4) + (margin * 0.35), 0.3, 0.95), bestRole ? "description by role" : "description by presence");
    }

    // Everybody of the article with a role is a candidate, those named only later too; without a role only who is present.
    private IEnumerable<CastMember> Candidates(MentionHead mention)
    {
        var seen = new HashSet<int>();
        foreach (var member in salience.Members())
        {
            seen.Add(member.Number);
            yield return member;
        }

        var limit = 200;
        foreach (var member in cast.Members)
        {
            if (member.Roles != 0 && seen.Add(member.Number) && limit-- > 0) yield return member;
        }
    }

    private static double RoleFit(CastMember member, RoleMask roles, string head, HashSet<string> modifiers, out bool hasRole)
    {
        var score = 0.0;
        var same = member.Roles != 0 && member.RoleWords.Contains(head);
        hasRole = same || roles.Fits(member.Roles, member.GeneralRoles);
        if (hasRole) score += 2;
        if (same) score += 1;
        if (member.Roles != 0 && !hasRole) score -= 1;
        var matched = modifiers.Count(member.RoleWords.Contains);
        if (hasRole || matched > 0) score += Math.Min(2, matched) * 0.8;
        if (Contradicts(modifiers, member)) score -= 3;
        if (modifiers.Count > 0 && matched == 0 && hasRole) score -= 0.5 * Math.Min(2, modifiers.Count);
        return score;
    }

    // "the Republican candidate" is nobody whom the article calls a Democrat.
    private static bool Contradicts(HashSet<string> modifiers, CastMember member)
    {
        bool Says(HashSet<string> words, bool republican) => republican ? words.Contains("republican") || words.Contains("gop") : words.Contains("democratic") || words.Contains("democrat");
        return (Says(modifiers, true) && Says(member.RoleWords, false) && !Says(member.RoleWords, true)) || (Says(modifiers, false) && Says(member.RoleWords, true) && !Says(member.RoleWords, false));
    }

    private Resolution? Institution(MentionHead mention, ulong families)
    {
        if (mention.Owner is not null || mention.OwnerPronoun >= 0) return null;
        var modifiers = Modifiers(mention);
        CastMember? best = null;
        var bestScore = 0.3;
        foreach (var member in salience.Members())
        {
            if (member.Kind is SpeakerKind.Person || member.IsPlace || member.IsUnnamed) continue;
            var fits = (member.Institutions & families) != 0;
            if (!fits && member.Kind is SpeakerKind.Institution && member.Institutions != 0) continue;
            var score = (fits ? 0.8 : 0) + Math.Min(2, salience.Of(member.Number, words[mention.Head].Sentence, words[mention.Head].Paragraph));
            score += Math.Min(2, modifiers.Count(modifier => member.RoleWords.Contains(modifier) || member.Words.Any(word => NameFolding.Fold(word) == modifier))) * 0.5;
            if (score > bestScore) (best, bestScore) = (member, score);
        }

        return best is null ? null : Resolution.Of(best, Math.Clamp(0.35 + (bestScore * 0.12), 0.3, 0.85), "institution by its noun");
    }

    private HashSet<string> Modifiers(MentionHead mention)
    {
        var modifiers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in RoleReader.ContentWords(words, mention.First, Math.Min(mention.Last, mention.First + 16))) modifiers.Add(word);
        modifiers.Remove(NameFolding.Fold(words.Form(mention.Head)));
        return modifiers;
    }

    // "a passenger said ... the passenger": somebody without a name was brought in under this noun.
    private bool IntroducedUnnamed(MentionHead mention)
    {
        var form = words.Form(mention.Head);
        for (int i = mention.First - 1, end = Math.Max(0, mention.First - 400); i > end; i--)
        {
            if (!words.Form(i).Equals(form, StringComparison.OrdinalIgnoreCase)) continue;
            for (var k = i - 1; k >= 0 && k > i - 5 && words[k + 1].Gap is Gap.Space; k--)
            {
                if (words.Form(k) is "a" or "an" or "A" or "An" or "one" or "One" or "another" or "Another") return true;
            }
        }

        return false;
    }

    // Only these stand for somebody whose role the article never tells: what news calls the people it is about. "The moderator" or "the officer"
    // without a name is somebody else.
    private ulong Epithets => _epithets;

    private bool IsRelation(ulong roles) => (roles & (words.Vocabulary.Role("partner") | words.Vocabulary.Role("family"))) != 0;
}
