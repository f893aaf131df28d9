namespace CompareLib.Sources;

/// <summary>A passage with what its words are.</summary>
internal sealed record JudgedPassage(WordPassage Passage)
{
    /// <summary>Equal words in the outlets' own voice, or in marks on one side alone.</summary>
    public int Copied { get; init; }

    /// <summary>Equal words that are the same person's speech on both sides.</summary>
    public int Quoted { get; init; }

    /// <summary>Equal words of page furniture.</summary>
    public int Furniture { get; init; }

    /// <summary>Copied words that carry content.</summary>
    public int Content { get; init; }

    /// <summary>Copied words that carry content and are no names.</summary>
    public int Plain { get; init; }

    /// <summary>Whether reported speech stands in it or next to it.</summary>
    public bool Reported { get; init; }

    /// <summary>Whether it is a paragraph that closes both articles.</summary>
    public bool Closes { get; init; }

    /// <summary>What it proves.</summary>
    public PassageEvidence Evidence { get; init; }

    /// <summary>Why, in plain words.</summary>
    public string Why { get; init; } = "";
}
