namespace CompareLib.Alignment;

/// <summary>Which wordings are compared word by word: all with all while they are few, else each with its nearest.</summary>
internal static class LinkPlan
{
    /// <summary>Up to this number of distinct texts every pair is compared.</summary>
    public const int AllPairs = 12;

    private const int Nearest = 3;

    /// <summary>Number of central wordings that all others are compared with.</summary>
    private const int Hubs = 3;

    /// <summary>How alike two wordings are by the words they share, 0 to 1.</summary>
    public static double[,] Alikeness(IReadOnlyList<WitnessTokens> witnesses)
    {
        var n = witnesses.Count;
        var sorted = witnesses.Select(w => w.Types.Order().ToArray()).ToArray();
        var alike = new double[n, n];
        for (var x = 0; x < n; x++)
        {
            for (var y = x + 1; y < n; y++)
                alike[x, y] = alike[y, x] = 2.0 * Shared(sorted[x], sorted[y]) / Math.Max(1, sorted[x].Length + sorted[y].Length);
        }

        return alike;
    }

    /// <summary>The wordings that are together nearest to all, the most central first (facility location, chosen greedily).</summary>
    public static int[] Centres(double[,] alike)
    {
        var n = alike.GetLength(0);
        var near = new double[n];
        var centres = new List<int>();
        while (centres.Count < Math.Min(Hubs, n))
        {
            var best = (Gain: -1.0, At: -1);
            for (var h = 0; h < n; h++)
            {
                if (centres.Contains(h)) continue;
                var gain = 0.0;
                for (var x = 0; x < n; x++) gain += Math.Max(0, (x == h ? 1 : alike[x, h]) - near[x]);
                if (gain > best.Gain) best = (gain, h);
            }

            centres.Add(best.At);
            for (var x = 0; x < n; x++) near[x] = Math.Max(near[x], x == best.At ? 1 : alike[x, best.At]);
        }

        return [.. centres];
    }

    /// <summary>The pairs (x &lt; y) to compare when not all are: each wording with its nearest and with the central ones, and a tree that joins all.</summary>
    public static SortedSet<(int X, int Y)> Pairs(double[,] alike, ReadOnlySpan<int> centres)
    {
        var n = alike.GetLength(0);
        var pairs = new SortedSet<(int, int)>();
        for (var x = 0; x < n; x++)
        {
            foreach (var y in Enumerable.Range(0, n).Where(y => y != x).OrderByDescending(y => alike[x, y]).ThenBy(y => y).Take(Nearest))
                pairs.Add((Math.Min(x, y), Math.Max(x, y)));
        }

        foreach (var h in centres)
        {
            for (var x = 0; x < n; x++)
                if (x != h) pairs.Add((Math.Min(x, h), Math.Max(x, h)));
        }

        var inside = new bool[n];
        var best = new (double Value, int From)[n];
        Array.Fill(best, (-1, 0));
        inside[0] = true;
        for (var y = 1; y < n; y++) best[y] = (alike[0, y], 0);
        for (var step = 1; step < n; step++)
        {
            var next = -1;
            for (var y = 0; y < n; y++)
                if (!inside[y] && (next < 0 || best[y].Value > best[next].Value)) next = y;
            inside[next] = true;
            pairs.Add((Math.Min(next, best[next].From), Math.Max(next, best[next].From)));
            for (var y = 0; y < n; y++)
                if (!inside[y] && alike[next, y] > best[y].Value) best[y] = (alike[next, y], next);
        }

        return pairs;
    }

    /// <summary>The wording whose words are the most widespread: the middle of a crowd too large to compare pair by pair.</summary>
    public static int Centre(IReadOnlyList<WitnessTokens> witnesses)
    {
        var spread = new Dictionary<int, int>();
        foreach (var type in witnesses.SelectMany(w => w.Types.Distinct())) spread[type] = spread.GetValueOrDefault(type) + 1;
        var best = 0;
        var top = -1.0;
        for (var w = 0; w < witnesses.Count; w++)
        {
            var score = witnesses[w].Types.Sum(t => (double)spread[t]) / (10 + witnesses[w].Count);
            if (score > top) (best, top) = (w, score);
        }

        return best;
    }

    private static int Shared(int[] x, int[] y)
    {
        int i = 0, j = 0, shared = 0;
        while (i < x.Length && j < y.Length)
        {
            if (x[i] == y[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (x[i] < y[j]) i++;
            else j++;
        }

        return shared;
    }
}
