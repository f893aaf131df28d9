namespace CompareLib.Alignment;

/// <summary>Groups and sizes of <see cref="WordRelation"/>, used as coarse evidence.</summary>
internal static class WordRelations
{
    public const int Count = 32;

    /// <summary>Number of groups.</summary>
    public const int Groups = 8;

    private static readonly byte[] GroupOf = [.. Enumerable.Range(0, Count).Select(r => (byte)((WordRelation)r switch
    {
        WordRelation.SameContent or WordRelation.SameNumber or WordRelation.SameLemma or WordRelation.Equivalent => 0,
        WordRelation.SameFunction => 1,
        WordRelation.SameMark => 2,
        WordRelation.SpellingNear or WordRelation.SpellingFar or WordRelation.SameStem or WordRelation.Synonym or WordRelation.Related => 3,
        >= WordRelation.Determiners and <= WordRelation.OtherFunction or WordRelation.PrepositionAndConjunction => 4,
        WordRelation.Numbers or WordRelation.Names or WordRelation.Nouns or WordRelation.Verbs or WordRelation.Modifiers or WordRelation.OtherContent or WordRelation.NameAndContent => 5,
        WordRelation.Quotes or WordRelation.Marks or WordRelation.MarkAndWord => 7,
        _ => 6,
    }))];

    /// <summary>How much a link weighs when links compete for the path: content before grammar before punctuation.</summary>
    public static float PathWeight(byte relation) => GroupOf[relation] switch { 2 or 7 => 0.2f, 1 or 4 or 6 => 0.6f, _ => 1f };

    /// <summary>0 same content, 1 same function word, 2 same mark, 3 alike, 4 function words of one class, 5 unlike content words, 6 mixed, 7 marks that differ.</summary>
    public static int Group(byte relation) => GroupOf[relation];
}
