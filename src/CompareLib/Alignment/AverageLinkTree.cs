namespace CompareLib.Alignment;

/// <summary>In which order groups of wordings are merged: always the two whose members are most alike on average (UPGMA, Sokal and Michener 1958).</summary>
/// <remarks>Ties fall to the earlier groups. Cost: the square of the number of wordings for each merge.</remarks>
internal sealed class AverageLinkTree(double[,] alike)
{
    private readonly double[,] sums = (double[,])alike.Clone();
    private readonly int[] sizes = [.. Enumerable.Repeat(1, alike.GetLength(0))];
    private readonly List<int> groups = [.. Enumerable.Range(0, alike.GetLength(0))];

    /// <summary>The next two groups to merge, by their first wordings; the second then belongs to the first. Null when all are one.</summary>
    public (int A, int B)? Next()
    {
        if (groups.Count < 2) return null;
        var best = (Value: -1.0, A: 0, B: 1);
        for (var i = 0; i < groups.Count; i++)
        {
            var a = groups[i];
            for (var k = i + 1; k < groups.Count; k++)
            {
                var b = groups[k];
                var value = sums[a, b] / ((double)sizes[a] * sizes[b]);
                if (value > best.Value) best = (value, i, k);
            }
        }

        var (first, second) = (groups[best.A], groups[best.B]);
        groups.RemoveAt(best.B);
        sizes[first] += sizes[second];
        foreach (var g in groups)
        {
            sums[first, g] += sums[second, g];
            sums[g, first] = sums[first, g];
        }

        return (first, second);
    }
}
