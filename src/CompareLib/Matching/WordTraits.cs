namespace CompareLib.Matching;

/// <summary>What a word is good for when wordings are compared.</summary>
[Flags]
internal enum WordTraits : byte
{
    /// <summary>A content word.</summary>
    None = 0,

    /// <summary>Article, pronoun, preposition, auxiliary: holds a sentence together but says little.</summary>
    Function = 1,

    /// <summary>A number, in digits or words.</summary>
    Number = 2,

    /// <summary>Turns the sense round: <c>not</c>, <c>never</c>, <c>don't</c>.</summary>
    Negator = 4,

    /// <summary>The lexicon knows it; else it is a name or a new word.</summary>
    Known = 8,
}
