namespace CompareLib.Text;

/// <summary>Several tokens that say together what one token may say.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Canonical">The normal form that one token would have: <c>nato</c>, <c>$35000000</c>, <c>4.5%</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The value, for numbers.</param>
internal readonly record struct NormalPhrase(int First, int End, string Canonical, NormalPhraseKind Kind, NumberValue Number);
