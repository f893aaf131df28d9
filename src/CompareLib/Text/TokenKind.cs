namespace CompareLib.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes and hyphens.</summary>
    Word,

    /// <summary>A number or amount, with its sign, currency, separators and unit sign.</summary>
    Number,

    /// <summary>One punctuation mark or a run of the same (an ellipsis, a double dash).</summary>
    Punctuation,

    /// <summary>An opening or closing quotation mark.</summary>
    QuotationMark,

    /// <summary>A round, square or curly bracket.</summary>
    Bracket,

    /// <summary>White space.</summary>
    Space,

    /// <summary>Anything else: symbols, emoji, control characters, lone surrogates.</summary>
    Symbol,
}
