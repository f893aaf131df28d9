namespace CompareLib.Alignment;

/// <summary>What a <see cref="PairGrid"/> knows of each word of one of its wordings. Arrays may be longer than the wording.</summary>
internal sealed class PairGridSide
{
    private static readonly byte[] Strengths = [4, 3, 3, 2, 0, 0, 0, 0, 0];
    private readonly Dictionary<int, int> counts = [];

    /// <summary>Where each word stands, 0 to 1.</summary>
    public double[] Places { get; private set; } = [];

    /// <summary>How often each word stands in the wording, less one; 3 for more.</summary>
    public byte[] Repeats { get; private set; } = [];

    /// <summary>The best <see cref="Strength"/> that each word meets in the other wording.</summary>
    public byte[] Strongest { get; private set; } = [];

    /// <summary>How often it meets that.</summary>
    public byte[] StrongestCount { get; private set; } = [];

    /// <summary>The best belief in a partner.</summary>
    public float[] Best { get; private set; } = [];

    /// <summary>The second best.</summary>
    public float[] Second { get; private set; } = [];

    /// <summary>The partner believed most; -1 for none.</summary>
    public int[] BestAt { get; private set; } = [];

    /// <summary>The partner on the best order-keeping path; -1 for none.</summary>
    public int[] Partner { get; private set; } = [];

    /// <summary>Number of the slot between anchors (even) or of the anchor (odd).</summary>
    public int[] Slot { get; private set; } = [];

    /// <summary>How strongly words of a relation group claim each other: the same content word most.</summary>
    public static byte Strength(int group) => Strengths[group];

    public void Load(int[] types)
    {
        var count = types.Length;
        if (Places.Length < count)
        {
            Places = new double[count];
            Repeats = new byte[count];
            Strongest = new byte[count];
            StrongestCount = new byte[count];
            Best = new float[count];
            Second = new float[count];
            BestAt = new int[count];
            Partner = new int[count];
            Slot = new int[count];
        }

        Strongest.AsSpan(0, count).Clear();
        StrongestCount.AsSpan(0, count).Clear();
        counts.Clear();
        foreach (var type in types) counts[type] = counts.GetValueOrDefault(type) + 1;
        for (var k = 0; k < count; k++)
        {
            Places[k] = (k + 0.5) / count;
            Repeats[k] = (byte)Math.Min(3, counts[types[k]] - 1);
        }
    }

    public void Note(int k, byte strength)
    {
        if (strength > Strongest[k]) (Strongest[k], StrongestCount[k]) = (strength, 1);
        else if (strength == Strongest[k] && StrongestCount[k] < 2) StrongestCount[k]++;
    }

    public void ClearBest()
    {
        Array.Clear(Best);
        Array.Clear(Second);
        Array.Fill(BestAt, -1);
    }

    public void Rank(int k, int other, float belief)
    {
        if (belief > Best[k]) (Second[k], Best[k], BestAt[k]) = (Best[k], belief, other);
        else if (belief > Second[k]) Second[k] = belief;
    }
}
