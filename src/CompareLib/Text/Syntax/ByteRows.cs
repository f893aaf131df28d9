namespace CompareLib.Text.Syntax;

/// <summary>The rows of a table as bytes, each with a scale of its own: a quarter of the memory, and of the cache misses, of floats.</summary>
internal sealed class ByteRows
{
    private readonly sbyte[] _bytes;
    private readonly float[] _scales;
    private readonly int _columns;

    public ByteRows(Tensor tensor)
    {
        _columns = tensor.Columns;
        _scales = new float[tensor.Rows];
        _bytes = new sbyte[tensor.Rows * _columns];
        for (var r = 0; r < tensor.Rows; r++) _scales[r] = (float)Tensor.Quantise(tensor.Row(r), _bytes.AsSpan(r * _columns, _columns));
    }

    /// <summary>sum += the row.</summary>
    public void AddTo(int row, Span<float> sum) => DenseKernels.AddScaled(_scales[row], _bytes.AsSpan(row * _columns, _columns), sum);
}
