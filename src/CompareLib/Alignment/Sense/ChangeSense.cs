using CompareLib.Quotations;

namespace CompareLib.Alignment.Sense;

/// <summary>The contrasts between two wordings, laid over their changes: a change that one of them touches is a change of meaning.</summary>
internal sealed class ChangeSense
{
    /// <summary>Reasons at the most that one change tells.</summary>
    private const int MostReasons = 3;

    private readonly List<Contrast> contrasts;
    private readonly List<(RawChange Change, Contrast Contrast)> of = [];

    private ChangeSense(List<Contrast> contrasts) => this.contrasts = contrasts;

    public static ChangeSense Between(CanonicalCollation collation, int textA, int textB, (QuotationKind? A, QuotationKind? B) kinds)
    {
        // Judged in the order of the texts, whatever the order they are asked for in: the mirrored pair gives the mirrored result.
        if (textA <= textB) return new(SenseJudge.Find(collation, textA, textB, kinds));
        return new([.. SenseJudge.Find(collation, textB, textA, (kinds.B, kinds.A)).Select(c => c.Mirrored())]);
    }

    /// <summary>Gives each contrast to the change that holds most of it, so that it is told once.</summary>
    public void Lay(IReadOnlyList<RawChange> changes)
    {
        foreach (var contrast in contrasts)
        {
            var (best, most) = (-1, 0);
            for (var k = 0; k < changes.Count; k++)
                if (Weight(contrast, changes[k]) is var weight && weight > most) (best, most) = (k, weight);
            if (best >= 0) of.Add((changes[best], contrast));
        }
    }

    /// <summary>The change with what the contrasts say of it.</summary>
    public Change Judged(Change change, RawChange raw)
    {
        var found = of.Where(o => o.Change == raw).Select(o => o.Contrast).OrderByDescending(c => c.Confidence).ToList();
        if (found.Count == 0) return change;
        var label = found[0].Label;
        var labels = change.Labels.Contains(label) || label is ChangeLabel.Omission or ChangeLabel.Substitution ? change.Labels : [label, .. change.Labels];
        var reason = string.Join("; ", found.Select(SenseReasons.Of).Distinct(StringComparer.Ordinal).Take(MostReasons));
        return change with { Kind = ChangeKind.Meaning, Level = ChangeLevel.Meaning, Labels = labels, Reason = reason, Confidence = found[0].Confidence };
    }

    /// <summary>How many words of a contrast a change holds; where both texts have words of it, a change that holds both counts most.</summary>
    private static int Weight(Contrast c, RawChange raw)
    {
        var (x, y) = (Overlap(c.X, c.CountX, raw.X, raw.CountX), Overlap(c.Y, c.CountY, raw.Y, raw.CountY));
        return (2 * x) + (2 * y) + (x > 0 && y > 0 ? 100 : 0) + (x > 0 ? 1 : 0);
    }

    private static int Overlap(int a, int countA, int b, int countB) => Math.Max(0, Math.Min(a + countA, b + countB) - Math.Max(a, b));
}
