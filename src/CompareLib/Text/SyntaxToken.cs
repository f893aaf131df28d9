namespace CompareLib.Text;

/// <summary>One word of a parsed sentence, after Universal Dependencies v2.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Form">The word as printed.</param>
/// <param name="Lemma">Its base form, lower case except for names.</param>
/// <param name="Tag">UPOS tag: <c>VERB</c>, <c>PROPN</c> ...</param>
/// <param name="Features">UD morphological features, <c>Number=Sing|Tense=Past</c>; empty for none.</param>
/// <param name="Head">Index of the head word in the sentence; -1 for the root.</param>
/// <param name="Relation">UD relation to the head: <c>nsubj</c>, <c>ccomp</c>, <c>parataxis</c> ...</param>
public sealed record SyntaxToken(TextSpan Span, string Form, string Lemma, string Tag, string Features, int Head, string Relation);
