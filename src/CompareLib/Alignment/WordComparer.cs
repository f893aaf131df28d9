using System.Numerics;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>Tells how two word types are alike. Pure and symmetric.</summary>
internal static class WordComparer
{
    private const double SpellingLeast = 0.65;

    public static WordRelation Compare(WordType a, WordType b)
    {
        if (a.Folded == b.Folded) return a.IsMark ? WordRelation.SameMark : a.IsFunction ? WordRelation.SameFunction : WordRelation.SameContent;
        if (a.IsMark || b.IsMark)
        {
            if (!(a.IsMark && b.IsMark)) return WordRelation.MarkAndWord;
            return a.Class == WordClass.Quote && b.Class == WordClass.Quote ? WordRelation.Quotes : WordRelation.Marks;
        }

        if (a.Class == WordClass.Number && b.Class == WordClass.Number && a.Normal == b.Normal) return WordRelation.SameNumber;
        if (a.Class == WordClass.Negation || b.Class == WordClass.Negation) return WordRelation.NegationAndWord;
        if (a.IsFunction && b.IsFunction) return FunctionWords(a.Class, b.Class);
        if (a.IsFunction || b.IsFunction)
            return (a.IsFunction ? a : b).Class is WordClass.Pronoun or WordClass.Possessive ? WordRelation.PronounAndContent : WordRelation.FunctionAndContent;
        if (a.Class == WordClass.Number || b.Class == WordClass.Number)
            return a.Class == b.Class ? WordRelation.Numbers : WordRelation.NumberAndWord;
        if (a.Normal == b.Normal) return WordRelation.Equivalent;
        if (a.Stem == b.Stem || Lexicon.SameLemma(a.Known, b.Known)) return WordRelation.SameLemma;
        var ratio = Spelling(a.Known, b.Known);
        if (a.Parts == 0 && b.Parts == 0 && NameSimilarity.Of(a.Known, b.Known) >= 0.8f) return WordRelation.SpellingNear;
        if (ratio >= 0.8) return WordRelation.SpellingNear;
        if (CommonPrefix(a.Folded, b.Folded) >= 5 || Lexicon.AreDerived(a.Known, b.Known)) return WordRelation.SameStem;
        if (ratio >= SpellingLeast) return WordRelation.SpellingFar;
        if (a.Class == WordClass.Name || b.Class == WordClass.Name)
            return a.Class == b.Class ? WordRelation.Names : WordRelation.NameAndContent;
        var shared = a.Parts & b.Parts;
        return (shared & 2) != 0 ? WordRelation.Verbs : (shared & 1) != 0 ? WordRelation.Nouns : shared != 0 ? WordRelation.Modifiers : WordRelation.OtherContent;
    }

    /// <summary>Everything the aligner asks about two words in one number: the relation, how likely they stand for each other (three bits), parts of speech (three bits).</summary>
    public static ushort Code(WordType a, WordType b)
    {
        var relation = Compare(a, b);
        var alike = a.IsMark || b.IsMark ? 0 : Level(WordSimilarity.Of(a.KnownNormal, b.KnownNormal));
        return (ushort)((int)relation | (alike << 5) | (PartsTogether(a.Parts, b.Parts) << 8));
    }

    /// <summary>How likely two words stand for each other by the lexicon, 0 to 7, from their <see cref="Code"/>.</summary>
    public static int LikelihoodOf(ushort code) => (code >> 5) & 7;

    private static int Level(float p) => p < 0.03f ? 0 : p < 0.06f ? 1 : p < 0.1f ? 2 : p < 0.17f ? 3 : p < 0.28f ? 4 : p < 0.45f ? 5 : p < 0.65f ? 6 : 7;

    /// <summary>0 unknown, 1 disjoint, 2 nouns, 3 verbs, 4 nouns or verbs, 5 adjectives or adverbs, 6 nouns or adjectives, 7 other.</summary>
    private static int PartsTogether(int a, int b)
    {
        if (a == 0 || b == 0) return a == b ? 0 : 7;
        return (a & b) switch { 0 => 1, 1 => 2, 2 => 3, 3 => 4, 4 or 8 or 12 => 5, _ => 6 };
    }

    private static WordRelation FunctionWords(WordClass a, WordClass b)
    {
        if (a > b) (a, b) = (b, a);
        return (a, b) switch
        {
            (WordClass.Determiner or WordClass.Possessive, WordClass.Determiner or WordClass.Possessive) => WordRelation.Determiners,
            (WordClass.Preposition, WordClass.Preposition) => WordRelation.Prepositions,
            (WordClass.Pronoun or WordClass.Possessive, WordClass.Pronoun or WordClass.Possessive) => WordRelation.Pronouns,
            (WordClass.Conjunction, WordClass.Conjunction) => WordRelation.Conjunctions,
            (WordClass.Auxiliary or WordClass.Modal, WordClass.Auxiliary or WordClass.Modal) => WordRelation.Auxiliaries,
            (WordClass.Preposition, WordClass.Conjunction) => WordRelation.PrepositionAndConjunction,
            _ => WordRelation.OtherFunction,
        };
    }

    /// <summary>How alike two words of four letters or more are spelt; 0 where that is less than <see cref="SpellingLeast"/>.</summary>
    private static double Spelling(KnownWord a, KnownWord b)
    {
        var (n, m) = (a.Text.Length, b.Text.Length);
        if (n < 4 || m < 4) return 0;
        // A letter that the other word lacks is kept by no common subsequence.
        var common = Math.Min(n - BitOperations.PopCount(a.LetterMask & ~b.LetterMask), m - BitOperations.PopCount(b.LetterMask & ~a.LetterMask));
        return n <= CharacterRatio.Limit && m <= CharacterRatio.Limit && 2.0 * common / (n + m) < SpellingLeast ? 0 : CharacterRatio.Of(a.Text, b.Text);
    }

    private static int CommonPrefix(string a, string b)
    {
        var k = 0;
        while (k < a.Length && k < b.Length && a[k] == b[k]) k++;
        return k;
    }
}
