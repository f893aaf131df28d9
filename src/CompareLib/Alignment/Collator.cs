using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>Aligns two or more wordings and names every difference. Thread-safe.</summary>
/// <remarks>
/// Every pair of up to twelve distinct wordings is compared word by word by a fitted model, the links are made consistent with one another
/// and merged into columns along a tree; of more wordings each is compared with its nearest. The result depends on the texts alone: their order,
/// names and copies change nothing. Cost: about a third of a millisecond for two sentences of 25 words; see docs/alignment.md.
/// </remarks>
/// <param name="options">Limits; null for the defaults.</param>
public sealed class Collator(AlignmentOptions? options = null)
{
    /// <summary>The options in force.</summary>
    public AlignmentOptions Options { get; } = options ?? new();

    /// <summary>Collates <paramref name="witnesses"/>; the alignment does not depend on their order.</summary>
    /// <exception cref="ArgumentNullException">The list or one of its texts is null.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Collation Collate(IReadOnlyList<WitnessText> witnesses, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(witnesses);
        cancellation.ThrowIfCancellationRequested();
        var canonical = CanonicalCollation.Build(witnesses.Select(w => w.Text), Options, cancellation);
        var numbers = canonical.Texts.Select((t, k) => (t.Text, k)).ToDictionary(x => x.Text, x => x.k, StringComparer.Ordinal);
        var of = witnesses.Select(w => numbers[w.Text]).ToArray();
        ImmutableArray<WitnessText> given = [.. witnesses];
        var pairs = new CollationPairs(canonical, of, given);
        var consensus = ConsensusBuilder.Build(canonical, of);
        var againstBase = Enumerable.Range(0, of.Length).Where(w => w != consensus.Base).SelectMany(w => pairs.Changes(consensus.Base, w));
        return new Collation(
            given,
            [.. of.Select(k => canonical.Tokens[k])],
            [.. canonical.Columns.Select(c => new Column([.. of.Select(k => Cell(canonical.Texts[k], c.First[k], c.Count[k]))]))],
            UnitBuilder.Build(canonical, of, consensus.Base, againstBase),
            consensus,
            pairs,
            canonical.Texts.Count <= Options.AllPairs);
    }

    private static TextSpan? Cell(WitnessTokens text, int first, int count) =>
        count == 0 ? null : text.Spans[first].Union(text.Spans[first + count - 1]);
}
