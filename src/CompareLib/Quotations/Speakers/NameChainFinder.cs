using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Finds the runs of words that name something. Cost: linear in the number of words.</summary>
internal sealed class NameChainFinder(ArticleWords words)
{
    private const WordClass Closed = WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Auxiliary | WordClass.Relative;
    private const int LongestChain = 16, MostParticles = 3;
    private readonly ulong _public = words.Vocabulary.Institutions(words.Rules.PublicInstitutions);

    /// <summary>The runs in order, apart from each other.</summary>
    public List<NameChain> Find()
    {
        var chains = new List<NameChain>();
        for (var i = 0; i < words.Count;)
        {
            if (!CanStart(i))
            {
                if (Titled(i) is { } titled)
                {
                    chains.Add(titled);
                    i = titled.End;
                    continue;
                }

                i++;
                continue;
            }

            var chain = WithoutNoun(WithNoun(Read(i)));
            i = Math.Max(chain.End, i + 1);
            // "Iran's Foreign Ministry": one name.
            if (chain.Form is NameChainForm.Institution && chains.Count > 0 && chains[^1] is { Form: NameChainForm.Place } place && place.End == chain.First && words[place.End - 1].Possessive && words[chain.First].Gap is Gap.Space && (words[chain.End - 1].Facts.Institutions & _public) != 0)
            {
                chains[^1] = new NameChain(place.First, chain.End, place.First, NameChainForm.Institution);
                continue;
            }

            chains.Add(chain);
        }

        return chains;
    }

    // "China's foreign ministry", "British police": an institution whose noun has no capital.
    private NameChain WithNoun(NameChain chain)
    {
        if (chain.Form is not NameChainForm.Place || !(words[chain.End - 1].Possessive || words[chain.End - 1].Is(WordClass.Nationality))) return chain;
        for (var i = chain.End; i < words.Count && i - chain.End < 3 && words[i].Gap is Gap.Space && char.IsLower(words.Text[words[i].Start]); i++)
        {
            if ((words[i].Facts.Institutions & _public) != 0) return new NameChain(chain.First, i + 1, chain.First, NameChainForm.Institution);
            if (words[i].Facts.Roles != 0 || words[i].Is(Closed | WordClass.Speech) || words[i].Possessive) break;
        }

        return chain;
    }

    // "Der Konzern" is no name, and the name in "Das Unternehmen Nordvik" is Nordvik.
    private NameChain WithoutNoun(NameChain chain)
    {
        if (!words.Rules.GrammaticalGender || chain.Form is not NameChainForm.Institution) return chain;
        var name = chain.First;
        while (name < chain.End && (words[name].Facts.GeneralInstitutions & words.Vocabulary.NamedInstitutions) != 0 && !words[name].Is(WordClass.InstitutionInNames)) name++;
        if (name == chain.End) return chain with { Form = NameChainForm.Role };
        return name == chain.First + 1 && !words[name].Is(WordClass.Place | WordClass.Nationality) && words[name].Gap is Gap.Space ? chain with { NameFirst = name } : chain;
    }

    // "editors of The Advocate": an article with a capital inside a sentence belongs to the name of a paper, when what follows is no name by itself.
    private NameChain? Titled(int i)
    {
        if (!words.IsCapital(i) || words.IsAcronym(i) || !words.Rules.PaperArticles.Contains(words.Form(i)) || words[i].Opens || words[i].Gap is not Gap.Space || i + 1 >= words.Count || words[i + 1].Gap is not Gap.Space || !CanStart(i + 1)) return null;
        var chain = Read(i + 1);
        return chain.Form is NameChainForm.Single or NameChainForm.Role or NameChainForm.Unclear && chain.NameFirst == i + 1 || chain.Form is NameChainForm.Role ? new NameChain(i, chain.End, i, NameChainForm.Institution) : chain;
    }

