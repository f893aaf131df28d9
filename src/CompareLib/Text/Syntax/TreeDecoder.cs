using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CompareLib.Text.Syntax;

/// <summary>Turns scores of arcs into a tree with one root.</summary>
internal static class TreeDecoder
{
    /// <summary>Heads (-1 for the root) that make the best tree: the best head of each word where these make a tree, else the best projective tree.</summary>
    /// <param name="scores">Row i, column j + 1: the score of head j for word i; column 0: of the root.</param>
    /// <param name="width">Columns of a row, at least count + 1.</param>
    /// <param name="count">Number of words, 1 or more.</param>
    /// <remarks>Linear when the greedy choice is a tree, cubic otherwise (Eisner 1996).</remarks>
    public static int[] Decode(ReadOnlySpan<float> scores, int width, int count)
    {
        var heads = new int[count];
        var roots = 0;
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * width, count + 1);
            // All but the word itself, which stands at i + 1.
            var best = DenseKernels.IndexOfMax(row[..(i + 1)]);
            if (i + 2 <= count && i + 2 + DenseKernels.IndexOfMax(row[(i + 2)..]) is var later && row[later] > row[best]) best = later;
            heads[i] = best - 1;
            if (best == 0) roots++;
        }

        return roots == 1 && IsAcyclic(heads) ? heads : Eisner(scores, width, count);
    }

    private static bool IsAcyclic(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at];
            }

            if (at >= 0 && seen[at] == i + 1) return false;
        }

        return true;
    }

    /// <summary>The best projective tree with exactly one word under the root.</summary>
    internal static int[] Eisner(ReadOnlySpan<float> scores, int width, int n)
    {
        // A table holds a value for each stretch l..r: by rows of l, or turned, by rows of r, so that each loop below runs along two rows.
        // Left: the head is l. Right: the head is r. Closed: all dependents found. Open: the arc between l and r is made, nothing beyond.
        var rented = ArrayPool<float>.Shared.Rent(6 * n * n);
        var cuts = ArrayPool<short>.Shared.Rent(3 * n * n);
        Span<float> free = rented;
        Span<float> closedLeft = free[..(n * n)], closedLeftTurned = free.Slice(n * n, n * n), closedRight = free.Slice(2 * n * n, n * n);
        Span<float> closedRightTurned = free.Slice(3 * n * n, n * n), openLeft = free.Slice(4 * n * n, n * n), openRightTurned = free.Slice(5 * n * n, n * n);
        Span<short> openCut = cuts.AsSpan(0, n * n), leftCut = cuts.AsSpan(n * n, n * n), rightCut = cuts.AsSpan(2 * n * n, n * n);
        for (var i = 0; i < n; i++) closedLeft[(i * n) + i] = closedLeftTurned[(i * n) + i] = closedRight[(i * n) + i] = closedRightTurned[(i * n) + i] = 0;
        for (var span = 1; span < n; span++)
        {
            for (var l = 0; l + span < n; l++)
            {
                var r = l + span;
                int here = (l * n) + r, turned = (r * n) + l;
                var best = Best(closedLeft.Slice((l * n) + l, span), closedRightTurned.Slice((r * n) + l + 1, span), out var cut);
                openRightTurned[turned] = best + scores[(l * width) + r + 1];
                openLeft[here] = best + scores[(r * width) + l + 1];
                openCut[here] = (short)(l + cut);
                closedRight[here] = closedRightTurned[turned] = Best(closedRight.Slice((l * n) + l, span), openRightTurned.Slice((r * n) + l, span), out cut);
                rightCut[here] = (short)(l + cut);
                closedLeft[here] = closedLeftTurned[turned] = Best(openLeft.Slice((l * n) + l + 1, span), closedLeftTurned.Slice((r * n) + l + 1, span), out cut);
                leftCut[here] = (short)(l + 1 + cut);
            }
        }

        var root = 0;
        var most = float.NegativeInfinity;
        for (var k = 0; k < n; k++)
        {
            var s = closedRight[k] + closedLeft[(k * n) + n - 1] + scores[k * width];
            if (s > most) (most, root) = (s, k);
        }

        var heads = new int[n];
        heads[root] = -1;
        var stack = new Stack<(int L, int R, bool Left, bool Open)>();
        stack.Push((0, root, false, false));
        stack.Push((root, n - 1, true, false));
        while (stack.Count > 0)
        {
            var (l, r, left, isOpen) = stack.Pop();
            if (l == r) continue;
            var here = (l * n) + r;
            if (isOpen)
            {
                heads[left ? r : l] = left ? l : r;
                stack.Push((l, openCut[here], true, false));
                stack.Push((openCut[here] + 1, r, false, false));
            }
            else
            {
                int m = left ? leftCut[here] : rightCut[here];
                stack.Push(left ? (m, r, true, false) : (l, m, false, false));
                stack.Push(left ? (l, m, true, true) : (m, r, false, true));
            }
        }

        ArrayPool<float>.Shared.Return(rented);
        ArrayPool<short>.Shared.Return(cuts);
        return heads;
    }

    // The greatest sum of two rows, and the first place where it stands.
    private static float Best(ReadOnlySpan<float> a, ReadOnlySpan<float> b, out int at)
    {
        if (a.Length >= Vector256<float>.Count) return BestOfMany(a, b, out at);
        var best = a[0] + b[0];
        at = 0;
        for (var i = 1; i < a.Length && i < b.Length; i++)
        {
            var s = a[i] + b[i];
            if (s > best) (best, at) = (s, i);
        }

        return best;
    }

    // The greatest first, eight at a time, the last eight overlapping those before; then where it stands.
    private static float BestOfMany(ReadOnlySpan<float> a, ReadOnlySpan<float> b, out int at)
    {
        ref float pa = ref MemoryMarshal.GetReference(a), pb = ref MemoryMarshal.GetReference(b[..a.Length]);
        var last = (nuint)(a.Length - Vector256<float>.Count);
        var most = Vector256.LoadUnsafe(ref pa, last) + Vector256.LoadUnsafe(ref pb, last);
        for (nuint i = 0; i < last; i += (nuint)Vector256<float>.Count) most = Vector256.Max(most, Vector256.LoadUnsafe(ref pa, i) + Vector256.LoadUnsafe(ref pb, i));
        var half = Vector128.Max(most.GetLower(), most.GetUpper());
        var best = Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
        var wanted = Vector256.Create(best);
        for (nuint i = 0; i < last; i += (nuint)Vector256<float>.Count)
        {
            var equal = Vector256.Equals(Vector256.LoadUnsafe(ref pa, i) + Vector256.LoadUnsafe(ref pb, i), wanted).ExtractMostSignificantBits();
            if (equal == 0) continue;
            at = (int)i + BitOperations.TrailingZeroCount(equal);
            return best;
        }

        at = (int)last + BitOperations.TrailingZeroCount(Vector256.Equals(Vector256.LoadUnsafe(ref pa, last) + Vector256.LoadUnsafe(ref pb, last), wanted).ExtractMostSignificantBits());
        return best;
    }
}
