namespace CompareLib.Alignment;

/// <summary>Finds words of one wording that stand at another place in another: believed links that cross the columns.</summary>
internal static class MoveFinder
{
    /// <summary>Runs of linked tokens, as (first token in x, first token in y, length), that the columns do not hold.</summary>
    public static List<(int X, int Y, int Length)> Find(SparseLinks links, int[] columnOfX, int[] columnOfY, Func<int, bool> isContent, Func<int, int, bool> isSettled)
    {
        var free = new SortedSet<(int X, int Y)>();
        for (var i = 0; i < links.Height; i++)
        {
            var columns = links.Columns(i);
            var values = links.Values(i);
            for (var k = 0; k < columns.Length; k++)
                if (values[k] >= CellMerger.Worth && columnOfX[i] != columnOfY[columns[k]] && !isSettled(i, columns[k])) free.Add((i, columns[k]));
        }

        var moves = new List<(int, int, int)>();
        while (free.Count > 0)
        {
            var (x, y) = free.Min;
            var length = 0;
            while (free.Remove((x + length, y + length))) length++;
            if (Enumerable.Range(x, length).Any(isContent)) moves.Add((x, y, length));
        }

        return moves;
    }
}
