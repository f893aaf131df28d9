namespace CompareLib.Quotations;

/// <summary>How quotations are read. Immutable.</summary>
public sealed record QuotationOptions
{
    /// <summary>Quotations below this confidence are left out. From 0 to 1; default 0.4, about half the F1 reached: what is right more often than that is worth taking (Lipton, Elkan, Naryanaswamy 2014).</summary>
    public double MinimumConfidence
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MinimumConfidence), value, "must be from 0 to 1");
    } = 0.4;

    /// <summary>Whether retold speech is read as well. Default true.</summary>
    public bool Indirect { get; init; } = true;
}
