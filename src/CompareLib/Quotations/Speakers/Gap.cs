namespace CompareLib.Quotations.Speakers;

/// <summary>What stands between a word and the word before it.</summary>
internal enum Gap : byte
{
    /// <summary>White space alone.</summary>
    Space,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>A dash or a colon.</summary>
    Dash,

    /// <summary>A quotation mark.</summary>
    Quote,

    /// <summary>The end of a sentence.</summary>
    Sentence,

    /// <summary>The end of a paragraph or line.</summary>
    Paragraph,

    /// <summary>Anything else.</summary>
    Other,
}