    private bool CanStart(int i)
    {
        if (!words.IsCapital(i)) return false;
        var word = words[i];
        var nextCapital = i + 1 < words.Count && words[i + 1].Gap is Gap.Space && words.IsCapital(i + 1) && !word.Possessive;
        if (IsDate(i)) return false;
        // Where all nouns have capitals, reports and crowds are no names.
        if (words.Rules.GrammaticalGender && word.Is(WordClass.Group | WordClass.Document)) return false;
        if (nextCapital && word.Is(WordClass.Adverb) && words.PhraseFacts(i, i + 2) is { } place && place.Is(WordClass.Place)) return true;
        if (word.Is(Closed | WordClass.Adverb | WordClass.Speech) && word.Facts.Roles == 0) return word.Is(WordClass.GivenName) && (nextCapital || !word.Opens) && !word.Is(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.Pronoun);
        if (!word.Opens && word.Gap is not Gap.Quote) return true;
        if (nextCapital) return !word.Is(WordClass.Group | WordClass.Document) || word.Is(WordClass.GivenName);
        if (IsCommonPlural(i)) return false;
        if (!words.SeenAsName(words.Form(i)) && !word.Is(WordClass.GivenName | WordClass.Place | WordClass.Nationality) && word.Facts.Institutions == 0 && word.Facts.Roles == 0 && !FollowsAsName(i)) return false;
        return !word.Is(WordClass.Group | WordClass.Document) && (word.Facts.Roles == 0 || word.Is(WordClass.GivenName) || AfterConnector(i + 1, false) >= 0) && !(words.SeenInLowerCase(words.Form(i)) && !word.Is(WordClass.GivenName) && !(word.Facts.Roles != 0 && !SpeakerRuleWords.EndsIn(words.Form(i), words.Rules.PluralEndings) && AfterConnector(i + 1, false) >= 0));
    }

    // "Lenders denied it": a common noun in the plural, never printed with a capital inside a sentence.
    private bool IsCommonPlural(int i) => words[i].Facts == WordFacts.Nothing && words.Rules.LooksPlural(words.Form(i)) && !words.SeenAsName(words.Form(i)) && !words[i].Possessive && !words.IsAcronym(i)
        && !words.Rules.GrammaticalGender && Lexicon.Lemma(NameFolding.Fold(words.Form(i)), 'n') is var lemma && lemma.Length < words[i].End - words[i].Start;

    // A lone word that opens a sentence is a name when a verb of saying, an auxiliary, a possessive or an acronym's capitals say so.
    private bool FollowsAsName(int i) => words[i].Possessive || words.IsAcronym(i) || HasInnerCapital(i) || (i + 1 < words.Count && words[i + 1].Gap is Gap.Space && words[i + 1].Is(WordClass.Speech | WordClass.Auxiliary | WordClass.Telling));

    // "WikiLeaks"
    private bool HasInnerCapital(int i)
    {
        var form = words.Form(i);
        for (var k = 2; k < form.Length; k++) if (char.IsUpper(form[k]) && char.IsLower(form[k - 1])) return true;
        return false;
    }

    private bool Continues(int i, bool inside)
    {
        if (i >= words.Count || words[i].Gap is not Gap.Space || (words[i - 1].Possessive && !(inside && words[i - 1].Is(WordClass.Place)))) return false;
        if (words.IsCapital(i)) return !IsDate(i) && (!words[i].Is(Closed) || IsMiddleInitial(i) || IsWordSurname(i)) || (words[i].Is(WordClass.Particle | WordClass.GivenName) && !words[i].Is(WordClass.Preposition | WordClass.Determiner));
        // "Robin van den Berg", "Juan de la Cruz"
        var name = i + 1;
        while (words[name - 1].Is(WordClass.Particle) && name < words.Count && name - i < MostParticles && words[name].Gap is Gap.Space && words[name].Is(WordClass.Particle) && !words.IsCapital(name)) name++;
        return words[i].Is(WordClass.Particle) && name < words.Count && words.IsCapital(name) && words[name].Gap is Gap.Space && !words[name].Is(Closed);
    }

    // "Jill A. Holt": the letter is no article.
    private bool IsMiddleInitial(int i) => words[i].End - words[i].Start == 1 && words[i].End < words.Text.Length && words.Text[words[i].End] == '.' && words.IsCapital(i - 1)
        && i + 1 < words.Count && words[i + 1].Gap is Gap.Space && words.IsCapital(i + 1) && !words[i + 1].Is(Closed);

    // "Elif Can": an auxiliary or conjunction with a capital behind a given name, in text without capitals all over.
    private bool IsWordSurname(int i) => words[i].Is(WordClass.Auxiliary | WordClass.Conjunction) && !words[i].Is(WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun | WordClass.Relative | WordClass.Possessive)
        && words[i - 1].Is(WordClass.GivenName) && words.IsCapital(i - 1) && !words.IsAcronym(i - 1) && !words.IsAcronym(i) && !words.TitleCase.Contains(words[i].Paragraph);

    // A month that is a given name before a surname is no date: Jan Novak, April Ryan.
    private bool IsDate(int i) => words[i].Is(WordClass.Day) || (words[i].Is(WordClass.Month) && !IsSurname(i)
        && !(words[i].Is(WordClass.GivenName) && i + 1 < words.Count && words[i + 1].Gap is Gap.Space && words.IsCapital(i + 1) && !words[i + 1].Is(Closed)));

