using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Takes from a name the ordinary word with a capital that opened the sentence: <c>Imagine Ann Lee as mayor</c>, <c>Unlike Brandt, she ...</c>.</summary>
internal static class NameOpeners
{
    // Rarer than one word in some 130,000: what stands there may be a given name.
    private const float Rarest = 17;

    /// <summary>The runs, those that a common word opens without it. Cost: linear in their number.</summary>
    public static List<NameChain> Drop(ArticleWords words, List<NameChain> chains)
    {
        if (words.Rules.GrammaticalGender) return chains;
        HashSet<string>? known = null;
        for (var i = 0; i < chains.Count; i++)
        {
            var chain = chains[i];
            var count = chain.End - chain.NameFirst;
            if (count < 2 || chain.NameFirst > chain.First || !words[chain.First].Opens || chain.Form is not (NameChainForm.Unclear or NameChainForm.Person) || words.TitleCase.Contains(words[chain.First].Paragraph)) continue;
            if (words[chain.First].Is(WordClass.GivenName) || words[chain.First].End - words[chain.First].Start < 3 || words.SeenAsName(words.Form(chain.First)) || !IsCommon(words, words.Form(chain.First))) continue;
            if (count > 2)
            {
                if (words[chain.First + 1].Is(WordClass.GivenName)) chains[i] = new NameChain(chain.First + 1, chain.End, chain.First + 1, NameChainForm.Person);
                continue;
            }

            known ??= Known(words, chains);
            if (known.Contains(NameFolding.Fold(words.Form(chain.End - 1)))) chains[i] = new NameChain(chain.First + 1, chain.End, chain.First + 1, NameChainForm.Single);
        }

        return chains;
    }

    private static bool IsCommon(ArticleWords words, ReadOnlySpan<char> form) => SpeakerRuleWords.EndsIn(form, words.Rules.GerundEndings) || WordFrequency.Bits(NameFolding.Fold(form)) <= Rarest;

    // First and last names of people who are named in full.
    private static HashSet<string> Known(ArticleWords words, List<NameChain> chains)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chain in chains)
        {
            if (chain.Form is not NameChainForm.Person || chain.End - chain.NameFirst < 2) continue;
            known.Add(NameFolding.Fold(words.Form(chain.NameFirst)));
            known.Add(NameFolding.Fold(words.Form(chain.End - 1)));
        }

        return known;
    }
}
