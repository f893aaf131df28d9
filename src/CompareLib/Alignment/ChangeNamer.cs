using CompareLib.Quotations;

namespace CompareLib.Alignment;

/// <summary>Names one change between two texts. Symmetric: the mirrored change gets the same name.</summary>
internal static class ChangeNamer
{
    /// <summary>Names the change.</summary>
    /// <param name="a">One side.</param>
    /// <param name="b">The other.</param>
    /// <param name="change">Whether the words stand at another place of the other text, or have changed places around a verb.</param>
    /// <param name="kinds">Direct or indirect, where known: decides whether shifts of person and tense are grammar.</param>
    public static ChangeName Name(ChangeSide a, ChangeSide b, RawChange change, (QuotationKind? A, QuotationKind? B) kinds)
    {
        if (change.Turned) return new(ChangeLabel.Reorder, "who does it and to whom is turned round", 0.7);
        if (change.Moved && (a.Words.Length > 0 || b.Words.Length > 0))
        {
            var speech = a.Any(IsSpeech) || b.Any(IsSpeech);
            return speech
                ? new(ChangeLabel.AttributionMove, "the attribution stands at another place", 0.8)
                : new(ChangeLabel.Reorder, "the same words stand at another place", 0.85);
        }

        if (a.Words.Length == 0 && b.Words.Length == 0) return MarkNamer.Name(a, b);
        if (a.Words.Length == 0 || b.Words.Length == 0) return OneSidedNamer.Name(a.Words.Length == 0 ? b : a, a.Words.Length == 0 ? a : b);
        return Printed(a, b) ?? FormNamer.Name(a, b) ?? WordingNamer.Name(a, b, Retold(kinds));
    }

    /// <summary>Whether one side retells what the other prints, so that person and tense shift by the rules of grammar.</summary>
    private static bool Retold((QuotationKind? A, QuotationKind? B) kinds) =>
        (kinds.A == QuotationKind.Indirect) != (kinds.B == QuotationKind.Indirect) || kinds.A is null || kinds.B is null;

    private static bool IsSpeech(WordType t) => ChangeWords.Speech.Contains(t.Folded);

    /// <summary>The same words but for case and glyphs.</summary>
    private static ChangeName? Printed(ChangeSide a, ChangeSide b)
    {
        if (a.Joined(t => t.Folded) != b.Joined(t => t.Folded)) return null;
        if (a.Words.Length == a.All.Length && b.Words.Length == b.All.Length || a.All.Length == b.All.Length)
        {
            var (x, y) = (a.Joined(t => t.Form), b.Joined(t => t.Form));
            if (x == y) return MarkNamer.Name(a, b);
            if (!string.Equals(x, y, StringComparison.OrdinalIgnoreCase))
            {
                var dash = x.Where(IsDash).SequenceEqual(y.Where(IsDash));
                return dash
                    ? new(ChangeLabel.ApostropheGlyph, "another glyph for the apostrophe", 0.98)
                    : new(ChangeLabel.DashGlyph, "another glyph for the dash", 0.98);
            }

            return new(ChangeLabel.Case, "capital against small letter", 0.98);
        }

        return MarkNamer.Name(a, b);
    }

    private static bool IsDash(char c) => c is '-' or (>= '‐' and <= '―') or '−';
}
