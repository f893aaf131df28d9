using CompareLib.Alignment;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Sources;

namespace CompareLib;

/// <summary>All options of a comparison, one record a room. Immutable; the defaults are those of the rooms.</summary>
public sealed record ComparisonOptions
{
    /// <summary>How quotations are read.</summary>
    public QuotationOptions Quotations { get; init; } = new();

    /// <summary>How they are grouped.</summary>
    public MatchingOptions Matching { get; init; } = new();

    /// <summary>How wordings are aligned.</summary>
    public AlignmentOptions Alignment { get; init; } = new();

    /// <summary>How shared text is judged.</summary>
    public SourceOptions Sources { get; init; } = new();

    /// <summary>How many threads work at once. 1 or more; default the number of processors. Never changes a result.</summary>
    public int Threads
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Threads), value, "must be 1 or more");
    } = Environment.ProcessorCount;
}
