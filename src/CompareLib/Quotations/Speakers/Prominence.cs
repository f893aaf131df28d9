namespace CompareLib.Quotations.Speakers;

/// <summary>How much a naming makes somebody present, by its part in the sentence.</summary>
internal sealed class Prominence(ArticleWords words)
{
    /// <summary>Weight of one naming: as subject, object or possessor, inside somebody's words, in a heading.</summary>
    public double Of(NameChain chain)
    {
        if (words[chain.First].Quoted) return 0.12;
        if (words[chain.First].Reported) return 0.35;
        if (words.TitleCase.Contains(words[chain.First].Paragraph)) return 0.3;
        var opens = words[chain.First].Opens;
        if (words[chain.End - 1].Possessive) return opens ? 0.7 : 0.45;
        if (chain.First > 0 && !opens)
        {
            var before = words[chain.First - 1];
            if (before.Is(WordClass.Preposition)) return before.Opens || IsAccordingTo(chain.First - 1) ? 0.9 : 0.45;
            if (before.Is(WordClass.Telling)) return 0.35;
            if (IsObjectOf(chain)) return 0.45;
            if (before.Is(WordClass.Conjunction) && !before.Opens && !words.Rules.Coordinators.Contains(words.Form(chain.First - 1))) return 0.55;
        }

        if (ModifiesName(chain)) return 0.25;
        if (InOpeningPhrase(chain)) return 0.45;
        var next = chain.End;
        if (next < words.Count && words[next].Gap is Gap.Space && !words[next].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner)) return opens ? 1.2 : words[next].Is(WordClass.Speech) ? 1.1 : 0.9;
        return opens ? 1.1 : next < words.Count && words[next].Gap is Gap.Comma or Gap.Open ? 0.8 : 0.6;
    }

    // "criticized Calder in ...": a name after a verb, with no verb of its own.
    private bool IsObjectOf(NameChain chain)
    {
        var before = words[chain.First - 1];
        if (words[chain.First].Gap is not Gap.Space || words.IsCapital(chain.First - 1) || before.Possessive || before.Facts != WordFacts.Nothing || !(SpeakerRuleWords.EndsIn(words.Form(chain.First - 1), words.Rules.PastEndings) || SpeakerRuleWords.EndsIn(words.Form(chain.First - 1), words.Rules.GerundEndings))) return false;
        return chain.End >= words.Count || words[chain.End].Gap is not Gap.Space || !words[chain.End].Is(WordClass.Speech | WordClass.Auxiliary | WordClass.Telling);
    }

    // "In describing fellow banker Ann Lee, ...": part of the phrase before the sentence's subject.
    private bool InOpeningPhrase(NameChain chain)
    {
        if (chain.End >= words.Count || words[chain.End].Gap is not Gap.Comma) return false;
        var first = chain.First;
        while (first > 0 && words[first].Gap is Gap.Space) first--;
        return first < chain.First && words[first].Opens && words[first].Is(WordClass.Preposition);
    }

    // "Calder spokesman Don Stewart": a name before a role before another name is not what the sentence is about.
    private bool ModifiesName(NameChain chain)
    {
        for (var i = chain.End; i < words.Count && i - chain.End < 4 && words[i].Gap is Gap.Space; i++)
        {
            if (words.IsCapital(i)) return i > chain.End && words[i - 1].Facts.Roles != 0;
            if (words[i].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner | WordClass.Auxiliary | WordClass.Speech | WordClass.Pronoun | WordClass.Possessive)) return false;
        }

        return false;
    }

    private bool IsAccordingTo(int word) => words.Rules.To.Contains(words.Form(word)) && word > 0 && words.Rules.According.Contains(words.Form(word - 1));
}
