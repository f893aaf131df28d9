using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>Two or more wordings lined up, with every difference named. All indices count witnesses in the order given. Thread-safe.</summary>
public sealed record Collation
{
    private readonly CollationPairs? pairs;
    private readonly Lazy<ImmutableArray<Change>>? lazyChanges;
    private readonly Lazy<ImmutableArray<Move>>? lazyMoves;
    private readonly ImmutableArray<Change> changes;
    private readonly ImmutableArray<Move> moves;

    /// <summary>A collation to be filled in.</summary>
    public Collation()
    {
    }

    [SetsRequiredMembers]
    internal Collation(
        ImmutableArray<WitnessText> witnesses,
        ImmutableArray<ImmutableArray<Token>> tokens,
        ImmutableArray<Column> columns,
        ImmutableArray<CollationUnit> units,
        Consensus consensus,
        CollationPairs pairs,
        bool everyPair)
    {
        (Witnesses, Tokens, Columns, Units, Consensus, this.pairs) = (witnesses, tokens, columns, units, consensus, pairs);
        var compared = everyPair
            ? Enumerable.Range(0, witnesses.Length).SelectMany(a => Enumerable.Range(a + 1, witnesses.Length - a - 1).Select(b => (A: a, B: b)))
            : Enumerable.Range(0, witnesses.Length).Where(b => b != consensus.Base).Select(b => (A: consensus.Base, B: b));
        lazyChanges = new(() => [.. compared.SelectMany(p => pairs.Changes(p.A, p.B))]);
        lazyMoves = new(() => [.. compared.SelectMany(p => pairs.Moves(p.A, p.B))]);
    }

    /// <summary>The wordings.</summary>
    public required ImmutableArray<WitnessText> Witnesses { get; init; }

    /// <summary>The lossless tokens of each witness.</summary>
    public required ImmutableArray<ImmutableArray<Token>> Tokens { get; init; }

    /// <summary>The columns in order; every token that is not white space stands in exactly one.</summary>
    public required ImmutableArray<Column> Columns { get; init; }

    /// <summary>The places where witnesses differ from the base text, in column order.</summary>
    public required ImmutableArray<CollationUnit> Units { get; init; }

    /// <summary>
    /// The differences of every pair of witnesses (A &lt; B), pair by pair in reading order. Of more than <see cref="AlignmentOptions.AllPairs"/>
    /// distinct wordings only those against the base text, which is A; <see cref="ChangesBetween"/> tells the rest. Worked out when first asked for.
    /// </summary>
    public required ImmutableArray<Change> Changes
    {
        get => lazyChanges?.Value ?? changes;
        init => changes = value;
    }

    /// <summary>The same words at another place, for the same pairs as <see cref="Changes"/>. Worked out when first asked for.</summary>
    public required ImmutableArray<Move> Moves
    {
        get => lazyMoves?.Value ?? moves;
        init => moves = value;
    }

    /// <summary>What most witnesses say.</summary>
    public required Consensus Consensus { get; init; }

    /// <summary>The differences of any witness from any other, in reading order; A is <paramref name="a"/> and B is <paramref name="b"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such witness.</exception>
    public ImmutableArray<Change> ChangesBetween(int a, int b)
    {
        Check(a, nameof(a));
        Check(b, nameof(b));
        if (a == b) return [];
        return pairs is not null ? [.. pairs.Changes(a, b)] : [.. Changes.Where(c => c.A == a && c.B == b)];
    }

    /// <summary>The words of one witness that stand at another place in another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such witness.</exception>
    public ImmutableArray<Move> MovesBetween(int a, int b)
    {
        Check(a, nameof(a));
        Check(b, nameof(b));
        if (a == b) return [];
        return pairs is not null ? [.. pairs.Moves(a, b)] : [.. Moves.Where(m => m.A == a && m.B == b)];
    }

    private void Check(int witness, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(witness, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(witness, Witnesses.Length, name);
    }
}
