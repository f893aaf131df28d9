using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CompareLib.Text.Syntax;

/// <summary>A matrix in 16-bit integers, for inputs between -1 and 1: half the memory of floats and twice the speed.</summary>
/// <remarks>Each output has a scale of its own. Sums of integers are exact in any order, so that all widths of vector and all machines give the same bits:
/// the scale keeps every sum inside 31. Immutable.</remarks>
internal sealed class ShortMatrix
{
    /// <summary>What 1 is as an input.</summary>
    public const int One = 2048;

    private const int Largest = 4095, MostInputs = 256, Block = 64;

    // Inputs by twos: the weights of a pair lie side by side for each output.
    private readonly short[] _pairs;
    private readonly float[] _scales;
    private readonly int _inputs;

    /// <summary>Rounds a matrix; its inputs must be an even number.</summary>
    public ShortMatrix(Tensor weights)
    {
        if (weights.Rows % 2 != 0 || weights.Rows > MostInputs) throw new ArgumentException("Inputs come in pairs, 256 at most.", nameof(weights));
        _inputs = weights.Rows;
        Width = (weights.Columns + Block - 1) / Block * Block;
        _pairs = new short[_inputs * Width];
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
                _pairs[((i / 2 * Width) + c) * 2 + (i & 1)] = (short)MathF.Round(weights.Values[(i * weights.Columns) + c] / unit);
        }
    }

    /// <summary>Outputs with padding, a multiple of 64: the length of a row of the result.</summary>
    public int Width { get; }

    /// <summary>y (rows × <see cref="Width"/>) = bias + x (rows × inputs) · this; an empty bias adds to what y holds.</summary>
    public void Multiply(ReadOnlySpan<short> x, int rows, Span<float> y, ReadOnlySpan<float> bias)
    {
        if (x.Length < rows * _inputs || y.Length < rows * Width || (!bias.IsEmpty && bias.Length < Width)) throw new ArgumentException("A buffer is too small.");
        ref var px = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(x));
        ref var py = ref MemoryMarshal.GetReference(y);
        var r = 0;
        for (; r + 4 <= rows; r += 4)
            for (var c = 0; c < Width; c += Block)
                Four(ref Unsafe.Add(ref px, r * _inputs / 2), c, ref Unsafe.Add(ref py, (r * Width) + c), bias);
        for (; r < rows; r++)
            for (var c = 0; c < Width; c += Block)
                Single(ref Unsafe.Add(ref px, r * _inputs / 2), c, ref Unsafe.Add(ref py, (r * Width) + c), bias);
    }

    // Four rows by 64 outputs: sixteen sums in registers.
    private void Four(ref int x, int column, ref float y, ReadOnlySpan<float> bias)
    {
        ref var w = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pairs), column * 2);
        int pairs = _inputs / 2, step = Width * 2;
        Vector512<int> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        Vector512<int> c0 = default, c1 = default, c2 = default, c3 = default, d0 = default, d1 = default, d2 = default, d3 = default;
        for (var i = 0; i < pairs; i++)
        {
            Vector512<short> w0 = Vector512.LoadUnsafe(ref w), w1 = Vector512.LoadUnsafe(ref w, 32), w2 = Vector512.LoadUnsafe(ref w, 64), w3 = Vector512.LoadUnsafe(ref w, 96);
            var v = Vector512.Create(x).AsInt16();
            a0 += Dot(v, w0); a1 += Dot(v, w1); a2 += Dot(v, w2); a3 += Dot(v, w3);
            v = Vector512.Create(Unsafe.Add(ref x, pairs)).AsInt16();
            b0 += Dot(v, w0); b1 += Dot(v, w1); b2 += Dot(v, w2); b3 += Dot(v, w3);
            v = Vector512.Create(Unsafe.Add(ref x, 2 * pairs)).AsInt16();
            c0 += Dot(v, w0); c1 += Dot(v, w1); c2 += Dot(v, w2); c3 += Dot(v, w3);
            v = Vector512.Create(Unsafe.Add(ref x, 3 * pairs)).AsInt16();
            d0 += Dot(v, w0); d1 += Dot(v, w1); d2 += Dot(v, w2); d3 += Dot(v, w3);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, step);
        }

        Store(a0, a1, a2, a3, column, ref y, bias);
        Store(b0, b1, b2, b3, column, ref Unsafe.Add(ref y, Width), bias);
        Store(c0, c1, c2, c3, column, ref Unsafe.Add(ref y, 2 * Width), bias);
        Store(d0, d1, d2, d3, column, ref Unsafe.Add(ref y, 3 * Width), bias);
    }

    private void Single(ref int x, int column, ref float y, ReadOnlySpan<float> bias)
    {
        ref var w = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pairs), column * 2);
        int pairs = _inputs / 2, step = Width * 2;
        Vector512<int> a0 = default, a1 = default, a2 = default, a3 = default;
        for (var i = 0; i < pairs; i++)
        {
            var v = Vector512.Create(Unsafe.Add(ref x, i)).AsInt16();
            a0 += Dot(v, Vector512.LoadUnsafe(ref w));
            a1 += Dot(v, Vector512.LoadUnsafe(ref w, 32));
            a2 += Dot(v, Vector512.LoadUnsafe(ref w, 64));
            a3 += Dot(v, Vector512.LoadUnsafe(ref w, 96));
            w = ref Unsafe.Add(ref w, step);
        }

        Store(a0, a1, a2, a3, column, ref y, bias);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector512<int> s0, Vector512<int> s1, Vector512<int> s2, Vector512<int> s3, int column, ref float y, ReadOnlySpan<float> bias)
    {
        ref var scale = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_scales), column);
        ref var start = ref bias.IsEmpty ? ref y : ref Unsafe.Add(ref MemoryMarshal.GetReference(bias), column);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s0), Vector512.LoadUnsafe(ref scale), Vector512.LoadUnsafe(ref start)).StoreUnsafe(ref y);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s1), Vector512.LoadUnsafe(ref scale, 16), Vector512.LoadUnsafe(ref start, 16)).StoreUnsafe(ref y, 16);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s2), Vector512.LoadUnsafe(ref scale, 32), Vector512.LoadUnsafe(ref start, 32)).StoreUnsafe(ref y, 32);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s3), Vector512.LoadUnsafe(ref scale, 48), Vector512.LoadUnsafe(ref start, 48)).StoreUnsafe(ref y, 48);
    }

    // Sums of products of neighbours.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> Dot(Vector512<short> a, Vector512<short> b)
    {
        if (Avx512BW.IsSupported) return Avx512BW.MultiplyAddAdjacent(a, b);
        if (Avx2.IsSupported) return Vector512.Create(Avx2.MultiplyAddAdjacent(a.GetLower(), b.GetLower()), Avx2.MultiplyAddAdjacent(a.GetUpper(), b.GetUpper()));
        return DotPlain(a, b);
    }

    /// <summary>The same in operations that every machine has.</summary>
    internal static Vector512<int> DotPlain(Vector512<short> a, Vector512<short> b)
    {
        Vector512<int> x = a.AsInt32(), y = b.AsInt32();
        return (Vector512.ShiftRightArithmetic(Vector512.ShiftLeft(x, 16), 16) * Vector512.ShiftRightArithmetic(Vector512.ShiftLeft(y, 16), 16))
            + (Vector512.ShiftRightArithmetic(x, 16) * Vector512.ShiftRightArithmetic(y, 16));
    }
}
