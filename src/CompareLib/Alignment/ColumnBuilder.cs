namespace CompareLib.Alignment;

/// <summary>Lines wordings up in columns: the most alike first, then groups of them, by the sum of believed links between their columns.</summary>
/// <remarks>Progressive alignment along an average-link tree; equal similarities are told apart by the order of the texts, so that the result depends on content alone.</remarks>
internal sealed class ColumnBuilder(IReadOnlyList<WitnessTokens> witnesses, WordTypes vocabulary, LinkLibrary library)
{
    private readonly MonotonePath monotone = new();
    private readonly int[][] columnOf = [.. witnesses.Select(w => new int[w.Count])];
    private readonly List<(int Witness, SparseLinks Links)>[] partners = [.. witnesses.Select(_ => new List<(int, SparseLinks)>())];
    private readonly List<int> touched = [];
    private readonly HubLinks? hubs = library.Hubs.Length > 0 ? new HubLinks(witnesses, vocabulary, library) : null;
    private float[] gains = [];

    /// <summary>Columns of single tokens.</summary>
    public List<ColumnRun> Build(CancellationToken cancellation)
    {
        if (library.Centre >= 0) return new CentredColumns(witnesses, vocabulary, library).Build(cancellation);
        if (witnesses.Count == 0) return [];
        var groups = new ColumnGroup?[witnesses.Count];
        for (var w = 0; w < groups.Length; w++) groups[w] = ColumnGroup.Of(w, witnesses[w].Count, hubs);
        var tree = new AverageLinkTree(library.Alike ?? Similarities());
        while (tree.Next() is var (a, b))
        {
            cancellation.ThrowIfCancellationRequested();
            groups[a] = Merge(groups[a]!, groups[b]!);
            groups[b] = null;
        }

        return groups[0]!.Runs(witnesses.Count);
    }

    private double[,] Similarities()
    {
        var n = witnesses.Count;
        var alike = new double[n, n];
        for (var x = 0; x < n; x++)
        {
            for (var y = x + 1; y < n; y++)
            {
                if (library[x, y] is not { } links) continue;
                var sum = 0.0;
                for (var i = 0; i < links.Height; i++)
                {
                    var best = 0f;
                    foreach (var p in links.Values(i)) best = Math.Max(best, p);
                    sum += best;
                }

                alike[x, y] = alike[y, x] = 2 * sum / Math.Max(1, witnesses[x].Count + witnesses[y].Count);
            }
        }

        return alike;
    }

    private ColumnGroup Merge(ColumnGroup a, ColumnGroup b)
    {
        AddGains(a, b);
        var path = new int[a.Columns.Count];
        monotone.Find(a.Columns.Count, b.Columns.Count, path);
        return ColumnGroup.Merge(a, b, path);
    }

    /// <summary>For each pair of columns the mean gain of putting them together: belief less threshold over all pairs of their members.</summary>
    private void AddGains(ColumnGroup a, ColumnGroup b)
    {
        monotone.Clear();
        if (gains.Length < b.Columns.Count) gains = new float[b.Columns.Count * 2];
        b.Locate(columnOf);
        foreach (var x in a.Members)
        {
            partners[x].Clear();
            foreach (var y in b.Members)
                if (library[x, y] is { } links) partners[x].Add((y, links));
        }

        hubs?.Load(b);
        var all = (float)a.Members.Length * b.Members.Length;
        for (var r = 0; r < a.Columns.Count; r++)
        {
            foreach (var (x, token) in a.Columns[r].Tokens)
            {
                var weight = vocabulary[witnesses[x].Types[token]].Weight;
                foreach (var (y, links) in partners[x]) AddGains(links, token, weight, y);
            }

            hubs?.AddGains(a.Columns[r].Hubs, gains, touched);
            touched.Sort();
            foreach (var c in touched)
            {
                // A column whose gains came to nought on the way stands here twice.
                monotone.Add(r, c, gains[c] / all);
                gains[c] = 0;
            }

            touched.Clear();
        }
    }

    private void AddGains(SparseLinks links, int token, float weight, int y)
    {
        var columns = links.Columns(token);
        var values = links.Values(token);
        for (var k = 0; k < columns.Length; k++)
        {
            var c = columnOf[y][columns[k]];
            if (gains[c] == 0) touched.Add(c);
            gains[c] += (values[k] - CellMerger.Worth) * MathF.Min(weight, vocabulary[witnesses[y].Types[columns[k]]].Weight);
        }
    }
}
