namespace CompareLib.Quotations;

/// <summary>How quotations are read. Immutable.</summary>
public sealed record QuotationOptions
{
    /// <summary>Quotations below this confidence are left out. From 0 to 1; default 0.35, a little below half the F1 reached, where F1 is highest (Lipton, Elkan, Naryanaswamy 2014): F1 is the same within its noise, and more is found.</summary>
    public double MinimumConfidence
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MinimumConfidence), value, "must be from 0 to 1");
    } = 0.35;

    /// <summary>Whether retold speech is read as well. Default true.</summary>
    public bool Indirect { get; init; } = true;
}
