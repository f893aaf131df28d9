using System.Collections.Immutable;

namespace CompareLib.Quotations;

/// <summary>What was read in one article.</summary>
public sealed record ArticleReading
{
    /// <summary>The quotations, by their first position.</summary>
    public required ImmutableArray<Quotation> Quotations { get; init; }

    /// <summary>Words in marks that are no quotation, by position.</summary>
    public ImmutableArray<MarkedPhrase> SetAside { get; init; } = [];
}
