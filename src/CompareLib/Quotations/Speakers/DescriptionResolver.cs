namespace CompareLib.Quotations.Speakers;

/// <summary>Finds whom a description stands for, by the roles the article gives, its modifiers, gender, presence and what was named only later.</summary>
internal sealed class DescriptionResolver(ArticleWords words, Cast cast, Salience salience)
{
    private const int MostHolders = 200;

    // Only these stand for somebody whose role the article never tells: what news calls the people it is about. "The moderator" or "the officer"
    // without a name is somebody else.
    private readonly ulong _epithets = words.Vocabulary.Roles(words.Rules.Epithets);
    private readonly ulong _offices = words.Vocabulary.Roles(words.Rules.Offices);
    private readonly ulong _persons = words.Vocabulary.Roles(words.Rules.Persons);
    private readonly ulong _affiliates = words.Vocabulary.Roles(words.Rules.Affiliates);
    private readonly ulong _forces = words.Vocabulary.Institutions(words.Rules.Forces);
    private readonly ulong _leaders = words.Vocabulary.Roles(words.Rules.HeadedBy);
    private readonly ulong _relations = words.Vocabulary.Roles(words.Rules.Relations);
    private readonly InstitutionResolver _institutions = new(words, cast, salience);
    private readonly List<CastMember> _holders = [.. cast.Members.Where(member => member.Roles != 0).Take(MostHolders)];

    /// <summary>The member a description stands for; null when the article names nobody for it.</summary>
    public Resolution? Resolve(MentionHead mention)
    {
        var roles = RoleReader.RolesAt(words, mention.First, mention.Head, mention.Last);
        var facts = words[mention.Head].Facts;
        var definite = IsDefinite(mention);
        if (!definite || (IsPlural(mention.Head) && (facts.Institutions & _forces) == 0)) return null;
        if ((!roles.IsEmpty || SpeakerRuleWords.EndsIn(words.Form(mention.Head), words.Rules.AgeEndings)) && !facts.Is(WordClass.Document)) return Person(mention, roles) ?? _institutions.Resolve(mention);
        return _institutions.Resolve(mention);
    }

    private bool IsDefinite(MentionHead mention)
    {
        var form = words.Form(mention.First);
        // "a Calder aide", "one senior official", "another spokesman": somebody else, whoever the article names.
        if (words.Rules.Indefinite.Contains(form)) return false;
        if (mention.Owner is not null || mention.OwnerPronoun >= 0) return true;
        if (words.Rules.Definite.Contains(form)) return true;
        // A bare role reads as a title: "says Russian Northern Fleet commander", "Defense Minister".
        return !words[mention.First].Is(WordClass.Determiner | WordClass.Group) && !char.IsDigit(form[0]) && words[mention.First].Facts.Is(WordClass.Adverb) is false;
    }

    private bool IsPlural(int head)
    {
        var word = words[head];
        var form = words.Form(head);
        if (word.Is(WordClass.Group) || SpeakerRuleWords.EndsIn(form, words.Rules.IrregularPluralEndings)) return true;
        return word.Facts.Roles == 0 && word.Facts.Institutions == 0 && words.Rules.LooksPlural(form);
    }

