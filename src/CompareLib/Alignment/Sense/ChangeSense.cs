using CompareLib.Quotations;

namespace CompareLib.Alignment.Sense;

/// <summary>The contrasts between two wordings, laid over their changes: a change that one of them touches is a change of meaning.</summary>
internal sealed class ChangeSense
{
    /// <summary>Reasons at the most that one change tells.</summary>
    private const int MostReasons = 3;

    private readonly List<Contrast> contrasts;

    private ChangeSense(List<Contrast> contrasts) => this.contrasts = contrasts;

    public static ChangeSense Between(CanonicalCollation collation, int textA, int textB, (QuotationKind? A, QuotationKind? B) kinds)
    {
        // Judged in the order of the texts, whatever the order they are asked for in: the mirrored pair gives the mirrored result.
        if (textA <= textB) return new(SenseJudge.Find(collation, textA, textB, kinds));
        return new([.. SenseJudge.Find(collation, textB, textA, (kinds.B, kinds.A)).Select(c => c.Mirrored())]);
    }

    /// <summary>The change with what the contrasts say of it.</summary>
    public Change Judged(Change change, RawChange raw)
    {
        var found = contrasts.Where(c => Touches(c, raw)).OrderByDescending(c => c.Confidence).ToList();
        if (found.Count == 0) return change;
        var label = found[0].Label;
        var labels = change.Labels.Contains(label) || label is ChangeLabel.Omission or ChangeLabel.Substitution ? change.Labels : [label, .. change.Labels];
        var reason = string.Join("; ", found.Select(SenseReasons.Of).Distinct(StringComparer.Ordinal).Take(MostReasons));
        return change with { Kind = ChangeKind.Meaning, Level = ChangeLevel.Meaning, Labels = labels, Reason = reason, Confidence = found[0].Confidence };
    }

    private static bool Touches(Contrast c, RawChange raw) =>
        Overlap(c.X, c.CountX, raw.X, raw.CountX) || Overlap(c.Y, c.CountY, raw.Y, raw.CountY);

    private static bool Overlap(int a, int countA, int b, int countB) => countA > 0 && countB > 0 && a < b + countB && b < a + countA;
}
