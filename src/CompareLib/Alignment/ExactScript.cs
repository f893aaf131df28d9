using DiffPlex;

namespace CompareLib.Alignment;

/// <summary>Exact edit scripts over tokens, by DiffPlex: which tokens of two long texts are the same, in order. The only class that knows DiffPlex.</summary>
/// <remarks>Myers' O(ND) algorithm for texts up to <see cref="Limit"/> tokens; beyond it unique words anchor the texts (patience), which is linear but for sorting.</remarks>
internal static class ExactScript
{
    /// <summary>Texts of more tokens are matched by their unique words only.</summary>
    public const int Limit = 6_000;

    /// <summary>For each token of <paramref name="a"/> the index of its partner in <paramref name="b"/>, or -1.</summary>
    public static int[] Match(int[] a, int[] b)
    {
        var partner = new int[a.Length];
        Array.Fill(partner, -1);
        var head = 0;
        while (head < a.Length && head < b.Length && a[head] == b[head]) partner[head] = head++;
        var tail = 0;
        while (tail < a.Length - head && tail < b.Length - head && a[^(tail + 1)] == b[^(tail + 1)])
        {
            partner[a.Length - 1 - tail] = b.Length - 1 - tail;
            tail++;
        }

        var x = a[head..^tail];
        var y = b[head..^tail];
        if (x.Length == 0 || y.Length == 0) return partner;
        if (Math.Max(x.Length, y.Length) > Limit) Patience(x, y, head, partner);
        else Minimal(x, y, head, partner);
        return partner;
    }

    private static void Minimal(int[] x, int[] y, int offset, int[] partner)
    {
        // DiffPlex asks a chunker for the pieces of each text; ours hands out the word numbers it was given.
        var left = Array.ConvertAll(x, Piece);
        var right = Array.ConvertAll(y, Piece);
        var script = new Differ().CreateCustomDiffs("a", "b", false, false, text => text == "a" ? left : right);
        int i = 0, j = 0;
        foreach (var block in script.DiffBlocks)
        {
            while (i < block.DeleteStartA) partner[offset + i++] = offset + j++;
            i = block.DeleteStartA + block.DeleteCountA;
            j = block.InsertStartB + block.InsertCountB;
        }

        while (i < x.Length) partner[offset + i++] = offset + j++;

        static string Piece(int type) => type.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The longest ordered chain of words that stand once in either text, widened over equal neighbours.</summary>
    private static void Patience(int[] x, int[] y, int offset, int[] partner)
    {
        var places = new Dictionary<int, (int CountX, int CountY, int AtY)>();
        foreach (var t in x)
        {
            var p = places.GetValueOrDefault(t);
            places[t] = p with { CountX = p.CountX + 1 };
        }

        for (var j = 0; j < y.Length; j++)
            if (places.TryGetValue(y[j], out var p)) places[y[j]] = (p.CountX, p.CountY + 1, j);

        var candidates = new List<(int I, int J)>();
        for (var i = 0; i < x.Length; i++)
            if (places[x[i]] is (1, 1, var at)) candidates.Add((i, at));
        foreach (var (i, j) in Chain(candidates))
        {
            for (int a = i, b = j; a >= 0 && b >= 0 && x[a] == y[b] && partner[offset + a] < 0; a--, b--) partner[offset + a] = offset + b;
            for (int a = i + 1, b = j + 1; a < x.Length && b < y.Length && x[a] == y[b] && partner[offset + a] < 0; a++, b++) partner[offset + a] = offset + b;
        }

        var last = -1;
        for (var k = offset; k < offset + x.Length; k++)
        {
            if (partner[k] < 0) continue;
            if (partner[k] <= last) partner[k] = -1;
            else last = partner[k];
        }
    }

    private static List<(int I, int J)> Chain(List<(int I, int J)> candidates)
    {
        var tails = new List<int>();
        var before = new int[candidates.Count];
        for (var k = 0; k < candidates.Count; k++)
        {
            int low = 0, high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (candidates[tails[middle]].J < candidates[k].J) low = middle + 1;
                else high = middle;
            }

            before[k] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count) tails.Add(k);
            else tails[low] = k;
        }

        var chain = new List<(int, int)>();
        for (var k = tails.Count > 0 ? tails[^1] : -1; k >= 0; k = before[k]) chain.Add(candidates[k]);
        chain.Reverse();
        return chain;
    }
}
