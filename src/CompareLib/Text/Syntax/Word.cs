namespace CompareLib.Text.Syntax;

/// <summary>A syntactic word before it is tagged.</summary>
/// <param name="Span">Its place in the text; two words of a fused form such as German <c>am</c> share one.</param>
/// <param name="Form">As printed; for a fused form the word it stands for (<c>an</c>, <c>dem</c>).</param>
/// <param name="Norm">What the models look up: lower case, digits as 0, one glyph a mark, and the direction of a quotation mark read from the spaces around it.</param>
/// <param name="SpaceBefore">True when white space, or nothing, stands before it.</param>
internal readonly record struct Word(TextSpan Span, string Form, string Norm, bool SpaceBefore);
