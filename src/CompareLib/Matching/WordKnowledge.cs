using System.Text;
using CompareLib.Text;

namespace CompareLib.Matching;

/// <summary>What is known of a word: its root, the form by which words like it are looked up, what it is good for.</summary>
/// <param name="Root">
/// A hash of the form by which wordings are compared: the stem of the lemma, or the word behind <c>=</c> for a function word, <c>#</c> for a number, <c>-</c> for a negator and <c>?</c> for a word the lexicon lacks, so that a root
/// is always good for the same. Person and tense shift are undone: <c>I</c> and <c>he</c>, <c>will</c> and <c>would</c> have one root.
/// </param>
/// <param name="Lemma">The base form, for looking up what words are like it.</param>
/// <param name="Traits">What it is good for.</param>
internal readonly record struct WordKnowledge(ulong Root, string Lemma, WordTraits Traits)
{
    private const int LeastStem = 4;

    // Endings that turn a verb into a noun and the like, longest first: dismantle, dismantling and dismantlement are one.
    private static readonly string[] Endings =
    [
        "ibilities", "abilities", "ibility", "ability", "ations", "ements", "ation", "ement", "ingly", "ments", "ities", "ions", "ment", "ings", "able", "ible", "ance", "ence", "ives", "ally", "ers",
        "ing", "ion", "ity", "ies", "ive", "al", "ed", "er", "es", "ly", "e", "y",
    ];

    /// <summary>Looks up a word that is lower case already, with straight apostrophes.</summary>
    public static WordKnowledge Of(string word)
    {
        if (word.EndsWith("n't", StringComparison.Ordinal) || word == "cannot") return new(WordTable.HashOf("=not"), "not", WordTraits.Function | WordTraits.Negator);
        var classes = FunctionWords.English.ClassesOf(word);
        if ((classes & WordClasses.Function) != 0)
        {
            var signs = WordTraits.Function | (IsNegator(word) ? WordTraits.Negator : WordTraits.None);
            return new(WordTable.HashOf("=", FunctionRoot(word, classes)), word, signs);
        }

        if (char.IsDigit(word[0]) || word[0] is '$' or '£' or '€') return new(WordTable.HashOf("#", Numbers.Normalise(word) ?? word), word, WordTraits.Number);
        if (NumberWords.English.Normalise(word) is { } number) return new(WordTable.HashOf("#", number), word, WordTraits.Number);
        var normal = NormalOf(word);
        var lemma = normal.Contains(' ', StringComparison.Ordinal) ? normal : Lexicon.Lemma(normal);

        var isKnown = Lexicon.IsKnown(lemma);
        var traits = (IsNegator(word) ? WordTraits.Negator : WordTraits.None) | (isKnown ? WordTraits.Known : WordTraits.None);
        var root = (traits & WordTraits.Negator) != 0 ? WordTable.HashOf("-", lemma) : WordTable.HashOf(isKnown ? "" : "?", Stem(lemma));
        return new(root, lemma == word ? word : lemma, traits);
    }

    // The way through folding and abbreviations is long; a plain word needs only its spelling looked up.
    private static string NormalOf(string word)
    {
        if (!Ascii.IsValid(word) || word.Contains('.', StringComparison.Ordinal)) return NormalForm.Of(word) is { Length: > 0 } normal ? normal : word;
        return SpellingVariants.TryAmerican(word, out var american) ? american : word;
    }

    private static bool IsNegator(string word) => FunctionWords.English.Negation(word) >= 1;

    private static string FunctionRoot(string word, WordClasses classes)
    {
        var (person, _) = FunctionWords.English.Person(word);
        if (person != 0) return (classes & WordClasses.Possessive) != 0 ? "my" : "i";
        return word switch
        {
            "would" => "will",
            "could" => "can",
            "might" => "may",
            "an" => "a",
            _ => (classes & WordClasses.Auxiliary) != 0 ? Lexicon.Lemma(word) : word,
        };
    }

    private static ReadOnlySpan<char> Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= LeastStem && word.EndsWith(ending, StringComparison.Ordinal)) return word.AsSpan()[..^ending.Length];
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word.AsSpan()[..^1] : word;
    }
}
