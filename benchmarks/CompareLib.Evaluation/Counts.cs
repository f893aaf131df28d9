namespace CompareLib.Evaluation;

/// <summary>Right, wrong and missed items, and the figures made of them.</summary>
internal readonly record struct Counts(int Right, int Wrong, int Missed)
{
    /// <summary>Right over all that was said, 0 to 1.</summary>
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>Right over all there is, 0 to 1.</summary>
    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    /// <summary>Harmonic mean of both, 0 to 1.</summary>
    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
