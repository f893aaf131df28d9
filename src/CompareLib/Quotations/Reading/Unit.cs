using CompareLib.Quotations.Marks;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>A sentence as the outlet wrote it: quotations in marks belong to it whole, however many sentences they hold.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Paragraph">Number of its paragraph.</param>
/// <param name="Stretches">The outermost marked stretches that begin in it, in order.</param>
internal sealed record Unit(TextSpan Span, int Paragraph, IReadOnlyList<MarkedStretch> Stretches);
