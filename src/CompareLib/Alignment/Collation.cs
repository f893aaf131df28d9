using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>Two or more wordings lined up, with every difference named. All indices count witnesses in the order given.</summary>
public sealed record Collation
{
    /// <summary>The wordings.</summary>
    public required ImmutableArray<WitnessText> Witnesses { get; init; }

    /// <summary>The lossless tokens of each witness.</summary>
    public required ImmutableArray<ImmutableArray<Token>> Tokens { get; init; }

    /// <summary>The columns in order; every token that is not white space stands in exactly one.</summary>
    public required ImmutableArray<Column> Columns { get; init; }

    /// <summary>The places where witnesses differ, in column order.</summary>
    public required ImmutableArray<CollationUnit> Units { get; init; }

    /// <summary>The differences of every pair of witnesses (A &lt; B), in reading order.</summary>
    public required ImmutableArray<Change> Changes { get; init; }

    /// <summary>The same words at another place, for every pair of witnesses.</summary>
    public required ImmutableArray<Move> Moves { get; init; }

    /// <summary>What most witnesses say.</summary>
    public required Consensus Consensus { get; init; }
}
