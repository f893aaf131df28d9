namespace CompareLib.Alignment;

/// <summary>The best order-keeping chain of one-to-one links through a table of gains of which few are positive.</summary>
/// <remarks>
/// Affine gaps after Gotoh, "An improved algorithm for matching biological sequences" (1982), over the positive cells alone, as in sparse dynamic
/// programming (Eppstein, Galil, Giancarlo and Italiano 1992). A link gains its value, its belief less a threshold, so that unlike words are left to
/// a gap; a gap after a link costs a little, so that links stay together. Cost: a step a cell, and for each at most one a column. Not thread-safe.
/// </remarks>
internal sealed class MonotonePath
{
    /// <summary>What a link must be believed to be worth more than a gap.</summary>
    public const float Threshold = 0.2f;

    /// <summary>What a gap after a link costs.</summary>
    public const float GapOpen = 0.06f;

    private readonly List<(int Row, int Column, float Gain)> cells = [];
    private float[] chains = [];
    private int[] before = [];
    private float[] open = [];
    private int[] openCell = [];

    /// <summary>Begins a new table.</summary>
    public void Clear() => cells.Clear();

    /// <summary>Adds a cell with what a link there gains; row by row, from left to right. Cells of no positive gain are never linked.</summary>
    public void Add(int row, int column, float gain)
    {
        if (gain > 0) cells.Add((row, column, gain));
    }

    /// <summary>Finds for each row the linked column, or -1.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="path">Takes the result; at least as long as there are rows.</param>
    public void Find(int rows, int columns, Span<int> path)
    {
        Prepare(columns);
        int first = 0, previous = 0;
        for (var last = 0; first < cells.Count; previous = first, first = last)
        {
            while (last < cells.Count && cells[last].Row == cells[first].Row) last++;
            // From right to left, so that what a cell opens is not seen by others of its row.
            for (var k = last - 1; k >= first; k--) Chain(k, previous, first, columns);
        }

        path[..rows].Fill(-1);
        for (var k = Best(rows, columns); k >= 0; k = before[k]) path[cells[k].Row] = cells[k].Column;
    }

    private void Prepare(int columns)
    {
        if (open.Length <= columns) (open, openCell) = (new float[columns + 1], new int[columns + 1]);
        open.AsSpan(0, columns + 1).Clear();
        openCell.AsSpan(0, columns + 1).Fill(-1);
        if (chains.Length < cells.Count) (chains, before) = (new float[cells.Count * 2], new int[cells.Count * 2]);
    }

    /// <summary>The best chain that ends with cell <paramref name="k"/>: after the cell diagonally before it, or after a gap.</summary>
    private void Chain(int k, int previous, int first, int columns)
    {
        var (row, column, gain) = cells[k];
        // open[c]: the best chain within the rows before and the first c columns, with a gap after it.
        (chains[k], before[k]) = (open[column] + gain, openCell[column]);
        for (var n = first - 1; n >= previous && cells[n].Row == row - 1 && cells[n].Column >= column - 1; n--)
        {
            if (cells[n].Column == column - 1 && chains[n] >= open[column]) (chains[k], before[k]) = (chains[n] + gain, n);
        }

        var closed = chains[k] - GapOpen;
        for (var c = column + 1; c <= columns && open[c] < closed; c++) (open[c], openCell[c]) = (closed, k);
    }

    private int Best(int rows, int columns)
    {
        var last = cells.Count - 1;
        return last >= 0 && cells[last].Row == rows - 1 && cells[last].Column == columns - 1 && chains[last] >= open[columns] ? last : openCell[columns];
    }
}
