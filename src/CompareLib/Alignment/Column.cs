using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>One place in the alignment.</summary>
/// <param name="Cells">One a witness, in witness order: the span in that witness's text, or null for a gap.</param>
public sealed record Column(ImmutableArray<TextSpan?> Cells);
