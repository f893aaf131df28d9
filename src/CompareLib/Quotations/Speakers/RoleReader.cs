namespace CompareLib.Quotations.Speakers;

/// <summary>
/// Reads what an article says somebody is: <c>campaign manager X</c>, <c>X, chief of Y,</c>, <c>a spokeswoman, X,</c>, <c>X (R-Fla.)</c>,
/// <c>X, who is chairman of Y</c>, <c>X is the president of Y</c>.
/// </summary>
internal static class RoleReader
{
    private const WordClass Stops = WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Auxiliary | WordClass.Relative | WordClass.Speech | WordClass.Day | WordClass.Month;
    private const int Longest = 18;

    /// <summary>Reads everything around one naming of <paramref name="member"/>.</summary>
    public static void ReadAround(ArticleWords words, NameChain chain, CastMember member)
    {
        if (chain.Form is not NameChainForm.Institution) Left(words, chain.First, member);
        PrecedingApposition(words, chain, member);
        if (chain.Form is not NameChainForm.Institution) Affiliation(words, chain, member);
        if (chain.End < words.Count && !words[chain.End - 1].Possessive) Right(words, chain, member);
    }

    /// <summary>
    /// Adds the role in the words from <paramref name="first"/> to <paramref name="end"/> when its head names one; true when it does. The last word of a
    /// <paramref name="title"/> printed before a name is a head even behind a preposition (<c>Chief of the General Staff Army General</c>).
    /// </summary>
    public static bool Read(ArticleWords words, int first, int end, CastMember member, bool title = false)
    {
        (first, end) = RoleBounds.Of(words, first, end, Longest);
        var roles = Heads(words, first, end, title);
        var honorific = first < end && words[end - 1].Is(WordClass.Honorific);
        if (roles.IsEmpty && !honorific) return false;
        if (roles.Gender is Gender.Male or Gender.Female) member.TitleGender = roles.Gender;
        if (!roles.IsEmpty && !(end - first == 1 && honorific)) member.AddRole(words.Phrase(first, end), roles, ContentWords(words, first, end), HeadWords(words, first, end, title));
        member.IsCertain = true;
        if (member.Kind is SpeakerKind.Unknown) member.Kind = SpeakerKind.Person;
        return true;
    }

    /// <summary>Families of roles that the heads of a phrase name: its last word and each word before "of", "for", "and" ..., but nothing behind a preposition ("adviser to the president").</summary>
    public static RoleMask Heads(ArticleWords words, int first, int end, bool title)
    {
        var roles = default(RoleMask);
        foreach (var i in HeadsOf(words, first, end, title)) roles |= RolesAt(words, first, i, end);
        return roles;
    }

    private static IEnumerable<string> HeadWords(ArticleWords words, int first, int end, bool title) => HeadsOf(words, first, end, title).SelectMany(i => ContentWords(words, i, i + 1));

    private static IEnumerable<int> HeadsOf(ArticleWords words, int first, int end, bool title)
    {
        var behind = false;
        for (var i = first; i < end; i++)
        {
            // "senator from Ohio and chairman of the board": a noun without an article goes on with the person.
            if (words[i].Is(WordClass.Conjunction) && i + 1 < end && !words[i + 1].Is(WordClass.Determiner | WordClass.Possessive)) behind = false;
            else if (i > first && (words[i].Is(WordClass.Preposition) || (words[i].Is(WordClass.Determiner) && !words[i - 1].Is(WordClass.Conjunction)))) behind = true;
            else if (words[i].Gap is Gap.Comma or Gap.Dash or Gap.Open) behind = false;
            if (behind && !(title && i == end - 1)) continue;
            var head = i == end - 1 || words[i + 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner) || words[i + 1].Gap is not (Gap.Space or Gap.Quote);
            if (head && !words[i].Possessive) yield return i;
        }
    }

    /// <summary>Roles of the word at <paramref name="i"/> with those of the phrases that end or begin there.</summary>
    public static RoleMask RolesAt(ArticleWords words, int first, int i, int end)
    {
        var roles = MaskOf(words[i].Facts);
        if (words[i].Is(WordClass.EndsRolePhrase))
        {
            for (var length = 2; length <= 5 && i - length + 1 >= first; length++)
            {
                if (words.PhraseFacts(i - length + 1, i + 1) is { } phrase) roles |= MaskOf(phrase);
            }
        }

        for (var length = 3; length <= 5 && i + length <= end; length++)
        {
            if (words[i + length - 1].Is(WordClass.EndsRolePhrase) && words.PhraseFacts(i, i + length) is { } phrase) roles |= MaskOf(phrase);
        }

        return roles;
    }

    private static RoleMask MaskOf(WordFacts facts) => new(facts.Roles, facts.GeneralRoles, facts.RoleGender);

