using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CompareLib.Text.Syntax;

/// <summary>A matrix in 16-bit integers, for inputs between -1 and 1: half the memory of floats and twice the speed.</summary>
/// <remarks>Each output has a scale of its own. Sums of integers are exact in any order, so that all widths of vector and all machines give the same bits:
/// the scale keeps every sum inside 31. Immutable.</remarks>
internal sealed class ShortMatrix
{
    /// <summary>What 1 is as an input.</summary>
    public const int One = 2048;

    private const int Largest = 4095, MostInputs = 256, Panel = ShortProduct.Panel;

    // Panels of 16 outputs, each read from its beginning to its end; inputs by twos: the weights of a pair lie side by side for each output.
    private readonly short[] _panels;
    private readonly float[] _scales;
    private readonly int _inputs;

    /// <summary>Rounds a matrix; its inputs must be an even number.</summary>
    public ShortMatrix(Tensor weights)
    {
        if (weights.Rows % 2 != 0 || weights.Rows > MostInputs) throw new ArgumentException("Inputs come in pairs, 256 at most.", nameof(weights));
        _inputs = weights.Rows;
        Width = (weights.Columns + Panel - 1) / Panel * Panel;
        _panels = new short[_inputs * Width];
        _scales = new float[Width];
        for (var c = 0; c < weights.Columns; c++)
        {
            // The sum of a column's weights counts, for it bounds the sum of the products.
            float most = 0, sum = 0;
            for (var i = 0; i < _inputs; i++)
            {
                var w = Math.Abs(weights.Values[(i * weights.Columns) + c]);
                (most, sum) = (Math.Max(most, w), sum + w);
            }

            var unit = Math.Max(most / Largest, sum / ((1 << 30) / One));
            if (unit == 0) continue;
            _scales[c] = unit / One;
            for (var i = 0; i < _inputs; i++)
                _panels[(c / Panel * Panel * _inputs) + (((i / 2 * Panel) + (c % Panel)) * 2) + (i & 1)] = (short)MathF.Round(weights.Values[(i * weights.Columns) + c] / unit);
        }
    }

    /// <summary>Outputs with padding, a multiple of 16: the length of a row of the result.</summary>
    public int Width { get; }

    /// <summary>y (rows × <see cref="Width"/>) = bias + x (rows × inputs) · this; an empty bias adds to what y holds.</summary>
    public void Multiply(ReadOnlySpan<short> x, int rows, Span<float> y, ReadOnlySpan<float> bias) => Multiply(x, rows, y, bias, Vector512.IsHardwareAccelerated);

    /// <summary>The same by the widest vectors or by those of half their width.</summary>
    internal void Multiply(ReadOnlySpan<short> x, int rows, Span<float> y, ReadOnlySpan<float> bias, bool wide)
    {
        if (x.Length < rows * _inputs || y.Length < rows * Width || (!bias.IsEmpty && bias.Length < Width)) throw new ArgumentException("A buffer is too small.");
        ref var px = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(x));
        ref var py = ref MemoryMarshal.GetReference(y);
        ref var pb = ref MemoryMarshal.GetReference(bias);
        ref var scales = ref MemoryMarshal.GetArrayDataReference(_scales);
        ref var panels = ref MemoryMarshal.GetArrayDataReference(_panels);
        var product = new ShortProduct(_inputs / 2, Width, !bias.IsEmpty);
        var c = 0;
        if (wide) for (; c + (4 * Panel) <= Width; c += 4 * Panel) product.FourPanels(ref px, rows, ref Unsafe.Add(ref panels, c * _inputs), ref Unsafe.Add(ref scales, c), ref Unsafe.Add(ref py, c), ref Unsafe.Add(ref pb, c));
        for (; c < Width; c += Panel) product.OnePanel(ref px, rows, ref Unsafe.Add(ref panels, c * _inputs), ref Unsafe.Add(ref scales, c), ref Unsafe.Add(ref py, c), ref Unsafe.Add(ref pb, c));
    }
}
