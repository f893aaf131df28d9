namespace CompareLib.Quotations.Cues;

/// <summary>What a cue verb can take as the words said.</summary>
[Flags]
internal enum CueFrames
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Words in marks: <c>he said, "..."</c>.</summary>
    Direct = 1,

    /// <summary>A finite clause: <c>he said that ...</c>.</summary>
    Clause = 2,

    /// <summary>An infinitive: <c>he promised to ...</c>.</summary>
    Infinitive = 4,

    /// <summary>Object and predicate: <c>he called the plan "a joke"</c>.</summary>
    Predicate = 8,

    /// <summary>A prepositional object: <c>he warned of ...</c>.</summary>
    Topic = 16,

    /// <summary>Object and gerund: <c>he accused them of doing ...</c>.</summary>
    Accuse = 32,

    /// <summary>A noun phrase: <c>he announced his candidacy</c>.</summary>
    Object = 64,

    /// <summary>The first object is the hearer: <c>he told reporters ...</c>.</summary>
    Addressee = 128,

    /// <summary>Thinking, knowing, finding: speech only with better evidence.</summary>
    Weak = 256,

    /// <summary>Its clause often stands without <c>that</c>: <c>he said it was over</c>.</summary>
    Bare = 512,
}
