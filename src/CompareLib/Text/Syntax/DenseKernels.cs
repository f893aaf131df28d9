using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CompareLib.Text.Syntax;

/// <summary>The inner loops of the network.</summary>
/// <remarks>Every output is summed in the order of the inputs with fused multiply-add, one lane an output, so that all widths of vector and all
/// machines give the same bits.</remarks>
internal static class DenseKernels
{
    /// <summary>y (rows × outputs) = bias + x (rows × inputs) · w (inputs × outputs); outputs must be a multiple of 16. Without a bias the product is added to y.</summary>
    public static void Multiply(ReadOnlySpan<float> x, int rows, int inputs, ReadOnlySpan<float> w, int outputs, Span<float> y, ReadOnlySpan<float> bias)
    {
        if (x.Length < rows * inputs || w.Length < inputs * outputs || y.Length < rows * outputs) throw new ArgumentException("A buffer is too small.");
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var pw = ref MemoryMarshal.GetReference(w);
        ref var py = ref MemoryMarshal.GetReference(y);
        var add = bias.IsEmpty;
        var r = 0;
        for (; r + 8 <= rows; r += 8)
        {
            var column = 0;
            for (; column + 32 <= outputs; column += 32) Block8(ref px, r, inputs, ref pw, outputs, ref py, bias, add, column);
            if (column == outputs) continue;
            Narrow4(ref px, r, inputs, ref pw, outputs, ref py, bias, add, column);
            Narrow4(ref px, r + 4, inputs, ref pw, outputs, ref py, bias, add, column);
        }

        for (; r + 4 <= rows; r += 4)
        {
            var column = 0;
            for (; column + 32 <= outputs; column += 32) Block4(ref px, r, inputs, ref pw, outputs, ref py, bias, add, column);
            if (column < outputs) Narrow4(ref px, r, inputs, ref pw, outputs, ref py, bias, add, column);
        }

        for (; r < rows; r++)
        {
            var column = 0;
            for (; column + 128 <= outputs; column += 128) Wide1(ref px, r, inputs, ref pw, outputs, ref py, bias, add, column);
            for (; column < outputs; column += 16) Block1(ref px, r, inputs, ref pw, outputs, ref py, bias, add, column);
        }
    }

