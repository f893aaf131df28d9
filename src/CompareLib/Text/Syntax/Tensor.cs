namespace CompareLib.Text.Syntax;

/// <summary>A matrix of weights, row by row.</summary>
internal sealed class Tensor(int rows, int columns)
{
    public int Rows => rows;

    public int Columns => columns;

    public float[] Values { get; } = new float[rows * columns];

    public Span<float> Row(int row) => Values.AsSpan(row * columns, columns);

    /// <summary>Writes each row as bytes with a scale of its own, or (for small matrices that must be exact) as half floats.</summary>
    public void Save(BinaryWriter writer, bool bytes)
    {
        for (var r = 0; r < rows; r++)
        {
            var row = Row(r);
            if (!bytes)
            {
                foreach (var v in row) writer.Write((Half)v);
                continue;
            }

            var quantised = new sbyte[columns];
            writer.Write(Quantise(row, quantised));
            foreach (var b in quantised) writer.Write(b);
        }
    }

    /// <summary>Rounds a row to bytes and returns the scale that gives it back.</summary>
    public static Half Quantise(ReadOnlySpan<float> row, Span<sbyte> bytes)
    {
        var most = 0f;
        foreach (var v in row) most = Math.Max(most, Math.Abs(v));
        var scale = (Half)(most / 127f);
        for (var c = 0; c < row.Length; c++) bytes[c] = (sbyte)(scale == Half.Zero ? 0 : Math.Clamp(MathF.Round(row[c] / (float)scale), -127, 127));
        return scale;
    }

    public static Tensor Load(BinaryReader reader, int rows, int columns, bool bytes)
    {
        var tensor = new Tensor(rows, columns);
        for (var r = 0; r < rows; r++)
        {
            var row = tensor.Row(r);
            var scale = bytes ? (float)reader.ReadHalf() : 1f;
            for (var c = 0; c < columns; c++) row[c] = bytes ? reader.ReadSByte() * scale : (float)reader.ReadHalf();
        }

        return tensor;
    }
}
