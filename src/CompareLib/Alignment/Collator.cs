using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>Aligns two or more wordings and names every difference. Thread-safe.</summary>
/// <param name="options">Limits; null for the defaults.</param>
public sealed class Collator(AlignmentOptions? options = null)
{
    /// <summary>The options in force.</summary>
    public AlignmentOptions Options { get; } = options ?? new();

    /// <summary>Collates <paramref name="witnesses"/>; the alignment does not depend on their order.</summary>
    public Collation Collate(IReadOnlyList<WitnessText> witnesses, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(witnesses);
        _ = Options;
        cancellation.ThrowIfCancellationRequested();
        var canonical = CanonicalCollation.Build(witnesses.Select(w => w.Text), cancellation);
        var numbers = canonical.Texts.Select((t, k) => (t.Text, k)).ToDictionary(x => x.Text, x => x.k, StringComparer.Ordinal);
        var of = witnesses.Select(w => numbers[w.Text]).ToArray();
        var columns = canonical.Columns.Select(c => new Column([.. of.Select(k => Cell(canonical.Texts[k], c.First[k], c.Count[k]))])).ToImmutableArray();
        var moves = ImmutableArray.CreateBuilder<Move>();
        for (var a = 0; a < of.Length; a++)
        {
            for (var b = a + 1; b < of.Length; b++)
            {
                foreach (var (x, y, length) in canonical.Moves(of[a], of[b]))
                    moves.Add(new Move(a, Cell(canonical.Texts[of[a]], x, length)!.Value, b, Cell(canonical.Texts[of[b]], y, length)!.Value));
            }
        }

        var changes = ImmutableArray.CreateBuilder<Change>();
        for (var a = 0; a < of.Length; a++)
        {
            for (var b = a + 1; b < of.Length; b++) changes.AddRange(PairChanges.Of(canonical, of[a], of[b], a, b, (witnesses[a].Kind, witnesses[b].Kind)));
        }

        return new Collation
        {
            Witnesses = [.. witnesses],
            Tokens = [.. witnesses.Select(w => Tokenizer.Tokenize(w.Text))],
            Columns = columns,
            Units = [],
            Changes = changes.ToImmutable(),
            Moves = moves.ToImmutable(),
            Consensus = new Consensus(witnesses.Count > 0 ? witnesses[0].Text : "", 0, []),
        };
    }

    private static TextSpan? Cell(WitnessTokens text, int first, int count) =>
        count == 0 ? null : text.Spans[first].Union(text.Spans[first + count - 1]);
}
