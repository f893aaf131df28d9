namespace CompareLib.Alignment;

/// <summary>
/// The believed links of every pair of wordings, made consistent with one another: a link that other wordings agree on gains, one that they
/// contradict loses (the library of T-Coffee, Notredame, Higgins and Heringa 2000, with the probabilistic consistency of ProbCons, Do et al. 2005).
/// </summary>
internal sealed class LinkLibrary
{
    private const float Least = 0.02f;
    private const float Share = 0.5f;

    private readonly SparseLinks?[,] links;

    private LinkLibrary(SparseLinks?[,] links) => this.links = links;

    public static LinkLibrary Build(IReadOnlyList<WitnessTokens> witnesses, WordTypes vocabulary, CancellationToken cancellation)
    {
        var count = witnesses.Count;
        var links = new SparseLinks?[count, count];
        for (var x = 0; x < count; x++)
        {
            for (var y = x + 1; y < count; y++)
            {
                cancellation.ThrowIfCancellationRequested();
                var grid = new PairGrid(witnesses[x], witnesses[y], vocabulary);
                LinkModel.Default.Apply(grid);
                var beliefs = grid.Beliefs.ToArray();
                EquivalentRuns.Settle(witnesses[x], witnesses[y], vocabulary, beliefs);
                var table = SparseLinks.FromTable(beliefs, grid.Rows, grid.Columns, Least);
                links[x, y] = table;
                links[y, x] = table.Transposed();
            }
        }

        return new LinkLibrary(count > 2 ? Consistent(links, witnesses, vocabulary, cancellation) : links);
    }

    /// <summary>Links from wording <paramref name="x"/> to wording <paramref name="y"/>; null where the two were not compared.</summary>
    public SparseLinks? this[int x, int y] => links[x, y];

    private static SparseLinks?[,] Consistent(SparseLinks?[,] links, IReadOnlyList<WitnessTokens> witnesses, WordTypes vocabulary, CancellationToken cancellation)
    {
        var count = witnesses.Count;
        var result = new SparseLinks?[count, count];
        for (var x = 0; x < count; x++)
        {
            for (var y = x + 1; y < count; y++)
            {
                cancellation.ThrowIfCancellationRequested();
                int rows = witnesses[x].Count, columns = witnesses[y].Count;
                var through = new float[rows * columns];
                for (var z = 0; z < count; z++)
                {
                    if (z == x || z == y) continue;
                    Add(through, links[x, z]!, links[z, y]!, columns);
                }

                for (var i = 0; i < rows; i++)
                {
                    for (var j = 0; j < columns; j++)
                    {
                        ref var cell = ref through[(i * columns) + j];
                        cell = (links[x, y]![i, j] * (1 - Share)) + (MathF.Min(1, cell / (count - 2)) * Share);
                    }
                }

                EquivalentRuns.Settle(witnesses[x], witnesses[y], vocabulary, through);
                var table = SparseLinks.FromTable(through, rows, columns, Least);
                result[x, y] = table;
                result[y, x] = table.Transposed();
            }
        }

        return result;
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
