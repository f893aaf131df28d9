namespace CompareLib.Alignment;

/// <summary>Lines wordings up in columns: the most alike first, then groups of them, by the sum of believed links between their columns.</summary>
/// <remarks>Progressive alignment along an average-link tree; equal similarities are told apart by the order of the texts, so that the result depends on content alone.</remarks>
internal sealed class ColumnBuilder
{
    private readonly IReadOnlyList<WitnessTokens> witnesses;
    private readonly LinkLibrary library;
    private readonly WordTypes vocabulary;

    public ColumnBuilder(IReadOnlyList<WitnessTokens> witnesses, WordTypes vocabulary, LinkLibrary library)
    {
        this.witnesses = witnesses;
        this.vocabulary = vocabulary;
        this.library = library;
    }

    /// <summary>Columns of single tokens.</summary>
    public List<ColumnRun> Build(CancellationToken cancellation)
    {
        if (library.Centre >= 0) return AroundCentre(cancellation);
        var groups = witnesses.Select((w, k) => (Members: new List<int> { k }, Columns: Enumerable.Range(0, w.Count).Select(t => Single(k, t)).ToList())).ToList();
        var alike = library.Alike ?? Similarities();
        while (groups.Count > 1)
        {
            cancellation.ThrowIfCancellationRequested();
            var (a, b) = Nearest(groups.Select(g => g.Members).ToList(), alike);
            var merged = Merge(groups[a].Members, groups[a].Columns, groups[b].Members, groups[b].Columns);
            groups[a] = ([.. groups[a].Members, .. groups[b].Members], merged);
            groups.RemoveAt(b);
        }

        return groups.Count == 0 ? [] : groups[0].Columns;
    }

    /// <summary>Every wording is lined up with the central one, in the order of the texts.</summary>
    private List<ColumnRun> AroundCentre(CancellationToken cancellation)
    {
        var members = new List<int> { library.Centre };
        var columns = Enumerable.Range(0, witnesses[library.Centre].Count).Select(t => Single(library.Centre, t)).ToList();
        for (var w = 0; w < witnesses.Count; w++)
        {
            if (w == library.Centre) continue;
            cancellation.ThrowIfCancellationRequested();
            columns = Merge(members, columns, [w], [.. Enumerable.Range(0, witnesses[w].Count).Select(t => Single(w, t))]);
            members.Add(w);
        }

        return columns;
    }

    private ColumnRun Single(int witness, int token)
    {
        var first = new int[witnesses.Count];
        var count = new int[witnesses.Count];
        first[witness] = token;
        count[witness] = 1;
        return new ColumnRun(first, count);
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

    private static (int A, int B) Nearest(List<List<int>> groups, double[,] alike)
    {
        var best = (-1.0, 0, 1);
        for (var a = 0; a < groups.Count; a++)
        {
            for (var b = a + 1; b < groups.Count; b++)
            {
                var sum = 0.0;
                foreach (var x in groups[a])
                    foreach (var y in groups[b]) sum += alike[x, y];
                sum /= groups[a].Count * groups[b].Count;
                if (sum > best.Item1) best = (sum, a, b);
            }
        }

        return (best.Item2, best.Item3);
    }

    private List<ColumnRun> Merge(List<int> membersA, List<ColumnRun> a, List<int> membersB, List<ColumnRun> b)
    {
        var weights = Weights(membersA, a, membersB, b);
        var path = MonotonePath.Find(weights, a.Count, b.Count);
        var merged = new List<ColumnRun>(a.Count + b.Count);
        var at = 0;
        for (var i = 0; i < a.Count; i++)
        {
            var j = path[i];
            if (j < 0)
            {
                merged.Add(a[i]);
                continue;
            }

            while (at < j) merged.Add(b[at++]);
            foreach (var w in membersB)
            {
                a[i].First[w] = b[j].First[w];
                a[i].Count[w] = b[j].Count[w];
            }

            merged.Add(a[i]);
            at = j + 1;
        }

        while (at < b.Count) merged.Add(b[at++]);
        return merged;
    }

    /// <summary>For each pair of columns the mean gain of putting them together: belief less threshold over all pairs of their members.</summary>
    private float[] Weights(List<int> membersA, List<ColumnRun> a, List<int> membersB, List<ColumnRun> b)
    {
        var weights = new float[a.Count * b.Count];
        var columnOf = new Dictionary<int, int[]>();
        foreach (var y in membersB)
        {
            var map = new int[witnesses[y].Count];
            for (var c = 0; c < b.Count; c++)
                if (b[c].Count[y] > 0) map[b[c].First[y]] = c;
            columnOf[y] = map;
        }

        for (var r = 0; r < a.Count; r++)
        {
            foreach (var x in membersA)
            {
                if (a[r].Count[x] == 0) continue;
                foreach (var y in membersB)
                {
                    if (library[x, y] is not { } links) continue;
                    var columns = links.Columns(a[r].First[x]);
                    var values = links.Values(a[r].First[x]);
                    var weight = vocabulary[witnesses[x].Types[a[r].First[x]]].Weight;
                    for (var k = 0; k < columns.Length; k++)
                    {
                        var other = vocabulary[witnesses[y].Types[columns[k]]].Weight;
                        weights[(r * b.Count) + columnOf[y][columns[k]]] += (values[k] - CellMerger.Worth) * MathF.Min(weight, other);
                    }
                }
            }

            for (var c = 0; c < b.Count; c++) weights[(r * b.Count) + c] /= membersA.Count * membersB.Count;
        }

        return weights;
    }
}
