namespace CompareLib.Quotations.Speakers;

/// <summary>What the vocabulary knows about a word; a word may be in several classes.</summary>
[Flags]
internal enum WordClass
{
    /// <summary>An open-class word the vocabulary does not hold.</summary>
    None = 0,

    /// <summary><c>the</c>, <c>a</c>, <c>this</c>.</summary>
    Determiner = 1,

    /// <summary><c>his</c>, <c>their</c>.</summary>
    Possessive = 1 << 1,

    /// <summary><c>of</c>, <c>for</c>.</summary>
    Preposition = 1 << 2,

    /// <summary><c>and</c>, <c>while</c>.</summary>
    Conjunction = 1 << 3,

    /// <summary><c>he</c>, <c>who</c>.</summary>
    Pronoun = 1 << 4,

    /// <summary><c>is</c>, <c>would</c>.</summary>
    Auxiliary = 1 << 5,

    /// <summary>Adverbs and adjectives that are no part of a name though a sentence may open with them.</summary>
    Adverb = 1 << 6,

    /// <summary>Weekday.</summary>
    Day = 1 << 7,

    /// <summary>Month.</summary>
    Month = 1 << 8,

    /// <summary><c>van</c>, <c>de</c>, <c>al</c>.</summary>
    Particle = 1 << 9,

    /// <summary><c>Jr</c>, <c>III</c>.</summary>
    Suffix = 1 << 10,

    /// <summary>Party or its adjective.</summary>
    Party = 1 << 11,

    /// <summary>Printed with a capital but never a person's name.</summary>
    NeverName = 1 << 12,

    /// <summary>A form of a verb of saying.</summary>
    Speech = 1 << 13,

    /// <summary><c>is</c>, <c>became</c>.</summary>
    Copula = 1 << 14,

    /// <summary><c>who</c>, <c>which</c>.</summary>
    Relative = 1 << 15,

    /// <summary><c>Mr</c>, <c>Mrs</c>.</summary>
    Honorific = 1 << 16,

    /// <summary>A text or finding: <c>report</c>, <c>poll</c>.</summary>
    Document = 1 << 17,

    /// <summary>People who are nobody in particular: <c>officials</c>.</summary>
    Group = 1 << 18,

    /// <summary>Part of the name of a country, a state, a city.</summary>
    Place = 1 << 19,

    /// <summary>Adjective of a country.</summary>
    Nationality = 1 << 20,

    /// <summary>A capital that stands for its government.</summary>
    Metonym = 1 << 21,

    /// <summary>A noun of an institution that counts only inside names: <c>Post</c>, <c>Times</c>.</summary>
    InstitutionInNames = 1 << 22,

    /// <summary>Ends a role of several words: <c>prime minister</c>.</summary>
    EndsRolePhrase = 1 << 23,

    /// <summary>A given name.</summary>
    GivenName = 1 << 24,

    /// <summary>Something people speak at: <c>rally</c>, <c>interview</c>.</summary>
    Event = 1 << 25,

    /// <summary>An event that often bears a name: <c>conference</c>.</summary>
    NamedEvent = 1 << 26,

    /// <summary>A verb of saying with its hearer: <c>told</c>.</summary>
    Telling = 1 << 27,

    /// <summary>A verb that names a source: <c>citing</c>.</summary>
    Citing = 1 << 28,

    /// <summary>A word that may tell a time: <c>yesterday</c>, <c>month</c>.</summary>
    Time = 1 << 29,

    /// <summary>What an outlet does with somebody's words: <c>reported</c>.</summary>
    Reporting = 1 << 30,
}
