using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>Works out changes and moves of pairs of witnesses when they are asked for. Thread-safe.</summary>
internal sealed class CollationPairs(CanonicalCollation collation, int[] of, ImmutableArray<WitnessText> witnesses)
{
    public IEnumerable<Change> Changes(int a, int b)
    {
        // Worked out in the order of the texts and turned round, so that A against B mirrors B against A.
        return PairChanges.Of(collation, of[a], of[b], a, b, (witnesses[a].Kind, witnesses[b].Kind));
    }

    public IEnumerable<Move> Moves(int a, int b)
    {
        var (x, y) = (collation.Texts[of[a]], collation.Texts[of[b]]);
        return collation.Moves(of[a], of[b]).Select(m => new Move(a, Span(x, m.X, m.Length), b, Span(y, m.Y, m.Length)));
    }

    private static TextSpan Span(WitnessTokens text, int first, int length) => text.Spans[first].Union(text.Spans[first + length - 1]);
}