    // "Theresa May": behind a given name or a title in capitals, and no day of the month behind it.
    private bool IsSurname(int i)
    {
        if (i == 0 || words[i].Gap is not Gap.Space || !words.IsCapital(i - 1) || words[i - 1].Possessive || words[i].Facts.Institutions != 0 || !(words[i - 1].Is(WordClass.GivenName) || words[i - 1].Is(WordClass.Honorific))) return false;
        var next = words[i].End;
        while (next < words.Text.Length && words.Text[next] is ' ' or '.') next++;
        return next >= words.Text.Length || !char.IsDigit(words.Text[next]);
    }

    // Inside a title a country's possessive does not end the run: "Chief of Russia's General Staff".
    private int Segment(int i, bool inside)
    {
        var end = i + 1;
        while (end - i < LongestChain)
        {
            if (Continues(end, inside)) end++;
            else if (AfterNickname(end) is var surname and > 0) end = surname + 1;
            else break;
        }

        return end;
    }

    // William "Buck" Holt: behind a given name a word or two in marks, then the surname; its place, 0 for none.
    private int AfterNickname(int i)
    {
        if (i >= words.Count || words[i].Gap is not Gap.Quote || !words.IsCapital(i) || !words[i - 1].Is(WordClass.GivenName) || words[i - 1].Possessive || char.IsWhiteSpace(words.Text[words[i].Start - 1])) return 0;
        var end = i + 1;
        while (end < words.Count && end - i < 3 && words[end].Gap is Gap.Space) end++;
        return end < words.Count && words[end].Gap is Gap.Quote && words.IsCapital(end) && !words[end].Is(Closed) && !char.IsWhiteSpace(words.Text[words[end - 1].End]) && char.IsWhiteSpace(words.Text[words[end].Start - 1]) ? end : 0;
    }

    private NameChain Read(int first)
    {
        var start = first;
        var sawInstitution = false;
        while (true)
        {
            var end = Segment(start, start > first);
            var name = NameStart(start, end);
            sawInstitution |= HasInstitution(start, end);
            if (name < end) return Classify(first, start, name, end, sawInstitution);
            // The segment is all titles and institutions: "Chief | of the General Staff | of the Russian Armed Forces Valery Gerasimov".
            var next = AfterConnector(end, sawInstitution);
            if (next < 0 || end - first > LongestChain) return new NameChain(first, end, first, sawInstitution && !EndsInRole(first, end) ? NameChainForm.Institution : NoName(first, end));
            start = next;
        }
    }

    private NameChain Classify(int first, int start, int name, int end, bool sawInstitution)
    {
        var titled = name > start || start > first;
        // "Department of Homeland Security": after the connector unknown words belong to the institution, unless a given name opens them.
        if (start > first && name == start && GivenInside(first, start, end) is > 0 and var given) return new NameChain(first, end, given, NameChainForm.Person);
        if (start > first && name == start && !IsGiven(name)) return new NameChain(first, end, first, sawInstitution ? NameChainForm.Institution : NameChainForm.Role);
        // "ambassador to Norway Marie Holt": the place belongs to the office.
        if (end - name is 3 or 4 && words[name].Is(WordClass.Place) && !words[name].Is(WordClass.GivenName) && words[name + 1].Is(WordClass.GivenName) && !words[name + 1].Is(WordClass.Place) && first == name && !sawInstitution && name > 0 && words[name - 1].Is(WordClass.Preposition))
            return new NameChain(name + 1, end, name + 1, NameChainForm.Person);
        var count = end - name;
        if (AllPlace(name, end)) return new NameChain(first, end, name, name > first ? NameChainForm.Role : NameChainForm.Place);
        var role = name > first && HasRole(first, name);
        if (role) return new NameChain(first, end, name, NameChainForm.Person);
        if (sawInstitution && titled && !IsGiven(name)) return new NameChain(first, end, first, NameChainForm.Institution);
        if (count == 1) return new NameChain(first, end, name, NameChainForm.Single);
        return new NameChain(first, end, name, (IsGiven(name) || (count >= 3 && IsGiven(name + 1))) && !words.IsAcronym(end - 1) ? NameChainForm.Person : NameChainForm.Unclear);
    }

    // "Secretary of Homeland Security Ada Holt": the office goes on up to the given name.
    private int GivenInside(int first, int start, int end)
    {
        var connector = start - 1;
        while (connector > first && !words[connector].Is(WordClass.Preposition)) connector--;
        if (connector <= first || words[connector - 1].Facts.Roles == 0) return -1;
        // "Secretary of Homeland Security Orrin Holt": a name nobody knows, after the portfolio.
        var name = start;
        while (name < end && words.Rules.Portfolios.Contains(words.Form(name))) name++;
        if (name > start && end - name is > 0 and <= 3 && !HasRole(name, end) && !HasInstitution(name, end)) return name;
        for (var i = Math.Max(start + 1, end - 3); i < end - 1; i++) if (words[i].Is(WordClass.GivenName) && !words[i].Is(WordClass.Place | WordClass.InstitutionInNames) && words[i].Facts.Institutions == 0) return i;
        return -1;
    }

