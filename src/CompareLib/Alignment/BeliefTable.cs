namespace CompareLib.Alignment;

/// <summary>A view of a table of beliefs in links: rows are the words of one wording, columns those of the other.</summary>
internal readonly ref struct BeliefTable(Span<float> values, int offset, int stride, int rows, int columns)
{
    private readonly Span<float> values = values;

    public int Rows => rows;

    public int Columns => columns;

    public ref float this[int row, int column] => ref values[offset + (row * stride) + column];

    public Span<float> Row(int row) => values.Slice(offset + (row * stride), columns);
}