    /// <summary>Folded words of a phrase that are no closed-class words, and the country of each adjective of nationality.</summary>
    public static IEnumerable<string> ContentWords(ArticleWords words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = words[i];
            if (word.Is(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Auxiliary)) continue;
            var folded = NameFolding.Fold(words.Form(i)).TrimEnd('.');
            yield return folded;
            if (CampOf(words, folded) is { } camp && camp != folded) yield return camp;
            if (words.Rules.AbbreviatedTitles.TryGetValue(folded, out var title)) yield return title;
            if (word.Facts.Country is { } country) yield return NameFolding.Fold(country);
            if (i + 1 < end && word.Is(WordClass.Place) is false && words[i + 1].Is(WordClass.EndsRolePhrase) && words.PhraseFacts(i, i + 2) is { Country: { } joined }) yield return NameFolding.Fold(joined);
            if (PartyOf(words, i) is { } party)
            {
                yield return party;
                var state = words.Form(i)[2..].ToString().TrimEnd('.');
                yield return NameFolding.Fold(state);
                if (words.Vocabulary[state].Country is { } name) yield return NameFolding.Fold(name);
            }
        }
    }

    /// <summary>Folded content words of a description beside its head.</summary>
    public static HashSet<string> Modifiers(ArticleWords words, MentionHead mention)
    {
        var modifiers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in ContentWords(words, mention.First, Math.Min(mention.Last, mention.First + 16))) modifiers.Add(word);
        modifiers.Remove(NameFolding.Fold(words.Form(mention.Head)));
        return modifiers;
    }

    // "GOP" says "republican".
    private static string? CampOf(ArticleWords words, string folded) => Array.Find(words.Rules.Camps, camp => Array.IndexOf(camp, folded) >= 0)?[0];

    private static string? PartyOf(ArticleWords words, int i) => words.Form(i) is { Length: >= 4 } form && form[1] == '-' && char.IsUpper(form[0]) ? words.Rules.PartyLetters.GetValueOrDefault(form[..1].ToString()) : null;

    // "Clinton campaign manager Robby Mook": the words left of the name as long as they can belong to a role.
    private static void Left(ArticleWords words, int first, CastMember member)
    {
        // "the news agency Tanjug", "the oil giant Nordvik"
        if (first > 0 && words[first].Gap is Gap.Space && (words[first - 1].Facts.GeneralInstitutions & words.Vocabulary.NamedInstitutions) != 0 && !words.IsCapital(first - 1) && member is not { Kind: SpeakerKind.Person, IsCertain: true })
        {
            member.Kind = SpeakerKind.Institution;
            member.IsCertain = true;
            member.Institutions |= words[first - 1].Facts.Institutions;
            return;
        }

        if (first == 0 || words[first].Gap is not Gap.Space || words[first - 1].Facts.Roles == 0 || words.IsCapital(first - 1) && !words[first - 1].Opens) return;
        var start = first - 1;
        while (start > 0 && first - start < 7 && words[start].Gap is Gap.Space && !words[start - 1].Is(Stops & ~WordClass.Speech)) start--;
        Read(words, start, first, member);
    }

    private static void Right(ArticleWords words, NameChain chain, CastMember member)
    {
        var i = chain.End;
        Of(words, i, member);
        if (words[i].Gap is Gap.Comma or Gap.Open or Gap.Dash)
        {
            if (IsAge(words, i))
            {
                member.IsCertain = true;
                if (member.Kind is SpeakerKind.Unknown) member.Kind = SpeakerKind.Person;
                if (++i >= words.Count || words[i].Gap is not Gap.Comma) return;
            }

            if (PartyOf(words, i) is not null)
            {
                var lawmaker = words.Vocabulary.Role("lawmaker");
                member.AddRole("", new(lawmaker | words.Vocabulary.Role("politician"), lawmaker, Gender.Unknown), ContentWords(words, i, i + 1), ContentWords(words, i, i + 1));
                return;
            }

            if (words[i].Is(WordClass.Relative) && words.Rules.PersonRelatives.Contains(words.Form(i))) i = AfterCopula(words, i + 1);
            if (i > 0) Phrase(words, i, member);
        }
        else if (words[i].Gap is Gap.Space && words[i].Is(WordClass.Copula) && i + 1 < words.Count && words[i + 1].Gap is Gap.Space && (words[i + 1].Is(WordClass.Determiner) || IsBareOffice(words, i + 1)))
        {
            Phrase(words, i + 1, member);
        }
    }

    // "Gov. Ann Lee of Ohio", "Sen. Ann Lee (Ohio)": the place belongs to the office.
    private static void Of(ArticleWords words, int i, CastMember member)
    {
        if (member.Roles == 0 || member.Kind is not SpeakerKind.Person) return;
        var first = words[i].Gap is Gap.Open ? i : words[i].Gap is Gap.Space && words.Rules.Of.Contains(words.Form(i)) && i + 1 < words.Count && words[i + 1].Gap is Gap.Space ? i + 1 : -1;
        if (first < 0 || !words.IsCapital(first)) return;
        var end = first + 1;
        if (end < words.Count && words[end].Gap is Gap.Space && words.IsCapital(end) && words.PhraseFacts(first, end + 1) is { } phrase && phrase.Is(WordClass.Place)) end++;
        else if (!words[first].Is(WordClass.Place)) return;
        foreach (var word in ContentWords(words, first, end)) member.RoleWords.Add(word);
    }

    // "was president", "is mayor of Bergen": an office without an article.
    private static bool IsBareOffice(ArticleWords words, int i) => (words[i].Facts.Roles & words.Vocabulary.Roles(words.Rules.Offices)) != 0 && !words.IsCapital(i)
        && (i + 1 == words.Count || words[i + 1].Gap is not Gap.Space || words[i + 1].Is(WordClass.Preposition | WordClass.Conjunction));

    // "CNN's Jake Tapper": whoever belongs to an outlet is a journalist, as far as news prose goes.
    private static void Affiliation(ArticleWords words, NameChain chain, CastMember member)
    {
        var owner = chain.First - 1;
        if (owner < 0 || !words[owner].Possessive || words[chain.First].Gap is not Gap.Space || !words.IsCapital(owner)) return;
        member.RoleWords.Add(NameFolding.Fold(words.Form(owner)));
        var outlets = words.Vocabulary.Institution("network") | words.Vocabulary.Institution("newspaper") | words.Vocabulary.Institution("magazine") | words.Vocabulary.Institution("newsagency");
        if ((words[owner].Facts.Institutions & outlets) == 0) return;
        var journalist = words.Vocabulary.Role("journalist") | words.Vocabulary.Role("anchor");
        member.AddRole("", new(journalist, journalist, Gender.Unknown), [], []);
    }

    private static bool IsAge(ArticleWords words, int i)
    {
        var form = words.Form(i);
        return form.Length is 1 or 2 && char.IsDigit(form[0]) && char.IsDigit(form[^1]) && (i + 1 == words.Count || words[i + 1].Gap is not Gap.Space);
    }

    // After "who": "is", "was", "served as"; -1 when none follows.
    private static int AfterCopula(ArticleWords words, int i)
    {
        for (var end = Math.Min(words.Count, i + 4); i < end && words[i].Gap is Gap.Space; i++)
        {
            if (words[i].Is(WordClass.Copula) || words.Rules.RoleAs.Contains(words.Form(i))) return i + 1 < words.Count && words[i + 1].Gap is Gap.Space ? i + 1 : -1;
        }

        return -1;
    }

    // A noun phrase that tells what the name stands for: up to the next comma, its head before the first preposition.
    private static void Phrase(ArticleWords words, int first, CastMember member)
    {
        var i = first;
        var article = words[i].Is(WordClass.Determiner | WordClass.Possessive);
        if (article) i++;
        var start = i;
        var end = i;
        while (end < words.Count && end - start < Longest && (end == first || words[end].Gap is Gap.Space or Gap.Quote or Gap.Other) && !words[end].Is(WordClass.Auxiliary | WordClass.Relative | WordClass.Speech)) end++;
        // "According to Ann Lee, the president is weak": a verb after no comma makes the phrase the subject of a clause of its own.
        if (article && words[first].Gap is Gap.Comma && end < words.Count && words[end].Gap is Gap.Space && words[end].Is(WordClass.Auxiliary | WordClass.Speech)) return;
        var head = start;
        while (head < end && !words[head].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner)) head++;
        if (head == start || head > start + 8) return;
        if (member.Kind is not SpeakerKind.Institution)
        {
            var capital = words.IsCapital(head - 1) && !article && start == head - 1;
            if (!RolesAt(words, start, head - 1, end).IsEmpty && !capital)
            {
                Read(words, start, end, member);
                return;
            }
        }

        var institutions = words[head - 1].Facts.Institutions;
        if (institutions == 0 || !article || words[head - 1].Is(WordClass.InstitutionInNames) && words.IsCapital(head - 1) || member.Kind is SpeakerKind.Person) return;
        member.Kind = SpeakerKind.Institution;
        member.Institutions |= institutions;
        member.IsCertain = true;
        foreach (var word in ContentWords(words, start, end)) member.RoleWords.Add(word);
        foreach (var word in HeadWords(words, start, end, false)) member.HeadWords.Add(word);
    }

    // "A Twitter spokesman, Christopher Abboud,": the noun phrase before the comma, when the name is closed by one as well.
    private static void PrecedingApposition(ArticleWords words, NameChain chain, CastMember member)
    {
        var first = chain.First;
        if (first == 0 || words[first].Gap is not (Gap.Comma or Gap.Dash) || member.Kind is SpeakerKind.Institution) return;
        if (chain.End < words.Count && words[chain.End].Gap is Gap.Space) return;
        for (var i = first - 1; i >= 0 && first - i < Longest; i--)
        {
            var opens = words[i].Is(WordClass.Determiner | WordClass.Possessive) || words[i].Possessive;
            var bare = !opens && words[i].Gap is not Gap.Space;
            if (opens || bare)
            {
                var start = bare ? i : i + 1;
                var head = start;
                while (head < first && !words[head].Is(WordClass.Preposition | WordClass.Conjunction)) head++;
                if (head > start && !RolesAt(words, start, head - 1, first).IsEmpty)
                {
                    Read(words, words[i].Possessive ? i : start, first, member);
                    return;
                }
            }

            if (words[i].Gap is not Gap.Space) return;
        }
    }
}
