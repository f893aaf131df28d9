namespace CompareLib.Matching;

/// <summary>What is known of a word apart from the corpus: its root, what it is good for, how rare it is in news at large.</summary>
/// <param name="Root">The form by which wordings are compared: the stem of the lemma, or the word behind <c>=</c> for a function word and <c>#</c> for a number, so that a root is always good for the same.</param>
/// <param name="Traits">What it is good for.</param>
/// <param name="Rarity">Minus the natural logarithm of the chance that a quotation of median length holds it.</param>
internal readonly record struct WordKnowledge(string Root, WordTraits Traits, float Rarity)
{
    /// <summary>The rarity of a word that nobody has counted.</summary>
    public const float MostRarity = 11;

    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "this", "that", "these", "those", "i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "my", "your", "his", "its", "our", "their",
        "who", "whom", "which", "what", "whose", "when", "where", "why", "how", "and", "or", "but", "if", "then", "so", "as", "of", "to", "in", "on", "at", "by", "for", "with", "from",
        "about", "into", "over", "after", "before", "than", "be", "am", "is", "are", "was", "were", "been", "being", "have", "has", "had", "do", "does", "did", "will", "would", "can",
        "could", "shall", "should", "may", "might", "must", "not", "no", "nor", "there", "here", "also", "very", "just", "own", "some", "any", "all", "both", "each", "such", "more",
        "most", "other", "that's", "it's", "we're", "i'm", "don't", "isn't", "doesn't", "didn't", "can't", "won't", "up", "out", "because", "while", "whether", "said", "say", "says",
    };

    private static readonly HashSet<string> Negators = new(StringComparer.Ordinal) { "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "cannot", "without" };

    /// <summary>Looks up a word that is lower case already.</summary>
    public static WordKnowledge Of(string word)
    {
        if (word.EndsWith("n't", StringComparison.Ordinal) || word is "cannot") return new("=not", WordTraits.Function | WordTraits.Negator, 2);
        if (char.IsDigit(word[0])) return new("#" + word.Replace(",", "", StringComparison.Ordinal), WordTraits.Number, 5);
        var traits = Functions.Contains(word) ? WordTraits.Function : WordTraits.None;
        if (Negators.Contains(word)) traits |= WordTraits.Negator;
        return traits == WordTraits.None ? new(Stem(word), traits, 7.5f) : new("=" + word, traits, 2);
    }

    // Cuts endings that turn a verb into a noun and the like, longest first, as long as enough is left: dismantle, dismantling and dismantlement are one.
    private static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }

    private static readonly string[] Endings =
    [
        "ibilities", "abilities", "ibility", "ability", "ations", "ements", "ation", "ement", "ingly", "ments", "ibles", "ities", "ions", "ment", "ings", "able", "ible", "ance", "ence", "ives", "ally", "ers", "ing", "ion", "ity",
        "ies", "ive", "est", "al", "ed", "er", "es", "ly", "e", "y",
    ];
}