    private Resolution? Person(MentionHead mention, RoleMask roles)
    {
        var at = words[mention.Head];
        var gender = roles.Gender is Gender.Either ? Gender.Unknown : roles.Gender;
        var head = NameFolding.Fold(words.Form(mention.Head));
        var modifiers = RoleReader.Modifiers(words, mention);
        var epithet = (roles.All & _epithets) != 0;
        // "the 57-year-old scientist", "the retired surgeon": what only somebody just named is called.
        var varied = epithet || SpeakerRuleWords.EndsIn(head, words.Rules.AgeEndings) || modifiers.Any(modifier => SpeakerRuleWords.EndsIn(modifier, words.Rules.AgeEndings) || words.Rules.KnownBy.Contains(modifier));
        var foreign = Foreign(mention);
        var house = House(mention);
        var focus = Focus(at.Sentence);
        var opens = OpensWithClause(mention.First);
        var camp = Camp(modifiers);
        var campIsKnown = camp is not null && Candidates().Any(member => member.Kind is not SpeakerKind.Institution && !member.IsUnnamed && IsOf(camp, member) && salience.LastNamed(member.Number) >= 0);
        CastMember? best = null;
        double bestScore = double.NegativeInfinity, second = double.NegativeInfinity;
        var bestRole = false;
        foreach (var member in Candidates())
        {
            if (member.Kind is SpeakerKind.Institution or SpeakerKind.Group || member.IsPlace || member.IsUnnamed || ReferenceEquals(member, mention.Owner)) continue;
            if (gender is Gender.Male or Gender.Female && member.Gender is Gender.Male or Gender.Female && member.Gender != gender) continue;
            if (Contradicts(modifiers, head, member) || IsElsewhere(modifiers, member)) continue;
            if (IsOfAnother(mention, member)) continue;
            var score = RoleFit(member, roles, head, modifiers, epithet, out var hasRole);
            var fitted = hasRole;
            if (hasRole && foreign is not null && !member.RoleWords.Contains(foreign)) hasRole = false;
            // "the Senate minority leader" is no president: another house's word, another office's noun.
            if (hasRole && house is not null && !member.HeadWords.Contains(head) && !member.RoleWords.Contains(house)) hasRole = false;
            if (fitted && !hasRole) score -= 3;
            // "the CNN host": who is told to be CNN's.
            if (house is not null && (roles.All & _affiliates) != 0 && member.RoleWords.Contains(house))
            {
                score += hasRole ? 1 : 3;
                hasRole = true;
            }

            // "the Democratic candidate": whom the article calls a Democrat comes before whom it gives no party.
            if (campIsKnown && !IsOf(camp!, member)) score -= 1;
            var presence = salience.Of(member.Number, at.Sentence, at.Paragraph);
            score += Math.Min(2.5, presence * (member.IsCertain ? 1 : 0.5));
            if (gender != Gender.Unknown && member.Gender == gender) score += 0.3;
            if (ReferenceEquals(member, focus)) score += 0.5;
            if (opens && salience.LastNamed(member.Number) == at.Sentence) score += 0.8;
            if (epithet) score += 0.4 * Math.Min(3, Math.Log(1 + member.Count));
            if (!hasRole)
            {
                // "the mayor" is nobody who is told to be the mayor's wife.
                if (member.RoleWords.Contains(head) && !member.HeadWords.Contains(head)) continue;
                if (presence < (epithet ? 0.08 : 0.25) || !member.IsCertain || !varied || IsRelation(roles.All)) continue;
                // A sentence that names somebody does not go on to describe him as somebody else, unless a clause before its own subject does ("When X hesitated, the candidate ...").
                if (salience.IsSubjectOf(member, at.Sentence) && !opens) score -= 4;
            }

            if (score > bestScore) (best, bestScore, second, bestRole) = (member, score, bestScore, hasRole);
            else if (score > second) second = score;
        }

        if (best is null) return null;
        // "the state's governor" is not simply who is present.
        if (!bestRole && words.HasPossessive(mention.First, mention.Head)) return null;
        // "the lifelong member who wrote the speech" brings somebody in.
        if (!bestRole && mention.End < mention.Last && words[mention.End].Is(WordClass.Relative) && words[mention.End].Gap is Gap.Space) return null;
        if (!bestRole && (foreign is not null || mention.Owner is { IsPlace: false } || mention.OwnerPronoun >= 0 || (!words.IsCapital(mention.Head) && IntroducedUnnamed(mention)))) return null;
        // "a senior aide said ... the senior aide": brought in without a name, before the article names who might be meant.
        if (bestRole && IntroducedUnnamed(mention) && salience.LastNamed(best.Number) < 0) return null;
        var margin = double.IsNegativeInfinity(second) ? 1 : Math.Clamp((bestScore - second) / 3, 0, 1);
        return Resolution.Of(best, Math.Clamp((bestRole ? 0.6 : 0.4) + (margin * 0.35), 0.3, 0.95), bestRole ? "description by role" : "description by presence");
    }

