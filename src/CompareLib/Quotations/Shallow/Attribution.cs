using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>Who is said to have said a marked stretch, and by which words.</summary>
/// <param name="Cue">The words that announce it; null where only the place tells.</param>
/// <param name="Mention">The words that name the speaker; null where the verb alone tells.</param>
/// <param name="Start">Index of its first token in the paragraph.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">Name of the rule.</param>
internal sealed record Attribution(TextSpan? Cue, TextSpan? Mention, int Start, int End, double Confidence, string Rule);
