using System.Numerics;

namespace CompareLib.Alignment;

/// <summary>Believed links from the words of one wording to those of another, row by row.</summary>
internal sealed class SparseLinks
{
    private readonly int[] starts;
    private readonly int[] columns;
    private readonly float[] values;

    private SparseLinks(int[] starts, int[] columns, float[] values, int width)
    {
        this.starts = starts;
        this.columns = columns;
        this.values = values;
        Width = width;
    }

    public int Height => starts.Length - 1;

    public int Width { get; }

    /// <summary>Keeps the links believed at least so much.</summary>
    public static SparseLinks FromTable(BeliefTable table, float least)
    {
        var starts = new int[table.Rows + 1];
        var columns = new List<int>(2 * table.Rows);
        var values = new List<float>(2 * table.Rows);
        var floor = new Vector<float>(least);
        for (var i = 0; i < table.Rows; i++)
        {
            var row = table.Row(i);
            for (var j = 0; j < row.Length; j++)
            {
                // Most cells hold nothing: whole vectors of them are passed over.
                while (j + Vector<float>.Count <= row.Length && Vector.LessThanAll(new Vector<float>(row[j..]), floor)) j += Vector<float>.Count;
                if (j == row.Length || row[j] < least) continue;
                columns.Add(j);
                values.Add(row[j]);
            }

            starts[i + 1] = columns.Count;
        }

        return new SparseLinks(starts, [.. columns], [.. values], table.Columns);
    }

    /// <summary>Certain links, one a row at the most; -1 for none.</summary>
    public static SparseLinks FromPartners(int[] partners, int width)
    {
        var starts = new int[partners.Length + 1];
        for (var i = 0; i < partners.Length; i++) starts[i + 1] = starts[i] + (partners[i] >= 0 ? 1 : 0);
        var columns = partners.Where(p => p >= 0).ToArray();
        var values = new float[columns.Length];
        Array.Fill(values, 1f);
        return new SparseLinks(starts, columns, values, width);
    }

    public SparseLinks Transposed()
    {
        var count = new int[Width + 1];
        foreach (var c in columns) count[c + 1]++;
        for (var c = 0; c < Width; c++) count[c + 1] += count[c];
        var next = count.AsSpan(0, Width).ToArray();
        var rows = new int[columns.Length];
        var turned = new float[columns.Length];
        for (var i = 0; i < Height; i++)
        {
            for (var k = starts[i]; k < starts[i + 1]; k++)
            {
                var at = next[columns[k]]++;
                rows[at] = i;
                turned[at] = values[k];
            }
        }

        return new SparseLinks(count, rows, turned, Height);
    }

    public ReadOnlySpan<int> Columns(int row) => columns.AsSpan(starts[row], starts[row + 1] - starts[row]);

    public ReadOnlySpan<float> Values(int row) => values.AsSpan(starts[row], starts[row + 1] - starts[row]);

    /// <summary>The belief in one link; 0 where none is kept.</summary>
    public float this[int row, int column]
    {
        get
        {
            var at = Columns(row).BinarySearch(column);
            return at < 0 ? 0 : values[starts[row] + at];
        }
    }
}