    private NameChainForm NoName(int first, int end)
    {
        if (HasRole(first, end) || words[end - 1].Is(WordClass.NeverName) || SpeakerRuleWords.EndsIn(words.Form(end - 1), words.Rules.OriginEndings)) return NameChainForm.Role;
        return AllPlace(first, end) ? NameChainForm.Place : end - first == 1 ? NameChainForm.Single : NameChainForm.Unclear;
    }

    // The first word of the bare name at the end of a segment; the segment's end when there is none.
    private int NameStart(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (!EndsTitle(i)) continue;
            var surname = i == end - 1 && i > first && (IsGiven(i - 1) || (end - first <= 3 && words[first].Is(WordClass.GivenName))) && !words[i - 1].Is(WordClass.Honorific) && IsNameLike(i);
            // "Mr. Speaker" is addressed by his office; "Mr. King", "Ms. Dean" by a surname.
            surname |= i == end - 1 && i > first && words.Rules.AddressForms.Contains(words.Form(i - 1)) && words[i].Facts.Institutions == 0 && !words[i].Is(WordClass.Party) && !words.Rules.AddressOffices.Contains(words.Form(i)) && !IsDate(i);
            if (!surname) return i + 1;
        }

        return first;
    }

    private bool EndsTitle(int i)
    {
        var facts = words[i].Facts;
        if (facts.Is(WordClass.Honorific | WordClass.Nationality | WordClass.NeverName | WordClass.Party) && !IsInitial(i)) return true;
        if (IsDate(i)) return true;
        // "Oslo-born Ann Lee", "the Bergen-based Holt Group"
        if (SpeakerRuleWords.EndsIn(words.Form(i), words.Rules.OriginEndings)) return true;
        if (facts.Roles != 0 || facts.Institutions != 0) return true;
        return facts.Is(WordClass.EndsRolePhrase) && i > 0 && words.PhraseFacts(i - 1, i + 1) is { } phrase && (phrase.Roles | phrase.Institutions) != 0;
    }

    private bool IsInitial(int i) => words[i].End - words[i].Start <= 2 && (words[i].End - words[i].Start == 1 || words.Text[words[i].End - 1] == '.');

    // A title word that is also a common surname when it follows a given name: Howard Dean, Stephen King.
    private bool IsNameLike(int i) => words[i].Facts.Institutions == 0 || words[i].Is(WordClass.InstitutionInNames);

    private bool IsGiven(int i) => i < words.Count && (words[i].Is(WordClass.GivenName) || IsInitial(i));

    private bool HasRole(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Facts.Roles != 0 || words[i].Is(WordClass.Honorific)) return true;
        }

        return false;
    }

    private bool HasInstitution(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Facts.Institutions != 0) return true;
            if (i > first && words[i].Is(WordClass.EndsRolePhrase) && words.PhraseFacts(i - 1, i + 1) is { Institutions: not 0 }) return true;
        }

        return end - first == 1 && words.IsAcronym(first) && !words[first].Is(WordClass.Place | WordClass.Nationality);
    }

    private bool EndsInRole(int first, int end) => words[end - 1].Facts.Roles != 0 && words[end - 1].Facts.Institutions == 0 && end - first >= 1;

    private bool AllPlace(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Is(WordClass.Place | WordClass.Nationality) && !words[i].Is(WordClass.GivenName)) continue;
            if (i + 1 < end && words.PhraseFacts(i, i + 2) is { } phrase && phrase.Is(WordClass.Place | WordClass.Nationality))
            {
                i++;
                continue;
            }

            return false;
        }

        return true;
    }

    // "of", "of the", "for", and "and" between two titles, with a capital after it; -1 for none.
    private int AfterConnector(int end, bool institution)
    {
        if (end >= words.Count || words[end].Gap is not Gap.Space || words[end - 1].Possessive) return -1;
        var form = words.Form(end);
        if (!words.Rules.NameConnectors.Contains(form) || (words.Rules.InstitutionConnectors.Contains(form) && !institution)) return -1;
        var next = end + 1;
        if (next < words.Count && words[next].Gap is Gap.Space && words.Rules.NameArticles.Contains(words.Form(next))) next++;
        if (next >= words.Count || words[next].Gap is not Gap.Space || !words.IsCapital(next) || words[next].Is(Closed | WordClass.Day | WordClass.Month)) return -1;
        return words.Rules.And.Contains(form) && !HasRole(next, Segment(next, true)) ? -1 : next;
    }
}
