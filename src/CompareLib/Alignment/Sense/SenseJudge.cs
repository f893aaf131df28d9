using CompareLib.Quotations;

namespace CompareLib.Alignment.Sense;

/// <summary>Finds the places where two wordings do not say the same. What is only cut, added or put in other words is no such place.</summary>
/// <remarks>Every finder asks for words that both wordings have beside or around the place, so that a quotation cut short and a free retelling are not
/// taken for a contradiction. Cost: linear in the words but for the few names, figures and marks, which are compared pairwise.</remarks>
internal static class SenseJudge
{
    /// <summary>Tokens of a wording beyond which its sense is not read.</summary>
    private const int Longest = 1_000;

    /// <summary>The contrasts between two texts of a collation.</summary>
    public static List<Contrast> Find(CanonicalCollation collation, int x, int y, (QuotationKind? A, QuotationKind? B) kinds)
    {
        if (x == y || collation.Texts[x].Count > Longest || collation.Texts[y].Count > Longest) return [];
        var language = SenseLanguage.Of(collation.Texts[x].Text, collation.Texts[y].Text);
        var pair = new SensePair(collation, x, y, new SenseText(collation.Texts[x], collation.Vocabulary, language), new SenseText(collation.Texts[y], collation.Vocabulary, language));
        var back = pair.Mirrored();
        var retold = kinds.A is null || kinds.B is null || (kinds.A == QuotationKind.Indirect) != (kinds.B == QuotationKind.Indirect);
        return
        [
            .. QuantityContrasts.Find(pair),
            .. NameContrasts.Find(pair),
            .. PolarityContrasts.Find(pair),
            .. PolarityContrasts.Find(back).Select(c => c.Mirrored()),
            .. OpposedContrasts.Find(pair),
            .. DegreeContrasts.Find(pair, retold),
            .. DegreeContrasts.Find(back, retold).Select(c => c.Mirrored()),
            .. ScopeContrasts.Find(pair),
            .. ScopeContrasts.Find(back).Select(c => c.Mirrored()),
            .. RoleContrasts.Find(pair),
            .. QuestionContrasts.Find(pair),
            .. QuestionContrasts.Find(back).Select(c => c.Mirrored()),
        ];
    }
}
