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
            var best = 0;
            for (var j = 1; j <= count; j++) if (j != i + 1 && row[j] > row[best]) best = j;
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
        // open[l, r, d]: the arc between l and r is made (d = 1: l is the head); closed[l, r, d]: complete on the head's side.
        var size = n * n * 2;
        var open = new float[size];
        var closed = new float[size];
        var openCut = new short[size];
        var closedCut = new short[size];
        for (var span = 1; span < n; span++)
        {
            for (var l = 0; l + span < n; l++)
            {
                var r = l + span;
                float best = float.NegativeInfinity;
                var cut = l;
                for (var m = l; m < r; m++)
                {
                    var s = closed[At(l, m, 1)] + closed[At(m + 1, r, 0)];
                    if (s > best) (best, cut) = (s, m);
                }

                open[At(l, r, 0)] = best + scores[(l * width) + r + 1];
                open[At(l, r, 1)] = best + scores[(r * width) + l + 1];
                openCut[At(l, r, 0)] = openCut[At(l, r, 1)] = (short)cut;
                best = float.NegativeInfinity;
                for (var m = l; m < r; m++)
                {
                    var s = closed[At(l, m, 0)] + open[At(m, r, 0)];
                    if (s > best) (best, cut) = (s, m);
                }

                closed[At(l, r, 0)] = best;
                closedCut[At(l, r, 0)] = (short)cut;
                best = float.NegativeInfinity;
                for (var m = l + 1; m <= r; m++)
                {
                    var s = open[At(l, m, 1)] + closed[At(m, r, 1)];
                    if (s > best) (best, cut) = (s, m);
                }

                closed[At(l, r, 1)] = best;
                closedCut[At(l, r, 1)] = (short)cut;
            }
        }

        var root = 0;
        var most = float.NegativeInfinity;
        for (var k = 0; k < n; k++)
        {
            var s = closed[At(0, k, 0)] + closed[At(k, n - 1, 1)] + scores[k * width];
            if (s > most) (most, root) = (s, k);
        }

        var heads = new int[n];
        heads[root] = -1;
        var stack = new Stack<(int L, int R, int D, bool Open)>();
        stack.Push((0, root, 0, false));
        stack.Push((root, n - 1, 1, false));
        while (stack.Count > 0)
        {
            var (l, r, d, isOpen) = stack.Pop();
            if (l == r) continue;
            if (isOpen)
            {
                heads[d == 0 ? l : r] = d == 0 ? r : l;
                int m = openCut[At(l, r, d)];
                stack.Push((l, m, 1, false));
                stack.Push((m + 1, r, 0, false));
            }
            else
            {
                int m = closedCut[At(l, r, d)];
                stack.Push(d == 0 ? (l, m, 0, false) : (m, r, 1, false));
                stack.Push(d == 0 ? (m, r, 0, true) : (l, m, 1, true));
            }
        }

        return heads;

        int At(int l, int r, int d) => (((l * n) + r) * 2) + d;
    }
}
