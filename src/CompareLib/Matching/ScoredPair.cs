namespace CompareLib.Matching;

/// <summary>Two wordings by rank, the lower rank first, and the probability that they report one utterance.</summary>
internal readonly record struct ScoredPair(int A, int B, float Score) : IComparable<ScoredPair>
{
    /// <summary>Best first; among equals by rank.</summary>
    public int CompareTo(ScoredPair other)
        => Score != other.Score ? other.Score.CompareTo(Score) : A != other.A ? A.CompareTo(other.A) : B.CompareTo(other.B);
}
