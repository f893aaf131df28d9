using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CompareLib.Text.Syntax;

/// <summary>One step of an LSTM: gates in, cell and output out, in operations whose order is the same for all widths of vector.</summary>
/// <remarks>Gates are input, forget, output (before the sigmoid) and candidate (before tanh), each of the size of the cell. tanh is a rational function, good to
/// about 1e-6.</remarks>
internal static class LstmCell
{
    // tanh x is x P(x²) / Q(x²) for x within ±Most.
    private const float Most = 7.9f;
    private const float P0 = 4.89352455891786e-03f, P1 = 6.37261928875436e-04f, P2 = 1.48572235717979e-05f, P3 = 5.12229709037114e-08f, P4 = -8.60467152213735e-11f, P5 = 2.00018790482477e-13f, P6 = -2.76076847742355e-16f;
    private const float Q0 = 4.89352518554385e-03f, Q1 = 2.26843463243900e-03f, Q2 = 1.18534705686654e-04f, Q3 = 1.19825839466702e-06f;

    // So large that a float has no places behind the point.
    private const float Large = 12582912f;

    /// <summary>The step for learning: the activated gates stay where the gates were. The size must be a multiple of 8.</summary>
    public static void Step(Span<float> gates, Span<float> cell, Span<float> output, int size)
    {
        ref var g = ref MemoryMarshal.GetReference(gates);
        ref var c = ref MemoryMarshal.GetReference(cell);
        ref var h = ref MemoryMarshal.GetReference(output);
        var n = (nuint)size;
        for (nuint i = 0; i < n; i += 8)
        {
            var input = Sigmoid(Vector256.LoadUnsafe(ref g, i));
            var forget = Sigmoid(Vector256.LoadUnsafe(ref g, n + i));
            var outGate = Sigmoid(Vector256.LoadUnsafe(ref g, (2 * n) + i));
            var candidate = Tanh(Vector256.LoadUnsafe(ref g, (3 * n) + i));
            var next = Vector256.FusedMultiplyAdd(forget, Vector256.LoadUnsafe(ref c, i), input * candidate);
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
    public static void Step(ReadOnlySpan<float> gates, Span<float> cell, Span<short> output, int size) => Step(gates, cell, output, size, Vector512.IsHardwareAccelerated);

    /// <summary>The same by the widest vectors or by those of half their width.</summary>
    internal static void Step(ReadOnlySpan<float> gates, Span<float> cell, Span<short> output, int size, bool wide)
    {
        if (gates.Length < 4 * size || cell.Length < size || output.Length < size) throw new ArgumentException("A buffer is too small.");
        ref var g = ref MemoryMarshal.GetReference(gates);
        ref var c = ref MemoryMarshal.GetReference(cell);
        ref var h = ref MemoryMarshal.GetReference(output);
        var n = (nuint)size;
        if (wide) for (nuint i = 0; i < n; i += 32) Vector512.Narrow(Next512(ref Unsafe.Add(ref g, i), ref Unsafe.Add(ref c, i), n), Next512(ref Unsafe.Add(ref g, i + 16), ref Unsafe.Add(ref c, i + 16), n)).StoreUnsafe(ref h, i);
        else for (nuint i = 0; i < n; i += 16) Vector256.NarrowWithSaturation(Next256(ref Unsafe.Add(ref g, i), ref Unsafe.Add(ref c, i), n), Next256(ref Unsafe.Add(ref g, i + 8), ref Unsafe.Add(ref c, i + 8), n)).StoreUnsafe(ref h, i);
    }

    /// <summary>The nearest integer, by the bits of a number so large that it has no others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Nearest(Vector256<float> x) => (x + Vector256.Create(Large)).AsInt32() - Vector256.Create(Large).AsInt32();

    // A sigmoid is (under + over) / (2 under) of half its argument; all fractions of the new cell are brought under one line.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Next256(ref float g, ref float c, nuint n)
    {
        var half = Vector256.Create(0.5f);
        var (inputOver, inputUnder) = Parts(Vector256.LoadUnsafe(ref g) * half);
        var (forgetOver, forgetUnder) = Parts(Vector256.LoadUnsafe(ref g, n) * half);
        var (over, under) = Parts(Vector256.LoadUnsafe(ref g, 3 * n));
        var kept = (forgetUnder + forgetOver) * Vector256.LoadUnsafe(ref c) * (inputUnder * under);
        var added = (inputUnder + inputOver) * over * forgetUnder;
        var next = (kept + added) * half / (forgetUnder * (inputUnder * under));
        next.StoreUnsafe(ref c);
        var (outOver, outUnder) = Parts(Vector256.LoadUnsafe(ref g, 2 * n) * half);
        (over, under) = Parts(next);
        return Nearest((outUnder + outOver) * over * Vector256.Create(0.5f * ShortMatrix.One) / (outUnder * under));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Next512(ref float g, ref float c, nuint n)
    {
        var half = Vector512.Create(0.5f);
        var (inputOver, inputUnder) = Parts(Vector512.LoadUnsafe(ref g) * half);
        var (forgetOver, forgetUnder) = Parts(Vector512.LoadUnsafe(ref g, n) * half);
        var (over, under) = Parts(Vector512.LoadUnsafe(ref g, 3 * n));
        var kept = (forgetUnder + forgetOver) * Vector512.LoadUnsafe(ref c) * (inputUnder * under);
        var added = (inputUnder + inputOver) * over * forgetUnder;
        var next = (kept + added) * half / (forgetUnder * (inputUnder * under));
        next.StoreUnsafe(ref c);
        var (outOver, outUnder) = Parts(Vector512.LoadUnsafe(ref g, 2 * n) * half);
        (over, under) = Parts(next);
        return ((outUnder + outOver) * over * Vector512.Create(0.5f * ShortMatrix.One) / (outUnder * under) + Vector512.Create(Large)).AsInt32() - Vector512.Create(Large).AsInt32();
    }

    private static Vector256<float> Tanh(Vector256<float> x)
    {
        var (over, under) = Parts(x);
        return over / under;
    }

    private static Vector256<float> Sigmoid(Vector256<float> x) => Vector256.FusedMultiplyAdd(Tanh(x * Vector256.Create(0.5f)), Vector256.Create(0.5f), Vector256.Create(0.5f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> Over, Vector256<float> Under) Parts(Vector256<float> x)
    {
        x = Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-Most)), Vector256.Create(Most));
        var s = x * x;
        var p = Vector256.FusedMultiplyAdd(Vector256.Create(P6), s, Vector256.Create(P5));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(P4));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(P3));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(P2));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(P1));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(P0));
        var q = Vector256.FusedMultiplyAdd(Vector256.Create(Q3), s, Vector256.Create(Q2));
        q = Vector256.FusedMultiplyAdd(q, s, Vector256.Create(Q1));
        q = Vector256.FusedMultiplyAdd(q, s, Vector256.Create(Q0));
        return (x * p, q);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Over, Vector512<float> Under) Parts(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-Most)), Vector512.Create(Most));
        var s = x * x;
        var p = Vector512.FusedMultiplyAdd(Vector512.Create(P6), s, Vector512.Create(P5));
        p = Vector512.FusedMultiplyAdd(p, s, Vector512.Create(P4));
        p = Vector512.FusedMultiplyAdd(p, s, Vector512.Create(P3));
        p = Vector512.FusedMultiplyAdd(p, s, Vector512.Create(P2));
        p = Vector512.FusedMultiplyAdd(p, s, Vector512.Create(P1));
        p = Vector512.FusedMultiplyAdd(p, s, Vector512.Create(P0));
        var q = Vector512.FusedMultiplyAdd(Vector512.Create(Q3), s, Vector512.Create(Q2));
        q = Vector512.FusedMultiplyAdd(q, s, Vector512.Create(Q1));
        q = Vector512.FusedMultiplyAdd(q, s, Vector512.Create(Q0));
        return (x * p, q);
    }
}
