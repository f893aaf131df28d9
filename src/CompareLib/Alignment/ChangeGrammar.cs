using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>What the forms of two words tell about tense, number and person.</summary>
internal static class ChangeGrammar
{
    public static bool SameLemma(WordType a, WordType b) => a.Stem == b.Stem || Lexicon.SameLemma(a.Folded, b.Folded);

    /// <summary>Whether two forms of one verb differ in tense rather than in number or person.</summary>
    public static bool TenseDiffers(WordType a, WordType b)
    {
        if (ChangeWords.Auxiliaries.TryGetValue(a.Folded, out var x) && ChangeWords.Auxiliaries.TryGetValue(b.Folded, out var y)) return x.Lemma == y.Lemma && x.Past != y.Past;
        if (a.IsFunction || b.IsFunction) return false;
        return SameLemma(a, b) && Tense(a.Folded) != Tense(b.Folded) && (Tense(a.Folded) == 2 || Tense(b.Folded) == 2);
    }

    /// <summary>The tense of a run of words that is one verb with its helpers: forms of the first helper, or of the verb itself; null for any other run.</summary>
    public static string? PhraseTense(WordType[] words)
    {
        var verb = words[^1];
        if (words.Length > 4 || !verb.IsContent || (verb.Parts & 2) == 0) return null;
        if (words[..^1].Any(t => t.Class is not (WordClass.Auxiliary or WordClass.Modal or WordClass.Negation or WordClass.Particle) && t.Folded != "to")) return null;
        var helper = words.Length > 1 ? words[0].Folded : "";
        return helper + Tense(verb.Folded).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>2 past, 1 present participle, 0 base or present.</summary>
    private static int Tense(string folded) =>
        folded.EndsWith("ing", StringComparison.Ordinal) ? 1 : folded.EndsWith("ed", StringComparison.Ordinal) || IrregularPast(folded) ? 2 : 0;

    /// <summary>A form that no rule makes from its verb and that is no third person: found, taken.</summary>
    private static bool IrregularPast(string folded)
    {
        if (folded.EndsWith('s')) return false;
        var lemma = Lexicon.Lemma(folded, 'v');
        return lemma != folded;
    }
}
