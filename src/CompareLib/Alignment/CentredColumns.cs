namespace CompareLib.Alignment;

/// <summary>
/// Columns of a crowd of wordings, each lined up with a central one alone. Words that the central wording lacks share columns by their place in the
/// gap, so that the number of columns does not grow with the number of wordings.
/// </summary>
internal sealed class CentredColumns(IReadOnlyList<WitnessTokens> witnesses, WordTypes vocabulary, LinkLibrary library)
{
    private readonly MonotonePath monotone = new();

    public List<ColumnRun> Build(CancellationToken cancellation)
    {
        var centre = witnesses[library.Centre];
        var paths = new int[witnesses.Count][];
        var widths = new int[centre.Count + 1];
        for (var w = 0; w < witnesses.Count; w++)
        {
            cancellation.ThrowIfCancellationRequested();
            paths[w] = Path(centre, w);
            Each(paths[w], witnesses[w].Count, (gap, _, count) => widths[gap] = Math.Max(widths[gap], count));
        }

        // The columns of gap k, then that of token k of the centre.
        var starts = new int[centre.Count + 2];
        for (var k = 0; k <= centre.Count; k++) starts[k + 1] = starts[k] + widths[k] + 1;
        var columns = new List<ColumnRun>(starts[^1] - 1);
        for (var c = 0; c < starts[^1] - 1; c++) columns.Add(new ColumnRun(new int[witnesses.Count], new int[witnesses.Count]));
        for (var w = 0; w < witnesses.Count; w++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var k = 0; k < centre.Count; k++)
                if (paths[w][k] >= 0) Put(starts[k + 1] - 1, paths[w][k]);
            Each(paths[w], witnesses[w].Count, (gap, first, count) =>
            {
                for (var n = 0; n < count; n++) Put(starts[gap] + n, first + n);
            });

            void Put(int column, int token) => (columns[column].First[w], columns[column].Count[w]) = (token, 1);
        }

        return columns;
    }

    /// <summary>For each token of the centre the partner in a wording, or -1.</summary>
    private int[] Path(WitnessTokens centre, int w)
    {
        var path = new int[centre.Count];
        if (w == library.Centre)
        {
            for (var k = 0; k < path.Length; k++) path[k] = k;
            return path;
        }

        monotone.Clear();
        var links = library[library.Centre, w]!;
        for (var i = 0; i < centre.Count; i++)
        {
            var columns = links.Columns(i);
            var values = links.Values(i);
            var weight = vocabulary[centre.Types[i]].Weight;
            for (var k = 0; k < columns.Length; k++) monotone.Add(i, columns[k], (values[k] - CellMerger.Worth) * MathF.Min(weight, vocabulary[witnesses[w].Types[columns[k]]].Weight));
        }

        monotone.Find(centre.Count, witnesses[w].Count, path);
        return path;
    }

    /// <summary>Calls for each run of tokens without a partner: the gap of the centre it stands in, its first token, its length.</summary>
    private static void Each(int[] path, int tokens, Action<int, int, int> run)
    {
        var at = 0;
        for (var k = 0; k <= path.Length; k++)
        {
            var next = k == path.Length ? tokens : path[k];
            if (next < 0) continue;
            if (next > at) run(k, at, next - at);
            at = next + 1;
        }
    }
}
