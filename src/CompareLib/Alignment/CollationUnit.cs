using System.Collections.Immutable;

namespace CompareLib.Alignment;

/// <summary>A run of columns where the witnesses differ.</summary>
/// <param name="FirstColumn">Index of its first column.</param>
/// <param name="LastColumn">Index of its last column, inclusive.</param>
/// <param name="Lemma">The reading of the base text.</param>
/// <param name="Readings">All readings, the lemma's first, then by number of witnesses.</param>
/// <param name="Labels">What the differences from the lemma are.</param>
/// <param name="Level">The highest level of them.</param>
public sealed record CollationUnit(
    int FirstColumn,
    int LastColumn,
    Reading Lemma,
    ImmutableArray<Reading> Readings,
    ImmutableArray<ChangeLabel> Labels,
    ChangeLevel Level);