    // Eight rows by 32 outputs: sixteen sums in registers.
    private static void Block8(ref float x, int row, int inputs, ref float w, int outputs, ref float y, ReadOnlySpan<float> bias, bool add, int column)
    {
        ref var y0 = ref Unsafe.Add(ref y, (row * outputs) + column);
        Vector512<float> a0, a1, b0, b1, c0, c1, d0, d1, e0, e1, f0, f1, g0, g1, h0, h1;
        nuint o = (nuint)outputs;
        if (add)
        {
            a0 = Vector512.LoadUnsafe(ref y0); a1 = Vector512.LoadUnsafe(ref y0, 16);
            b0 = Vector512.LoadUnsafe(ref y0, o); b1 = Vector512.LoadUnsafe(ref y0, o + 16);
            c0 = Vector512.LoadUnsafe(ref y0, 2 * o); c1 = Vector512.LoadUnsafe(ref y0, (2 * o) + 16);
            d0 = Vector512.LoadUnsafe(ref y0, 3 * o); d1 = Vector512.LoadUnsafe(ref y0, (3 * o) + 16);
            e0 = Vector512.LoadUnsafe(ref y0, 4 * o); e1 = Vector512.LoadUnsafe(ref y0, (4 * o) + 16);
            f0 = Vector512.LoadUnsafe(ref y0, 5 * o); f1 = Vector512.LoadUnsafe(ref y0, (5 * o) + 16);
            g0 = Vector512.LoadUnsafe(ref y0, 6 * o); g1 = Vector512.LoadUnsafe(ref y0, (6 * o) + 16);
            h0 = Vector512.LoadUnsafe(ref y0, 7 * o); h1 = Vector512.LoadUnsafe(ref y0, (7 * o) + 16);
        }
        else
        {
            ref var pb = ref MemoryMarshal.GetReference(bias);
            a0 = b0 = c0 = d0 = e0 = f0 = g0 = h0 = Vector512.LoadUnsafe(ref pb, (nuint)column);
            a1 = b1 = c1 = d1 = e1 = f1 = g1 = h1 = Vector512.LoadUnsafe(ref pb, (nuint)column + 16);
        }

        ref var px = ref Unsafe.Add(ref x, row * inputs);
        ref var pw = ref Unsafe.Add(ref w, column);
        for (var i = 0; i < inputs; i++)
        {
            Vector512<float> w0 = Vector512.LoadUnsafe(ref pw), w1 = Vector512.LoadUnsafe(ref pw, 16);
            var v = Vector512.Create(px);
            a0 = Vector512.FusedMultiplyAdd(v, w0, a0); a1 = Vector512.FusedMultiplyAdd(v, w1, a1);
            v = Vector512.Create(Unsafe.Add(ref px, inputs));
            b0 = Vector512.FusedMultiplyAdd(v, w0, b0); b1 = Vector512.FusedMultiplyAdd(v, w1, b1);
            v = Vector512.Create(Unsafe.Add(ref px, 2 * inputs));
            c0 = Vector512.FusedMultiplyAdd(v, w0, c0); c1 = Vector512.FusedMultiplyAdd(v, w1, c1);
            v = Vector512.Create(Unsafe.Add(ref px, 3 * inputs));
            d0 = Vector512.FusedMultiplyAdd(v, w0, d0); d1 = Vector512.FusedMultiplyAdd(v, w1, d1);
            v = Vector512.Create(Unsafe.Add(ref px, 4 * inputs));
            e0 = Vector512.FusedMultiplyAdd(v, w0, e0); e1 = Vector512.FusedMultiplyAdd(v, w1, e1);
            v = Vector512.Create(Unsafe.Add(ref px, 5 * inputs));
            f0 = Vector512.FusedMultiplyAdd(v, w0, f0); f1 = Vector512.FusedMultiplyAdd(v, w1, f1);
            v = Vector512.Create(Unsafe.Add(ref px, 6 * inputs));
            g0 = Vector512.FusedMultiplyAdd(v, w0, g0); g1 = Vector512.FusedMultiplyAdd(v, w1, g1);
            v = Vector512.Create(Unsafe.Add(ref px, 7 * inputs));
            h0 = Vector512.FusedMultiplyAdd(v, w0, h0); h1 = Vector512.FusedMultiplyAdd(v, w1, h1);
            px = ref Unsafe.Add(ref px, 1);
            pw = ref Unsafe.Add(ref pw, outputs);
        }

        a0.StoreUnsafe(ref y0); a1.StoreUnsafe(ref y0, 16);
        b0.StoreUnsafe(ref y0, o); b1.StoreUnsafe(ref y0, o + 16);
        c0.StoreUnsafe(ref y0, 2 * o); c1.StoreUnsafe(ref y0, (2 * o) + 16);
        d0.StoreUnsafe(ref y0, 3 * o); d1.StoreUnsafe(ref y0, (3 * o) + 16);
        e0.StoreUnsafe(ref y0, 4 * o); e1.StoreUnsafe(ref y0, (4 * o) + 16);
        f0.StoreUnsafe(ref y0, 5 * o); f1.StoreUnsafe(ref y0, (5 * o) + 16);
        g0.StoreUnsafe(ref y0, 6 * o); g1.StoreUnsafe(ref y0, (6 * o) + 16);
        h0.StoreUnsafe(ref y0, 7 * o); h1.StoreUnsafe(ref y0, (7 * o) + 16);
    }

