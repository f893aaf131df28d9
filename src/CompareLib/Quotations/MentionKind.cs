namespace CompareLib.Quotations;

/// <summary>How an article names a speaker at one place.</summary>
public enum MentionKind
{
    /// <summary>By name: <c>Valery Gerasimov</c>, <c>Gerasimov</c>.</summary>
    Name,

    /// <summary>By pronoun: <c>he</c>.</summary>
    Pronoun,

    /// <summary>By role or description: <c>the general</c>, <c>the country's military chief</c>.</summary>
    Description,

    /// <summary>By the name of an institution: <c>the Russian Defense Ministry</c>.</summary>
    Institution,
}
