using System.Collections.Immutable;

namespace CompareLib.Alignment;

/// <summary>The wording that most witnesses support, column by column.</summary>
/// <param name="Text">The consensus as running text.</param>
/// <param name="Base">Index of the witness that is nearest to it, which serves as base text.</param>
/// <param name="Support">For each column the share of witnesses, 0 to 1, that have the column's most common reading.</param>
public sealed record Consensus(string Text, int Base, ImmutableArray<double> Support);
