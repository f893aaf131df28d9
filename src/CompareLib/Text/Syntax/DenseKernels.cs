using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CompareLib.Text.Syntax;

/// <summary>The inner loops of the network in floats.</summary>
/// <remarks>Every output is summed in the order of the inputs with fused multiply-add, one lane an output, so that all widths of vector and all
/// machines give the same bits.</remarks>
internal static class DenseKernels
{
    /// <summary>y (rows × outputs) = bias + x (rows × inputs) · w (inputs × outputs); outputs must be a multiple of 16. Without a bias the product is added to y.</summary>
    public static void Multiply(ReadOnlySpan<float> x, int rows, int inputs, ReadOnlySpan<float> w, int outputs, Span<float> y, ReadOnlySpan<float> bias)
    {
        if (x.Length < rows * inputs || w.Length < inputs * outputs || y.Length < rows * outputs || (!bias.IsEmpty && bias.Length < outputs)) throw new ArgumentException("A buffer is too small.");
        for (var column = 0; column < outputs; column += 16)
        {
            ref var px = ref MemoryMarshal.GetReference(x);
            ref var pw = ref Unsafe.Add(ref MemoryMarshal.GetReference(w), column);
            ref var py = ref Unsafe.Add(ref MemoryMarshal.GetReference(y), column);
            ref var pb = ref Unsafe.Add(ref MemoryMarshal.GetReference(bias), column);
            var left = rows;
            for (; left >= 4; left -= 4)
            {
                Four(ref px, inputs, ref pw, outputs, ref py, ref bias.IsEmpty ? ref py : ref pb, bias.IsEmpty ? outputs : 0);
                px = ref Unsafe.Add(ref px, 4 * inputs);
                py = ref Unsafe.Add(ref py, 4 * outputs);
            }

            for (; left > 0; left--)
            {
                Single(ref px, inputs, ref pw, outputs, ref py, ref bias.IsEmpty ? ref py : ref pb);
                px = ref Unsafe.Add(ref px, inputs);
                py = ref Unsafe.Add(ref py, outputs);
            }
        }
    }

    // Four rows by 16 outputs: eight sums in registers. The rows begin with what stands at start, a step apart.
    private static void Four(ref float x, nint inputs, ref float w, nint outputs, ref float y, ref float start, nint step)
    {
        Vector256<float> a0 = Vector256.LoadUnsafe(ref start), a1 = Vector256.LoadUnsafe(ref start, 8);
        start = ref Unsafe.Add(ref start, step);
        Vector256<float> b0 = Vector256.LoadUnsafe(ref start), b1 = Vector256.LoadUnsafe(ref start, 8);
        start = ref Unsafe.Add(ref start, step);
        Vector256<float> c0 = Vector256.LoadUnsafe(ref start), c1 = Vector256.LoadUnsafe(ref start, 8);
        start = ref Unsafe.Add(ref start, step);
        Vector256<float> d0 = Vector256.LoadUnsafe(ref start), d1 = Vector256.LoadUnsafe(ref start, 8);
        ref float x1 = ref Unsafe.Add(ref x, inputs), x2 = ref Unsafe.Add(ref x, 2 * inputs), x3 = ref Unsafe.Add(ref x, 3 * inputs);
        for (nint i = 0; i < inputs; i++)
        {
            Vector256<float> w0 = Vector256.LoadUnsafe(ref w), w1 = Vector256.LoadUnsafe(ref w, 8);
            var v = Vector256.Create(Unsafe.Add(ref x, i));
            a0 = Vector256.FusedMultiplyAdd(v, w0, a0); a1 = Vector256.FusedMultiplyAdd(v, w1, a1);
            v = Vector256.Create(Unsafe.Add(ref x1, i));
            b0 = Vector256.FusedMultiplyAdd(v, w0, b0); b1 = Vector256.FusedMultiplyAdd(v, w1, b1);
            v = Vector256.Create(Unsafe.Add(ref x2, i));
            c0 = Vector256.FusedMultiplyAdd(v, w0, c0); c1 = Vector256.FusedMultiplyAdd(v, w1, c1);
            v = Vector256.Create(Unsafe.Add(ref x3, i));
            d0 = Vector256.FusedMultiplyAdd(v, w0, d0); d1 = Vector256.FusedMultiplyAdd(v, w1, d1);
            w = ref Unsafe.Add(ref w, outputs);
        }

        a0.StoreUnsafe(ref y); a1.StoreUnsafe(ref y, 8);
        y = ref Unsafe.Add(ref y, outputs);
        b0.StoreUnsafe(ref y); b1.StoreUnsafe(ref y, 8);
        y = ref Unsafe.Add(ref y, outputs);
        c0.StoreUnsafe(ref y); c1.StoreUnsafe(ref y, 8);
        y = ref Unsafe.Add(ref y, outputs);
        d0.StoreUnsafe(ref y); d1.StoreUnsafe(ref y, 8);
    }