    private bool OpensWithClause(int word)
    {
        while (word > 0 && !words[word].Opens) word--;
        return words.Rules.Clause.Contains(words.Form(word)) || words.Rules.RoleAs.Contains(words.Form(word));
    }

    private CastMember? Focus(int sentence)
    {
        foreach (var (member, at) in salience.Subjects)
        {
            if (sentence - at > 1) break;
            if (sentence > at && member.Kind is not SpeakerKind.Institution) return member;
        }

        return null;
    }

    // "Colorado's delegation chairman" is nobody of another state: the name in the possessive must be among his roles.
    private string? Foreign(MentionHead mention)
    {
        for (var i = mention.First; i < mention.Head; i++)
        {
            if (words[i].Possessive && words.IsCapital(i)) return NameFolding.Fold(words.Form(i));
        }

        return null;
    }

    // "the Iowa governor" is nobody of whom the article tells that he is of Ohio.
    private bool IsElsewhere(HashSet<string> modifiers, CastMember member)
    {
        var asked = false;
        foreach (var modifier in modifiers)
        {
            if (!words.Vocabulary[modifier].IsState) continue;
            if (member.RoleWords.Contains(modifier)) return false;
            asked = true;
        }

        return asked && member.RoleWords.Any(word => words.Vocabulary[word].IsState);
    }

    // The institution named among the modifiers.
    private string? House(MentionHead mention)
    {
        for (var i = mention.First; i < mention.Head; i++)
        {
            if (words.IsCapital(i) && words[i].Facts.Institutions != 0 && !words[i].Is(WordClass.Party) && words[i].Facts.Roles == 0) return NameFolding.Fold(words.Form(i));
        }

        return null;
    }

    // Who is present, and everybody with a role, those named only later too.
    private IEnumerable<CastMember> Candidates()
    {
        var seen = new HashSet<int>();
        foreach (var member in salience.Members())
        {
            seen.Add(member.Number);
            yield return member;
        }

        foreach (var member in _holders)
        {
            if (seen.Add(member.Number)) yield return member;
        }
    }

    // How well the article's roles for somebody fit the description. What news calls the people it is about ("the candidate") says less than an
    // office when nothing qualifies it: several may be candidates.
    private double RoleFit(CastMember member, RoleMask roles, string head, HashSet<string> modifiers, bool epithet, out bool hasRole)
    {
        var bare = epithet && modifiers.Count == 0 && (roles.All & _offices) == 0;
        // A party says what somebody is wherever it stands: "the Republican" for a Republican senator.
        var same = member.Roles != 0 && (member.HeadWords.Contains(head) || (words.Rules.RoleSynonyms.TryGetValue(head, out var synonym) && member.HeadWords.Contains(synonym)) || (CampOf(head) is { } party && IsOf(party, member)));
        // "the presidential nominee" is not the vice presidential one.
        var leads = !same && words.Rules.HeadsOf.Contains(head) && (member.Roles & _leaders) != 0 && modifiers.Overlaps(member.RoleWords);
        hasRole = SameRank(member, head, modifiers) && (same || leads || roles.Fits(member.Roles, member.GeneralRoles)) && (roles.All & ~_persons) != 0;
        var score = 0.0;
        // "the front-runner" for whom the article calls a candidate says more than was told.
        if (hasRole) score += bare ? 0.7 : same || (roles.General & member.Roles) != 0 ? 2 : 1.3;
        if (hasRole && same) score += bare ? 0.3 : 1;
        if (hasRole && !bare && !IsPlainly(member, head, modifiers)) score -= 2;
        if (member.Roles != 0 && !hasRole) score -= bare ? 0.2 : 1;
        var matched = modifiers.Count(member.RoleWords.Contains);
        if (hasRole || matched > 0) score += Math.Min(2, matched) * 0.8;
        if (modifiers.Count > 0 && matched == 0 && hasRole) score -= 0.5 * Math.Min(2, modifiers.Count);
        return score;
    }

