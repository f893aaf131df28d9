namespace CompareLib.Quotations.Speakers;

/// <summary>Keeps a role to what it says of one person: no verb of saying before it, no clause after it, nothing of somebody joined to it, no half phrase at its end.</summary>
internal static class RoleBounds
{
    private const WordClass Dangling = WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.Conjunction | WordClass.Relative | WordClass.Auxiliary;

    /// <summary>The part of a phrase that is the role; <paramref name="longest"/> words are looked at, and of a phrase cut there the last group is left out.</summary>
    public static (int First, int End) Of(ArticleWords words, int first, int end, int longest)
    {
        // "says Virginia delegate X", "The front-runner said mayor X": the verb of saying is no part of it.
        for (var i = end - 1; i >= first; i--)
        {
            if (words[i].Facts.Roles != 0 || words.IsCapital(i) || !(words[i].Is(WordClass.Speech) || (i + 1 < end && words.IsCapital(i + 1) && (i == first || words.IsCapital(i - 1)) && !words[i].Is(WordClass.Preposition) && IsVerb(words.Rules, words.Form(i))))) continue;
            first = i + 1;
            break;
        }

        for (var i = first + 1; i < end; i++)
        {
            if (words.Rules.Clause.Contains(words.Form(i)) || words.Rules.Personal.Contains(words.Form(i)) || (words[i].Is(WordClass.Conjunction) && i + 1 < end && JoinsAnother(words, i + 1, end)))
            {
                end = i;
                break;
            }
        }

        if (end - first >= longest && end < words.Count && words[end].Gap is Gap.Space)
        {
            var group = end - 1;
            while (group > first && !words[group].Is(Dangling)) group--;
            if (group > first) end = group;
        }

        while (end > first && words[end - 1].Is(Dangling) && !words[end - 1].Possessive) end--;
        return (first, end);
    }

    // "first woman and Holt the first pilot", "Mr. King and Mr. Holt": another person with a role of his own.
    private static bool JoinsAnother(ArticleWords words, int next, int end)
    {
        if (words[next].Is(WordClass.Honorific) && words.IsCapital(next)) return true;
        var name = next;
        while (name < end && name - next < 3 && words.IsCapital(name) && !words[name].Possessive && words[name].Facts.Roles == 0) name++;
        return name > next && name < end && words[name].Is(WordClass.Determiner);
    }

    // "accused", "slamming" before a capital: a verb with its object, unless it is one of the participles that titles hold.
    private static bool IsVerb(SpeakerRuleWords rules, ReadOnlySpan<char> form) =>
        (SpeakerRuleWords.EndsIn(form, rules.PastEndings) || SpeakerRuleWords.EndsIn(form, rules.GerundEndings)) && !form.Contains('-') && !rules.TitleParticiples.Contains(form);
}
