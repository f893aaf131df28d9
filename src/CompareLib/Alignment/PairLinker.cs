namespace CompareLib.Alignment;

/// <summary>Links the words of two wordings: by the fitted model; along the exact edit script where they are long; by the script alone where they are very long. Not thread-safe.</summary>
internal sealed class PairLinker(WordTypes vocabulary, AlignmentOptions options)
{
    /// <summary>Tables of more cells are worked out only near the exact edit script.</summary>
    public const long DenseLimit = 250_000;

    private const int BandHalf = 40;

    /// <summary>So near its place a copy of a word takes the belief from unlike words there, and how much of it is left.</summary>
    private const int NearCopy = 4;

    private const float OtherThanCopy = 0.3f;

    /// <summary>What a copy must be believed at least, and what is believed of it then.</summary>
    private const float CopyAtLeast = 0.1f, SharedWord = 0.6f;
    private readonly Dictionary<int, int> placeInB = [];
    private readonly Dictionary<int, int> seenInA = [];
    private readonly PairGrid grid = new(vocabulary);

    public SparseLinks Link(WitnessTokens a, WitnessTokens b, float least)
    {
        if (Math.Max(a.Count, b.Count) > options.MaximumTokens) return SparseLinks.FromPartners(ExactScript.Match(a.Types, b.Types), b.Count);
        grid.Load(a, b);
        if ((long)a.Count * b.Count > DenseLimit) grid.Confine(Band(ExactScript.Match(a.Types, b.Types), b.Count));
        options.Model.Apply(grid);
        PreferOwnCopies(a, b);
        EquivalentRuns.Settle(a, b, vocabulary, grid.Beliefs);
        return SparseLinks.FromTable(grid.Beliefs, least);
    }

    /// <summary>"big, gray, fuzzy" against "big, old, gray": a word that both texts have once stands for itself rather than for an unlike word in its place.</summary>
    private void PreferOwnCopies(WitnessTokens a, WitnessTokens b)
    {
        placeInB.Clear();
        for (var j = 0; j < b.Count; j++)
        {
            if (vocabulary[b.Types[j]].IsContent && !placeInB.TryAdd(b.Types[j], j)) placeInB[b.Types[j]] = -1;
        }

        seenInA.Clear();
        for (var i = 0; i < a.Count; i++)
        {
            if (placeInB.ContainsKey(a.Types[i]) && !seenInA.TryAdd(a.Types[i], i)) seenInA[a.Types[i]] = -1;
        }

        // What both texts begin with is shared, whatever comes after it.
        for (var k = 0; k < Math.Min(a.Count, b.Count) && a.Types[k] == b.Types[k]; k++) grid.Beliefs[k, k] = MathF.Max(grid.Beliefs[k, k], SharedWord);
        foreach (var (type, i) in seenInA)
        {
            var j = placeInB[type];
            if (i < 0 || j < 0 || Math.Abs(i - j) > NearCopy || grid.Beliefs[i, j] < CopyAtLeast) continue;
            grid.Beliefs[i, j] = MathF.Max(grid.Beliefs[i, j], SharedWord);
            for (var k = Math.Max(0, j - NearCopy); k < Math.Min(b.Count, j + NearCopy + 1); k++)
                if (k != j && Unlike(a.Types[i], b.Types[k])) grid.Beliefs[i, k] *= OtherThanCopy;
            for (var k = Math.Max(0, i - NearCopy); k < Math.Min(a.Count, i + NearCopy + 1); k++)
                if (k != i && Unlike(a.Types[k], b.Types[j])) grid.Beliefs[k, j] *= OtherThanCopy;
        }
    }

    private bool Unlike(int x, int y) => WordRelations.Group((byte)(vocabulary.Code(x, y) & 31)) == 5;

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
