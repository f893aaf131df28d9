namespace CompareLib.Alignment;

/// <summary>Links the words of two wordings: by the fitted model; along the exact edit script where they are long; by the script alone where they are very long. Not thread-safe.</summary>
internal sealed class PairLinker(WordTypes vocabulary, AlignmentOptions options)
{
    /// <summary>Tables of more cells are worked out only near the exact edit script.</summary>
    public const long DenseLimit = 250_000;

    private const int BandHalf = 40;
    private readonly PairGrid grid = new(vocabulary);

    public SparseLinks Link(WitnessTokens a, WitnessTokens b, float least)
    {
        if (Math.Max(a.Count, b.Count) > options.MaximumTokens) return SparseLinks.FromPartners(ExactScript.Match(a.Types, b.Types), b.Count);
        grid.Load(a, b);
        if ((long)a.Count * b.Count > DenseLimit) grid.Confine(Band(ExactScript.Match(a.Types, b.Types), b.Count));
        LinkModel.Default.Apply(grid);
        EquivalentRuns.Settle(a, b, vocabulary, grid.Beliefs);
        return SparseLinks.FromTable(grid.Beliefs, least);
    }

    /// <summary>For each row the columns between the partners before and after it, and some on either side.</summary>
    private static (int Low, int High)[] Band(int[] partners, int columns)
    {
        var band = new (int Low, int High)[partners.Length];
        var last = 0;
        for (var i = 0; i < partners.Length; i++)
        {
            if (partners[i] >= 0) last = partners[i];
            band[i].Low = Math.Max(0, last - BandHalf);
        }

        last = columns - 1;
        for (var i = partners.Length - 1; i >= 0; i--)
        {
            if (partners[i] >= 0) last = partners[i];
            band[i].High = Math.Min(columns, last + BandHalf + 1);
            if (band[i].High - band[i].Low > 8 * BandHalf) band[i].High = band[i].Low + (8 * BandHalf);
        }

        return band;
    }
}
