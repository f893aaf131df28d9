namespace CompareLib.Alignment;

/// <summary>Tells how two word types are alike. Pure and symmetric.</summary>
internal static class WordComparer
{
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
        if (a.Stem == b.Stem) return WordRelation.SameLemma;
        var ratio = CharacterRatio.Of(a.Folded, b.Folded);
        if (ratio >= 0.8 && Math.Min(a.Folded.Length, b.Folded.Length) >= 4) return WordRelation.SpellingNear;
        if (CommonPrefix(a.Folded, b.Folded) >= 5) return WordRelation.SameStem;
        if (ratio >= 0.65 && Math.Min(a.Folded.Length, b.Folded.Length) >= 4) return WordRelation.SpellingFar;
        if (a.Class == WordClass.Name || b.Class == WordClass.Name)
            return a.Class == b.Class ? WordRelation.Names : WordRelation.NameAndContent;
        return WordRelation.OtherContent;
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

    private static int CommonPrefix(string a, string b)
    {
        var k = 0;
        while (k < a.Length && k < b.Length && a[k] == b[k]) k++;
        return k;
    }
}
