using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CompareLib.Text.Syntax;

/// <summary>The inner loops of <see cref="ShortMatrix"/>: panels of 16 outputs times rows of inputs, as many sums as the registers hold.</summary>
/// <param name="pairs">Pairs of inputs of a row.</param>
/// <param name="width">Outputs of a row.</param>
/// <param name="biased">Whether the sums begin with a bias, the same for all rows, or with what the output holds.</param>
internal readonly ref struct ShortProduct(int pairs, int width, bool biased)
{
    /// <summary>Outputs of a panel.</summary>
    public const int Panel = 16;

    /// <summary>All rows by 16 outputs, in vectors of 256 bits.</summary>
    public void OnePanel(ref int x, int rows, ref short weights, ref float scale, ref float y, ref float bias)
    {
        for (; rows >= 4; rows -= 4)
        {
            Four256(ref x, ref weights, ref scale, ref y, ref bias);
            x = ref Unsafe.Add(ref x, 4 * pairs);
            y = ref Unsafe.Add(ref y, 4 * width);
        }

        if (rows >= 2)
        {
            Two256(ref x, ref weights, ref scale, ref y, ref bias);
            x = ref Unsafe.Add(ref x, 2 * pairs);
            y = ref Unsafe.Add(ref y, 2 * width);
            rows -= 2;
        }

        if (rows > 0) Single256(ref x, ref weights, ref scale, ref y, ref bias);
    }

    /// <summary>All rows by 64 outputs, in vectors of 512 bits.</summary>
    public void FourPanels(ref int x, int rows, ref short weights, ref float scale, ref float y, ref float bias)
    {
        for (; rows >= 4; rows -= 4)
        {
            Four512(ref x, ref weights, ref scale, ref y, ref bias);
            x = ref Unsafe.Add(ref x, 4 * pairs);
            y = ref Unsafe.Add(ref y, 4 * width);
        }

        for (; rows > 0; rows--)
        {
            Single512(ref x, ref weights, ref scale, ref y, ref bias);
            x = ref Unsafe.Add(ref x, pairs);
            y = ref Unsafe.Add(ref y, width);
        }
    }

    // Four rows by 16 outputs: eight sums in registers.
    private void Four256(ref int x, ref short w, ref float scale, ref float y, ref float bias)
    {
        nint count = pairs;
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        ref int x1 = ref Unsafe.Add(ref x, pairs), x2 = ref Unsafe.Add(ref x, 2 * pairs), x3 = ref Unsafe.Add(ref x, 3 * pairs);
        for (nint i = 0; i < count; i++)
        {
            Vector256<short> w0 = Vector256.LoadUnsafe(ref w), w1 = Vector256.LoadUnsafe(ref w, 16);
            var v = Vector256.Create(Unsafe.Add(ref x, i)).AsInt16();
            a0 += Dot(v, w0); a1 += Dot(v, w1);
            v = Vector256.Create(Unsafe.Add(ref x1, i)).AsInt16();
            b0 += Dot(v, w0); b1 += Dot(v, w1);
            v = Vector256.Create(Unsafe.Add(ref x2, i)).AsInt16();
            c0 += Dot(v, w0); c1 += Dot(v, w1);
            v = Vector256.Create(Unsafe.Add(ref x3, i)).AsInt16();
            d0 += Dot(v, w0); d1 += Dot(v, w1);
            w = ref Unsafe.Add(ref w, 2 * Panel);
        }

        Store(a0, a1, ref scale, ref y, ref bias);
        Store(b0, b1, ref scale, ref Unsafe.Add(ref y, width), ref bias);
        Store(c0, c1, ref scale, ref Unsafe.Add(ref y, 2 * width), ref bias);
        Store(d0, d1, ref scale, ref Unsafe.Add(ref y, 3 * width), ref bias);
    }

    private void Two256(ref int x, ref short w, ref float scale, ref float y, ref float bias)
    {
        nint count = pairs;
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default;
        ref int x1 = ref Unsafe.Add(ref x, count);
        for (nint i = 0; i < count; i++)
        {
            Vector256<short> w0 = Vector256.LoadUnsafe(ref w), w1 = Vector256.LoadUnsafe(ref w, 16);
            var v = Vector256.Create(Unsafe.Add(ref x, i)).AsInt16();
            a0 += Dot(v, w0); a1 += Dot(v, w1);
            v = Vector256.Create(Unsafe.Add(ref x1, i)).AsInt16();
            b0 += Dot(v, w0); b1 += Dot(v, w1);
            w = ref Unsafe.Add(ref w, 2 * Panel);
        }

        Store(a0, a1, ref scale, ref y, ref bias);
        Store(b0, b1, ref scale, ref Unsafe.Add(ref y, width), ref bias);
    }

    private void Single256(ref int x, ref short w, ref float scale, ref float y, ref float bias)
    {
        nint count = pairs;
        Vector256<int> a0 = default, a1 = default;
        for (nint i = 0; i < count; i++)
        {
            var v = Vector256.Create(Unsafe.Add(ref x, i)).AsInt16();
            a0 += Dot(v, Vector256.LoadUnsafe(ref w));
            a1 += Dot(v, Vector256.LoadUnsafe(ref w, 16));
            w = ref Unsafe.Add(ref w, 2 * Panel);
        }

        Store(a0, a1, ref scale, ref y, ref bias);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector256<int> s0, Vector256<int> s1, ref float scale, ref float y, ref float bias)
    {
        ref var start = ref biased ? ref bias : ref y;
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(s0), Vector256.LoadUnsafe(ref scale), Vector256.LoadUnsafe(ref start)).StoreUnsafe(ref y);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(s1), Vector256.LoadUnsafe(ref scale, 8), Vector256.LoadUnsafe(ref start, 8)).StoreUnsafe(ref y, 8);
    }

    // Four rows by 64 outputs: sixteen sums in registers.
    private void Four512(ref int x, ref short w, ref float scale, ref float y, ref float bias)
    {
        nint count = pairs;
        Vector512<int> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        Vector512<int> c0 = default, c1 = default, c2 = default, c3 = default, d0 = default, d1 = default, d2 = default, d3 = default;
        nuint panel = (nuint)(2 * Panel * pairs);
        for (nint i = 0; i < count; i++)
        {
            Vector512<short> w0 = Vector512.LoadUnsafe(ref w), w1 = Vector512.LoadUnsafe(ref w, panel), w2 = Vector512.LoadUnsafe(ref w, 2 * panel), w3 = Vector512.LoadUnsafe(ref w, 3 * panel);
            var v = Vector512.Create(x).AsInt16();
            a0 += Dot(v, w0); a1 += Dot(v, w1); a2 += Dot(v, w2); a3 += Dot(v, w3);
            v = Vector512.Create(Unsafe.Add(ref x, count)).AsInt16();
            b0 += Dot(v, w0); b1 += Dot(v, w1); b2 += Dot(v, w2); b3 += Dot(v, w3);
            v = Vector512.Create(Unsafe.Add(ref x, 2 * count)).AsInt16();
            c0 += Dot(v, w0); c1 += Dot(v, w1); c2 += Dot(v, w2); c3 += Dot(v, w3);
            v = Vector512.Create(Unsafe.Add(ref x, 3 * count)).AsInt16();
            d0 += Dot(v, w0); d1 += Dot(v, w1); d2 += Dot(v, w2); d3 += Dot(v, w3);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, 2 * Panel);
        }

        Store(a0, a1, a2, a3, ref scale, ref y, ref bias);
        Store(b0, b1, b2, b3, ref scale, ref Unsafe.Add(ref y, width), ref bias);
        Store(c0, c1, c2, c3, ref scale, ref Unsafe.Add(ref y, 2 * width), ref bias);
        Store(d0, d1, d2, d3, ref scale, ref Unsafe.Add(ref y, 3 * width), ref bias);
    }

    private void Single512(ref int x, ref short w, ref float scale, ref float y, ref float bias)
    {
        nint count = pairs;
        Vector512<int> a0 = default, a1 = default, a2 = default, a3 = default;
        nuint panel = (nuint)(2 * Panel * pairs);
        for (nint i = 0; i < count; i++)
        {
            var v = Vector512.Create(Unsafe.Add(ref x, i)).AsInt16();
            a0 += Dot(v, Vector512.LoadUnsafe(ref w));
            a1 += Dot(v, Vector512.LoadUnsafe(ref w, panel));
            a2 += Dot(v, Vector512.LoadUnsafe(ref w, 2 * panel));
            a3 += Dot(v, Vector512.LoadUnsafe(ref w, 3 * panel));
            w = ref Unsafe.Add(ref w, 2 * Panel);
        }

        Store(a0, a1, a2, a3, ref scale, ref y, ref bias);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector512<int> s0, Vector512<int> s1, Vector512<int> s2, Vector512<int> s3, ref float scale, ref float y, ref float bias)
    {
        ref var start = ref biased ? ref bias : ref y;
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s0), Vector512.LoadUnsafe(ref scale), Vector512.LoadUnsafe(ref start)).StoreUnsafe(ref y);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s1), Vector512.LoadUnsafe(ref scale, 16), Vector512.LoadUnsafe(ref start, 16)).StoreUnsafe(ref y, 16);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s2), Vector512.LoadUnsafe(ref scale, 32), Vector512.LoadUnsafe(ref start, 32)).StoreUnsafe(ref y, 32);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s3), Vector512.LoadUnsafe(ref scale, 48), Vector512.LoadUnsafe(ref start, 48)).StoreUnsafe(ref y, 48);
    }

    // Sums of products of neighbours.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Dot(Vector256<short> a, Vector256<short> b) => Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(a, b) : DotPlain(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> Dot(Vector512<short> a, Vector512<short> b) =>
        Avx512BW.IsSupported ? Avx512BW.MultiplyAddAdjacent(a, b) : Vector512.Create(Dot(a.GetLower(), b.GetLower()), Dot(a.GetUpper(), b.GetUpper()));

    /// <summary>The same in operations that every machine has.</summary>
    internal static Vector256<int> DotPlain(Vector256<short> a, Vector256<short> b)
    {
        Vector256<int> x = a.AsInt32(), y = b.AsInt32();
        return (Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(x, 16), 16) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(y, 16), 16))
            + (Vector256.ShiftRightArithmetic(x, 16) * Vector256.ShiftRightArithmetic(y, 16));
    }
}
