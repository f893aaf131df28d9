namespace CompareLib.Alignment;

/// <summary>How telling changes are: an order for reports, set by hand.</summary>
internal static class ChangeWeights
{
    /// <summary>Characters on both sides together beyond which a change is long to tell.</summary>
    private const double LongChange = 120;

    public static double Of(Change change)
    {
        if (!change.Meaning) return 0.1 * (int)change.Level * change.Confidence;
        var length = change.SpansA.Sum(s => s.Length) + change.SpansB.Sum(s => s.Length);
        var brevity = LongChange / (LongChange + length);
        return 0.4 + (0.6 * Contradiction(change) * change.Confidence * (0.7 + (0.3 * brevity)));
    }

    /// <summary>How surely two texts that differ so cannot both be right, for the most telling label.</summary>
    private static double Contradiction(Change change) => change.Labels[0] switch
    {
        ChangeLabel.Negation => 1,
        ChangeLabel.NumberValue => 0.95,
        ChangeLabel.Reorder => 0.9,
        ChangeLabel.Entity => 0.85,
        ChangeLabel.Modality => 0.8,
        ChangeLabel.Hedge => 0.75,
        ChangeLabel.Substitution => 0.7,
        _ => 0.6,
    };
}