    private static void Single(ref float x, nint inputs, ref float w, nint outputs, ref float y, ref float start)
    {
        Vector256<float> a0 = Vector256.LoadUnsafe(ref start), a1 = Vector256.LoadUnsafe(ref start, 8);
        for (nint i = 0; i < inputs; i++)
        {
            var v = Vector256.Create(Unsafe.Add(ref x, i));
            a0 = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref w), a0);
            a1 = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref w, 8), a1);
            w = ref Unsafe.Add(ref w, outputs);
        }

        a0.StoreUnsafe(ref y);
        a1.StoreUnsafe(ref y, 8);
    }

    /// <summary>y += x, lengths a multiple of 8.</summary>
    public static void Add(ReadOnlySpan<float> x, Span<float> y)
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var py = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += 8) (Vector256.LoadUnsafe(ref px, i) + Vector256.LoadUnsafe(ref py, i)).StoreUnsafe(ref py, i);
    }

    /// <summary>y += scale · x for a row of bytes, lengths a multiple of 32.</summary>
    public static void AddScaled(float scale, ReadOnlySpan<sbyte> x, Span<float> y)
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var py = ref MemoryMarshal.GetReference(y);
        var f = Vector256.Create(scale);
        for (nuint i = 0; i < (nuint)x.Length; i += 32)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref px, i));
            var (a, b) = Vector256.Widen(low);
            var (c, d) = Vector256.Widen(high);
            Vector256.FusedMultiplyAdd(f, Vector256.ConvertToSingle(a), Vector256.LoadUnsafe(ref py, i)).StoreUnsafe(ref py, i);
            Vector256.FusedMultiplyAdd(f, Vector256.ConvertToSingle(b), Vector256.LoadUnsafe(ref py, i + 8)).StoreUnsafe(ref py, i + 8);
            Vector256.FusedMultiplyAdd(f, Vector256.ConvertToSingle(c), Vector256.LoadUnsafe(ref py, i + 16)).StoreUnsafe(ref py, i + 16);
            Vector256.FusedMultiplyAdd(f, Vector256.ConvertToSingle(d), Vector256.LoadUnsafe(ref py, i + 24)).StoreUnsafe(ref py, i + 24);
        }
    }

    /// <summary>max(0, x), length a multiple of 8.</summary>
    public static void Rectify(Span<float> x)
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        for (nuint i = 0; i < (nuint)x.Length; i += 8) Vector256.MaxNative(Vector256.LoadUnsafe(ref px, i), Vector256<float>.Zero).StoreUnsafe(ref px, i);
    }

    /// <summary>y = x in steps of 1 / <see cref="ShortMatrix.One"/>, cut at ±15.99; length a multiple of 16.</summary>
    public static void Round(ReadOnlySpan<float> x, Span<short> y)
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var py = ref MemoryMarshal.GetReference(y);
        Vector256<float> one = Vector256.Create((float)ShortMatrix.One), most = Vector256.Create(32767f);
        for (nuint i = 0; i < (nuint)x.Length; i += 16)
        {
            var low = Vector256.Min(Vector256.Max(Vector256.LoadUnsafe(ref px, i) * one, -most), most);
            var high = Vector256.Min(Vector256.Max(Vector256.LoadUnsafe(ref px, i + 8) * one, -most), most);
            Vector256.Narrow(LstmCell.Nearest(low), LstmCell.Nearest(high)).StoreUnsafe(ref py, i);
        }
    }

    /// <summary>The way back from <see cref="Round"/>.</summary>
    public static void Expand(ReadOnlySpan<short> x, Span<float> y)
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var py = ref MemoryMarshal.GetReference(y);
        var step = Vector256.Create(1f / ShortMatrix.One);
        for (nuint i = 0; i < (nuint)x.Length; i += 16)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref px, i));
            (Vector256.ConvertToSingle(low) * step).StoreUnsafe(ref py, i);
            (Vector256.ConvertToSingle(high) * step).StoreUnsafe(ref py, i + 8);
        }
    }

    /// <summary>Where the greatest value stands, the first of equals; none may be NaN.</summary>
    public static int IndexOfMax(ReadOnlySpan<float> x)
    {
        var best = 0;
        if (x.Length < Vector256<float>.Count)
        {
            for (var i = 1; i < x.Length; i++) if (x[i] > x[best]) best = i;
            return best;
        }

        // The greatest first, eight at a time, the last eight overlapping those before; then where it stands.
        ref var px = ref MemoryMarshal.GetReference(x);
        var last = (nuint)(x.Length - Vector256<float>.Count);
        var most = Vector256.LoadUnsafe(ref px, last);
        for (nuint i = 0; i < last; i += 8) most = Vector256.MaxNative(most, Vector256.LoadUnsafe(ref px, i));
        var half = Vector128.MaxNative(most.GetLower(), most.GetUpper());
        var wanted = Vector256.Create(Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3])));
        for (nuint i = 0; i < last; i += 8)
            if (Vector256.Equals(Vector256.LoadUnsafe(ref px, i), wanted).ExtractMostSignificantBits() is not 0 and var equal) return (int)i + BitOperations.TrailingZeroCount(equal);
        return (int)last + BitOperations.TrailingZeroCount(Vector256.Equals(Vector256.LoadUnsafe(ref px, last), wanted).ExtractMostSignificantBits());
    }

    /// <summary>Turns rows × columns at a stride into columns × rows at a width.</summary>
    public static void Transpose(ReadOnlySpan<float> x, int stride, int rows, int columns, Span<float> y, int width)
    {
        if (rows == 0) return;
        if (x.Length < ((rows - 1) * stride) + columns || y.Length < ((columns - 1) * width) + rows) throw new ArgumentException("A buffer is too small.");
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var py = ref MemoryMarshal.GetReference(y);
        var r = 0;
        for (; r + 4 <= rows; r += 4)
        {
            ref float a = ref Unsafe.Add(ref px, r * stride), b = ref Unsafe.Add(ref a, stride), c = ref Unsafe.Add(ref b, stride), d = ref Unsafe.Add(ref c, stride), to = ref Unsafe.Add(ref py, r);
            for (nint k = 0; k < columns; k++)
            {
                Vector128.Create(Unsafe.Add(ref a, k), Unsafe.Add(ref b, k), Unsafe.Add(ref c, k), Unsafe.Add(ref d, k)).StoreUnsafe(ref to);
                to = ref Unsafe.Add(ref to, width);
            }
        }

        for (; r < rows; r++) for (var k = 0; k < columns; k++) y[(k * width) + r] = x[(r * stride) + k];
    }
}
