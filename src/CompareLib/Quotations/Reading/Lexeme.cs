using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>One word, sign or marked stretch of a unit, as the frames see it.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Kind">Word, sign or stretch.</param>
/// <param name="Stretch">Number of the unit's stretch it is or lies in; -1 outside marks.</param>
internal readonly record struct Lexeme(TextSpan Span, LexemeKind Kind, int Stretch);
