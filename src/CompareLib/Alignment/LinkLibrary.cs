namespace CompareLib.Alignment;

/// <summary>
/// The believed links of pairs of wordings, made consistent with one another: a link that other wordings agree on gains, one that they
/// contradict loses (the library of T-Coffee, Notredame, Higgins and Heringa 2000, with the probabilistic consistency of ProbCons, Do et al. 2005).
/// </summary>
internal sealed class LinkLibrary
{
    private const float Least = 0.02f;
    private const float Share = 0.5f;
    private const float Sharpening = 0.7f;

    private readonly SparseLinks?[,] links;
    private readonly Func<int, int, SparseLinks> compare;

    private LinkLibrary(SparseLinks?[,] links, Func<int, int, SparseLinks> compare, double[,]? alike, int[] hubs, int centre)
    {
        this.links = links;
        this.compare = compare;
        Alike = alike;
        Hubs = hubs;
        Centre = centre;
    }

    /// <summary>How alike the wordings are by shared words; null while all pairs are compared.</summary>
    public double[,]? Alike { get; }

    /// <summary>The central wordings that all others are compared with, through which any two meet; none while all pairs are compared.</summary>
    public int[] Hubs { get; }

    /// <summary>The wording that all others are compared with when they are too many for anything else; -1 otherwise.</summary>
    public int Centre { get; }

    public static LinkLibrary Build(IReadOnlyList<WitnessTokens> witnesses, WordTypes vocabulary, AlignmentOptions options, CancellationToken cancellation)
    {
        var count = witnesses.Count;
        var links = new SparseLinks?[count, count];
        double[,]? alike = null;
        int[] hubs = [];
        var centre = -1;
        IEnumerable<(int X, int Y)> pairs;
        if (count > options.MaximumWitnesses)
        {
            centre = LinkPlan.Centre(witnesses);
            var middle = centre;
            pairs = Enumerable.Range(0, count).Where(w => w != middle).Select(w => (Math.Min(w, middle), Math.Max(w, middle)));
        }
        else if (count > LinkPlan.AllPairs)
        {
            alike = LinkPlan.Alikeness(witnesses);
            hubs = LinkPlan.Centres(alike);
            pairs = LinkPlan.Pairs(alike, hubs);
        }
        else pairs = Enumerable.Range(0, count).SelectMany(x => Enumerable.Range(x + 1, count - x - 1).Select(y => (x, y)));

        var linker = new PairLinker(vocabulary, options);
        foreach (var (x, y) in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            var table = linker.Link(witnesses[x], witnesses[y], Least);
            links[x, y] = table;
            links[y, x] = table.Transposed();
        }

        return new LinkLibrary(
            count > 2 && centre < 0 ? Consistent(links, witnesses, vocabulary, cancellation) : links,
            (x, y) => new PairLinker(vocabulary, options).Link(witnesses[x], witnesses[y], Least),
            alike, hubs, centre);
    }

    /// <summary>Links from wording <paramref name="x"/> to wording <paramref name="y"/>; null where the two were not compared.</summary>
    public SparseLinks? this[int x, int y] => links[x, y];

    /// <summary>Compares two wordings that were not compared yet; keeps nothing. Thread-safe.</summary>
    public SparseLinks Compare(int x, int y) => compare(x, y);

    private static SparseLinks?[,] Consistent(SparseLinks?[,] links, IReadOnlyList<WitnessTokens> witnesses, WordTypes vocabulary, CancellationToken cancellation)
    {
        var count = witnesses.Count;
        var result = new SparseLinks?[count, count];
        for (var x = 0; x < count; x++)
        {
            for (var y = x + 1; y < count; y++)
            {
                if (links[x, y] is not { } direct) continue;
                cancellation.ThrowIfCancellationRequested();
                var witnessesBetween = 0;
                int rows = witnesses[x].Count, columns = witnesses[y].Count;
                if ((long)rows * columns > PairLinker.DenseLimit)
                {
                    (result[x, y], result[y, x]) = (direct, links[y, x]);
                    continue;
                }

                var through = new float[rows * columns];
                for (var z = 0; z < count; z++)
                {
                    if (z == x || z == y || links[x, z] is not { } first || links[z, y] is not { } second) continue;
                    Add(through, first, second, columns);
                    witnessesBetween++;
                }

                if (witnessesBetween == 0)
                {
                    (result[x, y], result[y, x]) = (direct, links[y, x]);
                    continue;
                }

                Blend(through, direct, rows, columns, witnessesBetween);
                var beliefs = new BeliefTable(through, 0, columns, rows, columns);
                EquivalentRuns.Settle(witnesses[x], witnesses[y], vocabulary, beliefs);
                var table = SparseLinks.FromTable(beliefs, Least);
                result[x, y] = table;
                result[y, x] = table.Transposed();
            }
        }

        return result;
    }

    private static void Blend(float[] through, SparseLinks direct, int rows, int columns, int between)
    {
        for (var k = 0; k < through.Length; k++) through[k] = MathF.Min(1, through[k] / between) * Share;
        for (var i = 0; i < rows; i++)
        {
            var at = direct.Columns(i);
            var values = direct.Values(i);
            for (var k = 0; k < at.Length; k++) through[(i * columns) + at[k]] += values[k] * (1 - Share);
        }

        // A product of beliefs is smaller than either, so that the mean says too little: raised to what it is worth.
        foreach (ref var p in through.AsSpan())
            if (p >= Least) p = MathF.Pow(p, Sharpening);
    }

    private static void Add(float[] through, SparseLinks first, SparseLinks second, int columns)
    {
        for (var i = 0; i < first.Height; i++)
        {
            var middles = first.Columns(i);
            var p = first.Values(i);
            for (var k = 0; k < middles.Length; k++)
            {
                var ends = second.Columns(middles[k]);
                var q = second.Values(middles[k]);
                for (var l = 0; l < ends.Length; l++) through[(i * columns) + ends[l]] += p[k] * q[l];
            }
        }
    }
}
