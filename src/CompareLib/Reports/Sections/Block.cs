using System.Collections.Immutable;

namespace CompareLib.Reports.Sections;

/// <summary>A part of a section that every format can print.</summary>
internal abstract record Block;

/// <summary>A paragraph.</summary>
internal sealed record TextBlock(Phrase Text) : Block;

/// <summary>A list.</summary>
internal sealed record ListBlock(IEnumerable<Phrase> Items) : Block;

/// <summary>A table; the first cell of a row heads it.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Headers">One a column.</param>
/// <param name="Rows">The cells.</param>
/// <param name="SideBySide">Whether a format with room sets the rows side by side, to be held against each other.</param>
internal sealed record TableBlock(string Caption, ImmutableArray<string> Headers, IEnumerable<ImmutableArray<Phrase>> Rows, bool SideBySide = false) : Block;
