using System.Collections.Immutable;

namespace CompareLib.Reports.Sections;

/// <summary>A part of a section that every format can print.</summary>
internal abstract record Block;

/// <summary>A paragraph.</summary>
internal sealed record TextBlock(Phrase Text) : Block;

/// <summary>A list.</summary>
internal sealed record ListBlock(IEnumerable<Phrase> Items) : Block;

/// <summary>A table; the first cell of a row heads it.</summary>
internal sealed record TableBlock(string Caption, ImmutableArray<string> Headers, IEnumerable<ImmutableArray<Phrase>> Rows) : Block;
