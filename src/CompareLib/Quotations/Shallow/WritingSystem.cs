namespace CompareLib.Quotations.Shallow;

/// <summary>How a language is written, as far as finding names and words goes.</summary>
internal enum WritingSystem
{
    /// <summary>Words between blanks, names with capitals.</summary>
    Cased,

    /// <summary>Words between blanks, no capitals.</summary>
    Uncased,

    /// <summary>No blanks between words.</summary>
    Unspaced,
}