    // Four rows by the last 16 outputs.
    private static void Narrow4(ref float x, int row, int inputs, ref float w, int outputs, ref float y, ReadOnlySpan<float> bias, bool add, int column)
    {
        ref var y0 = ref Unsafe.Add(ref y, (row * outputs) + column);
        nuint o = (nuint)outputs;
        Vector512<float> a, b, c, d;
        if (add) (a, b, c, d) = (Vector512.LoadUnsafe(ref y0), Vector512.LoadUnsafe(ref y0, o), Vector512.LoadUnsafe(ref y0, 2 * o), Vector512.LoadUnsafe(ref y0, 3 * o));
        else a = b = c = d = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(bias), (nuint)column);
        ref var px = ref Unsafe.Add(ref x, row * inputs);
        ref var pw = ref Unsafe.Add(ref w, column);
        for (var i = 0; i < inputs; i++)
        {
            var v = Vector512.LoadUnsafe(ref pw);
            a = Vector512.FusedMultiplyAdd(Vector512.Create(px), v, a);
            b = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref px, inputs)), v, b);
            c = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref px, 2 * inputs)), v, c);
            d = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref px, 3 * inputs)), v, d);
            px = ref Unsafe.Add(ref px, 1);
            pw = ref Unsafe.Add(ref pw, outputs);
        }

        a.StoreUnsafe(ref y0);
        b.StoreUnsafe(ref y0, o);
        c.StoreUnsafe(ref y0, 2 * o);
        d.StoreUnsafe(ref y0, 3 * o);
    }

    // Four rows by 32 outputs: eight sums in registers.
    private static void Block4(ref float x, int row, int inputs, ref float w, int outputs, ref float y, ReadOnlySpan<float> bias, bool add, int column)
    {
        nuint at = (nuint)((row * outputs) + column), o = (nuint)outputs;
        Vector512<float> a0, a1, b0, b1, c0, c1, d0, d1;
        if (add)
        {
            a0 = Vector512.LoadUnsafe(ref y, at); a1 = Vector512.LoadUnsafe(ref y, at + 16);
            b0 = Vector512.LoadUnsafe(ref y, at + o); b1 = Vector512.LoadUnsafe(ref y, at + o + 16);
            c0 = Vector512.LoadUnsafe(ref y, at + (2 * o)); c1 = Vector512.LoadUnsafe(ref y, at + (2 * o) + 16);
            d0 = Vector512.LoadUnsafe(ref y, at + (3 * o)); d1 = Vector512.LoadUnsafe(ref y, at + (3 * o) + 16);
        }
        else
        {
            ref var pb = ref MemoryMarshal.GetReference(bias);
            a0 = b0 = c0 = d0 = Vector512.LoadUnsafe(ref pb, (nuint)column);
            a1 = b1 = c1 = d1 = Vector512.LoadUnsafe(ref pb, (nuint)column + 16);
        }

        ref var x0 = ref Unsafe.Add(ref x, row * inputs);
        ref var x1 = ref Unsafe.Add(ref x0, inputs);
        ref var x2 = ref Unsafe.Add(ref x1, inputs);
        ref var x3 = ref Unsafe.Add(ref x2, inputs);
        ref var pw = ref Unsafe.Add(ref w, column);
        for (var i = 0; i < inputs; i++)
        {
            var w0 = Vector512.LoadUnsafe(ref pw);
            var w1 = Vector512.LoadUnsafe(ref pw, 16);
            var v = Vector512.Create(Unsafe.Add(ref x0, i));
            a0 = Vector512.FusedMultiplyAdd(v, w0, a0); a1 = Vector512.FusedMultiplyAdd(v, w1, a1);
            v = Vector512.Create(Unsafe.Add(ref x1, i));
            b0 = Vector512.FusedMultiplyAdd(v, w0, b0); b1 = Vector512.FusedMultiplyAdd(v, w1, b1);
            v = Vector512.Create(Unsafe.Add(ref x2, i));
            c0 = Vector512.FusedMultiplyAdd(v, w0, c0); c1 = Vector512.FusedMultiplyAdd(v, w1, c1);
            v = Vector512.Create(Unsafe.Add(ref x3, i));
            d0 = Vector512.FusedMultiplyAdd(v, w0, d0); d1 = Vector512.FusedMultiplyAdd(v, w1, d1);
            pw = ref Unsafe.Add(ref pw, outputs);
        }

        a0.StoreUnsafe(ref y, at); a1.StoreUnsafe(ref y, at + 16);
        b0.StoreUnsafe(ref y, at + o); b1.StoreUnsafe(ref y, at + o + 16);
        c0.StoreUnsafe(ref y, at + (2 * o)); c1.StoreUnsafe(ref y, at + (2 * o) + 16);
        d0.StoreUnsafe(ref y, at + (3 * o)); d1.StoreUnsafe(ref y, at + (3 * o) + 16);
    }

    // One row by 128 outputs: the recurrent product of the LSTM.
    private static void Wide1(ref float x, int row, int inputs, ref float w, int outputs, ref float y, ReadOnlySpan<float> bias, bool add, int column)
    {
        ref var py = ref Unsafe.Add(ref y, (row * outputs) + column);
        ref var start = ref add ? ref py : ref Unsafe.Add(ref MemoryMarshal.GetReference(bias), column);
        Vector512<float> a0 = Vector512.LoadUnsafe(ref start), a1 = Vector512.LoadUnsafe(ref start, 16), a2 = Vector512.LoadUnsafe(ref start, 32), a3 = Vector512.LoadUnsafe(ref start, 48);
        Vector512<float> a4 = Vector512.LoadUnsafe(ref start, 64), a5 = Vector512.LoadUnsafe(ref start, 80), a6 = Vector512.LoadUnsafe(ref start, 96), a7 = Vector512.LoadUnsafe(ref start, 112);
        ref var px = ref Unsafe.Add(ref x, row * inputs);
        ref var pw = ref Unsafe.Add(ref w, column);
        for (var i = 0; i < inputs; i++)
        {
            var v = Vector512.Create(Unsafe.Add(ref px, i));
            a0 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref pw), a0);
            a1 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref pw, 16), a1);
            a2 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref pw, 32), a2);
            a3 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref pw, 48), a3);
            a4 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref pw, 64), a4);
            a5 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref pw, 80), a5);
            a6 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref pw, 96), a6);
            a7 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref pw, 112), a7);
            pw = ref Unsafe.Add(ref pw, outputs);
        }

        a0.StoreUnsafe(ref py); a1.StoreUnsafe(ref py, 16); a2.StoreUnsafe(ref py, 32); a3.StoreUnsafe(ref py, 48);
        a4.StoreUnsafe(ref py, 64); a5.StoreUnsafe(ref py, 80); a6.StoreUnsafe(ref py, 96); a7.StoreUnsafe(ref py, 112);
    }

    private static void Block1(ref float x, int row, int inputs, ref float w, int outputs, ref float y, ReadOnlySpan<float> bias, bool add, int column)
    {
        ref var py = ref Unsafe.Add(ref y, (row * outputs) + column);
        var a = Vector512.LoadUnsafe(ref add ? ref py : ref Unsafe.Add(ref MemoryMarshal.GetReference(bias), column));
        ref var px = ref Unsafe.Add(ref x, row * inputs);
        ref var pw = ref Unsafe.Add(ref w, column);
        for (var i = 0; i < inputs; i++)
        {
            a = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref px, i)), Vector512.LoadUnsafe(ref pw), a);
            pw = ref Unsafe.Add(ref pw, outputs);
        }

        a.StoreUnsafe(ref py);
    }

    /// <summary>y += x, lengths a multiple of 16.</summary>
    public static void Add(ReadOnlySpan<float> x, Span<float> y)
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var py = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += 16) (Vector512.LoadUnsafe(ref px, i) + Vector512.LoadUnsafe(ref py, i)).StoreUnsafe(ref py, i);
    }

    /// <summary>y += scale · x for a row of bytes, lengths a multiple of 64.</summary>
    public static void AddScaled(float scale, ReadOnlySpan<sbyte> x, Span<float> y)
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var py = ref MemoryMarshal.GetReference(y);
        var f = Vector512.Create(scale);
        for (nuint i = 0; i < (nuint)x.Length; i += 64)
        {
            var (low, high) = Vector512.Widen(Vector512.LoadUnsafe(ref px, i));
            var (a, b) = Vector512.Widen(low);
            var (c, d) = Vector512.Widen(high);
            Vector512.FusedMultiplyAdd(f, Vector512.ConvertToSingle(a), Vector512.LoadUnsafe(ref py, i)).StoreUnsafe(ref py, i);
            Vector512.FusedMultiplyAdd(f, Vector512.ConvertToSingle(b), Vector512.LoadUnsafe(ref py, i + 16)).StoreUnsafe(ref py, i + 16);
            Vector512.FusedMultiplyAdd(f, Vector512.ConvertToSingle(c), Vector512.LoadUnsafe(ref py, i + 32)).StoreUnsafe(ref py, i + 32);
            Vector512.FusedMultiplyAdd(f, Vector512.ConvertToSingle(d), Vector512.LoadUnsafe(ref py, i + 48)).StoreUnsafe(ref py, i + 48);
        }
    }

    /// <summary>max(0, x), length a multiple of 16.</summary>
    public static void Rectify(Span<float> x)
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        for (nuint i = 0; i < (nuint)x.Length; i += 16) Vector512.Max(Vector512.LoadUnsafe(ref px, i), Vector512<float>.Zero).StoreUnsafe(ref px, i);
    }

    /// <summary>One step of an LSTM: gates holds input, forget, output (before the sigmoid) and candidate (before tanh), each of <paramref name="size"/>;
    /// the activated gates stay there. The cell is changed in place and the output written.</summary>
    public static void LstmStep(Span<float> gates, Span<float> cell, Span<float> output, int size)
    {
        ref var g = ref MemoryMarshal.GetReference(gates);
        ref var c = ref MemoryMarshal.GetReference(cell);
        ref var h = ref MemoryMarshal.GetReference(output);
        var n = (nuint)size;
        for (nuint i = 0; i < n; i += 16)
        {
            var input = Sigmoid(Vector512.LoadUnsafe(ref g, i));
            var forget = Sigmoid(Vector512.LoadUnsafe(ref g, n + i));
            var outGate = Sigmoid(Vector512.LoadUnsafe(ref g, (2 * n) + i));
            var candidate = Tanh(Vector512.LoadUnsafe(ref g, (3 * n) + i));
            var next = Vector512.FusedMultiplyAdd(forget, Vector512.LoadUnsafe(ref c, i), input * candidate);
            input.StoreUnsafe(ref g, i);
            forget.StoreUnsafe(ref g, n + i);
            outGate.StoreUnsafe(ref g, (2 * n) + i);
            candidate.StoreUnsafe(ref g, (3 * n) + i);
            next.StoreUnsafe(ref c, i);
            (outGate * Tanh(next)).StoreUnsafe(ref h, i);
        }
    }

    /// <summary>The same for reading only: two divisions instead of five, the gates are not kept, and the output is rounded to <see cref="ShortMatrix"/>'s inputs.</summary>
    /// <remarks>The size must be a multiple of 32.</remarks>
    public static void LstmStep(ReadOnlySpan<float> gates, Span<float> cell, Span<short> output, int size)
    {
        ref var g = ref MemoryMarshal.GetReference(gates);
        ref var c = ref MemoryMarshal.GetReference(cell);
        ref var h = ref MemoryMarshal.GetReference(output);
        for (var i = 0; i < size; i += 32)
            Vector512.Narrow(LstmCell(ref g, ref c, (nuint)i, (nuint)size), LstmCell(ref g, ref c, (nuint)i + 16, (nuint)size)).StoreUnsafe(ref h, (nuint)i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> LstmCell(ref float g, ref float c, nuint i, nuint n)
    {
        var half = Vector512.Create(0.5f);
        var (inputOver, inputUnder) = TanhParts(Vector512.LoadUnsafe(ref g, i) * half);
        var (forgetOver, forgetUnder) = TanhParts(Vector512.LoadUnsafe(ref g, n + i) * half);
        var (outOver, outUnder) = TanhParts(Vector512.LoadUnsafe(ref g, (2 * n) + i) * half);
        var (over, under) = TanhParts(Vector512.LoadUnsafe(ref g, (3 * n) + i));

        // A sigmoid is (under + over) / (2 under) of half its argument; all fractions of the new cell are brought under one line.
        var kept = (forgetUnder + forgetOver) * Vector512.LoadUnsafe(ref c, i) * (inputUnder * under);
        var added = (inputUnder + inputOver) * over * forgetUnder;
        var next = (kept + added) * half / (forgetUnder * (inputUnder * under));
        next.StoreUnsafe(ref c, i);
        (over, under) = TanhParts(next);
        var h = (outUnder + outOver) * over * Vector512.Create(0.5f * ShortMatrix.One) / (outUnder * under);

        return Nearest(h);
    }

    // The nearest integer, by the bits of a number so large that it has no others.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Nearest(Vector512<float> x)
    {
        var large = Vector512.Create(12582912f);
        return (x + large).AsInt32() - large.AsInt32();
    }

    /// <summary>y = x in steps of 1 / <see cref="ShortMatrix.One"/>, cut at ±15.99; length a multiple of 32.</summary>
    public static void Round(ReadOnlySpan<float> x, Span<short> y)
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var py = ref MemoryMarshal.GetReference(y);
        Vector512<float> one = Vector512.Create((float)ShortMatrix.One), most = Vector512.Create(32767f);
        for (nuint i = 0; i < (nuint)x.Length; i += 32)
        {
            var low = Vector512.Min(Vector512.Max(Vector512.LoadUnsafe(ref px, i) * one, -most), most);
            var high = Vector512.Min(Vector512.Max(Vector512.LoadUnsafe(ref px, i + 16) * one, -most), most);
            Vector512.Narrow(Nearest(low), Nearest(high)).StoreUnsafe(ref py, i);
        }
    }

    /// <summary>The way back from <see cref="Round"/>.</summary>
    public static void Expand(ReadOnlySpan<short> x, Span<float> y)
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var py = ref MemoryMarshal.GetReference(y);
        var step = Vector512.Create(1f / ShortMatrix.One);
        for (nuint i = 0; i < (nuint)x.Length; i += 32)
        {
            var (low, high) = Vector512.Widen(Vector512.LoadUnsafe(ref px, i));
            (Vector512.ConvertToSingle(low) * step).StoreUnsafe(ref py, i);
            (Vector512.ConvertToSingle(high) * step).StoreUnsafe(ref py, i + 16);
        }
    }

    /// <summary>tanh as a rational function, good to about 1e-6, exact in its order of operations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var (over, under) = TanhParts(x);
        return over / under;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Over, Vector512<float> Under) TanhParts(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-7.9f)), Vector512.Create(7.9f));
        var s = x * x;
        var p = Vector512.Create(-2.76076847742355e-16f);
        p = Vector512.FusedMultiplyAdd(p, s, Vector512.Create(2.00018790482477e-13f));
        p = Vector512.FusedMultiplyAdd(p, s, Vector512.Create(-8.60467152213735e-11f));
        p = Vector512.FusedMultiplyAdd(p, s, Vector512.Create(5.12229709037114e-08f));
        p = Vector512.FusedMultiplyAdd(p, s, Vector512.Create(1.48572235717979e-05f));
        p = Vector512.FusedMultiplyAdd(p, s, Vector512.Create(6.37261928875436e-04f));
        p = Vector512.FusedMultiplyAdd(p, s, Vector512.Create(4.89352455891786e-03f));
        var q = Vector512.Create(1.19825839466702e-06f);
        q = Vector512.FusedMultiplyAdd(q, s, Vector512.Create(1.18534705686654e-04f));
        q = Vector512.FusedMultiplyAdd(q, s, Vector512.Create(2.26843463243900e-03f));
        q = Vector512.FusedMultiplyAdd(q, s, Vector512.Create(4.89352518554385e-03f));
        return (x * p, q);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512.FusedMultiplyAdd(Tanh(x * Vector512.Create(0.5f)), Vector512.Create(0.5f), Vector512.Create(0.5f));
}