    // "the president" is sooner a president than the Senate's or a former one.
    private bool IsPlainly(CastMember member, string head, HashSet<string> modifiers)
    {
        var told = false;
        foreach (var role in member.RoleTexts)
        {
            var parts = NameFolding.Fold(role).Split(' ');
            var at = Array.IndexOf(parts, head);
            if (at < 0) continue;
            told = true;
            var plain = true;
            for (var i = at - 1; i >= 0 && !words.Rules.NameConnectors.Contains(parts[i]); i--)
            {
                if (!modifiers.Contains(parts[i]) && (words.Rules.Past.Contains(parts[i]) || words.Vocabulary[parts[i]].Institutions != 0)) plain = false;
            }

            if (plain) return true;
        }

        return !told;
    }

    // "the Calder spokesman" is nobody who is told to be another's.
    private bool IsOfAnother(MentionHead mention, CastMember member)
    {
        if (mention.Owner is not { IsPlace: false, Kind: not SpeakerKind.Institution, Surname.Length: > 0 } owner || member.RoleWords.Count == 0 || member.RoleWords.Contains(owner.Surname)) return false;
        return member.RoleWords.Any(word => word != member.Surname && cast.OfSurname(word).Any(other => other.Surname == word && !ReferenceEquals(other, member)));
    }

    private bool SameRank(CastMember member, string head, HashSet<string> modifiers)
    {
        if (!Array.Exists(words.Rules.RankModifiers, member.RoleWords.Contains)) return !Array.Exists(words.Rules.RankModifiers, modifiers.Contains);
        if (Array.Exists(words.Rules.RankModifiers, modifiers.Contains)) return true;
        var (plain, ranked) = (false, false);
        foreach (var role in member.RoleTexts)
        {
            var parts = NameFolding.Fold(role).Split(' ');
            var at = Array.IndexOf(parts, head);
            if (at < 0) continue;
            var has = parts.Take(at).Reverse().TakeWhile(part => !words.Rules.NameConnectors.Contains(part)).Any(part => Array.IndexOf(words.Rules.RankModifiers, part) >= 0);
            (plain, ranked) = (plain || !has, ranked || has);
        }

        return plain || !ranked;
    }

    // "the Republican candidate" is nobody whom the article calls a Democrat.
    private bool Contradicts(HashSet<string> modifiers, string head, CastMember member)
    {
        foreach (var camp in words.Rules.Camps)
        {
            if ((!Array.Exists(camp, modifiers.Contains) && Array.IndexOf(camp, head) < 0) || IsOf(camp, member)) continue;
            if (Array.Exists(words.Rules.Camps, other => other != camp && IsOf(other, member))) return true;
        }

        return false;
    }

    private string[]? CampOf(string word) => Array.Find(words.Rules.Camps, camp => Array.IndexOf(camp, word) >= 0);

    private string[]? Camp(HashSet<string> modifiers) => Array.Find(words.Rules.Camps, camp => Array.Exists(camp, modifiers.Contains));

    private static bool IsOf(string[] camp, CastMember member) => Array.Exists(camp, member.RoleWords.Contains);

    // "a passenger said ... the passenger": somebody without a name was brought in under this noun.
    private bool IntroducedUnnamed(MentionHead mention)
    {
        var form = words.Form(mention.Head);
        for (int i = mention.First - 1, end = Math.Max(0, mention.First - 400); i > end; i--)
        {
            if (!words.Form(i).Equals(form, StringComparison.OrdinalIgnoreCase)) continue;
            for (var k = i - 1; k >= 0 && k > i - 5 && words[k + 1].Gap is Gap.Space; k--)
            {
                if (words.Rules.Introducing.Contains(words.Form(k))) return true;
            }
        }

        return false;
    }

    private bool IsRelation(ulong roles) => (roles & _relations) != 0;
}
