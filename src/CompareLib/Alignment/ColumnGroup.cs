namespace CompareLib.Alignment;

/// <summary>Some wordings lined up with one another: columns of single tokens.</summary>
internal sealed class ColumnGroup
{
    private ColumnGroup(int[] members, List<TokenColumn> columns) => (Members, Columns) = (members, columns);

    /// <summary>The wordings.</summary>
    public int[] Members { get; }

    public List<TokenColumn> Columns { get; }

    /// <summary>One wording alone.</summary>
    public static ColumnGroup Of(int witness, int tokens, HubLinks? hubs) =>
        new([witness], [.. Enumerable.Range(0, tokens).Select(t => new TokenColumn([(witness, t)], hubs?.Of(witness, t) ?? []))]);

    /// <summary>Lines two groups up: column i of <paramref name="a"/> with column path[i] of <paramref name="b"/>, where that is not -1.</summary>
    public static ColumnGroup Merge(ColumnGroup a, ColumnGroup b, ReadOnlySpan<int> path)
    {
        var merged = new List<TokenColumn>(a.Columns.Count + b.Columns.Count);
        var at = 0;
        for (var i = 0; i < path.Length; i++)
        {
            while (at < path[i]) merged.Add(b.Columns[at++]);
            merged.Add(path[i] < 0 ? a.Columns[i] : a.Columns[i].With(b.Columns[at++]));
        }

        while (at < b.Columns.Count) merged.Add(b.Columns[at++]);
        return new ColumnGroup([.. a.Members, .. b.Members], merged);
    }

    /// <summary>Writes down the column of each token of each member.</summary>
    public void Locate(int[][] columnOf)
    {
        for (var c = 0; c < Columns.Count; c++)
            foreach (var (witness, token) in Columns[c].Tokens) columnOf[witness][token] = c;
    }

    /// <summary>The columns with the wordings in the order of the collation.</summary>
    public List<ColumnRun> Runs(int witnesses)
    {
        var runs = new List<ColumnRun>(Columns.Count);
        foreach (var column in Columns)
        {
            var run = new ColumnRun(new int[witnesses], new int[witnesses]);
            foreach (var (witness, token) in column.Tokens) (run.First[witness], run.Count[witness]) = (token, 1);
            runs.Add(run);
        }

        return runs;
    }
}
