namespace CompareLib.Text;

/// <summary>One token of a text. Tokens are lossless: laid end to end they are the text.</summary>
/// <param name="Span">Its place in the text, in UTF-16 code units.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind)
{
    /// <summary>True for words and numbers: the tokens that carry content.</summary>
    public bool IsWordLike => Kind is TokenKind.Word or TokenKind.Number;
}
