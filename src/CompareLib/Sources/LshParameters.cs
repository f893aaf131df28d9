namespace CompareLib.Sources;

/// <summary>
/// How many bands of how many rows a signature is cut into: two sets of Jaccard similarity s share a band with probability 1 − (1 − s^rows)^bands
/// (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, ch. 3).
/// </summary>
/// <param name="Bands">Number of bands.</param>
/// <param name="Rows">Numbers in a band.</param>
internal readonly record struct LshParameters(int Bands, int Rows)
{
    /// <summary>Numbers in a signature.</summary>
    public int Places => Bands * Rows;

    /// <summary>The probability that two sets of this similarity become candidates.</summary>
    public double Probability(double similarity) => 1 - Math.Pow(1 - Math.Pow(similarity, Rows), Bands);

    /// <summary>The most rows, and so the fewest false candidates, that reach <paramref name="recall"/> at <paramref name="threshold"/> within a signature of <paramref name="longest"/> numbers.</summary>
    /// <exception cref="ArgumentException">No signature of that length reaches the recall.</exception>
    public static LshParameters Derive(double threshold, double recall, int longest = 96)
    {
        for (var rows = longest; rows >= 1; rows--)
        {
            var match = Math.Pow(threshold, rows);
            if (match < 1e-9) continue;
            var bands = match >= 1 ? 1 : Math.Max(1, Math.Ceiling(Math.Log(1 - recall) / Math.Log(1 - match)));
            if (bands * rows <= longest) return new LshParameters((int)bands, rows);
        }

        throw new ArgumentException($"no signature of {longest} numbers finds pairs of similarity {threshold} with a recall of {recall}");
    }

    /// <summary>
    /// How many places of two signatures must agree for a pair at <paramref name="threshold"/> to pass with a probability of at least <paramref name="recall"/>:
    /// a cheap test that spares the exact comparison of pairs that met in a band by accident.
    /// </summary>
    public int LeastAgreement(double threshold, double recall)
    {
        // The binomial distribution from below.
        var (n, left) = (Places, 0.0);
        for (var k = 0; k <= n; k++)
        {
            left += Math.Exp(LogChoose(n, k) + (k * Math.Log(threshold)) + ((n - k) * Math.Log(Math.Max(1e-300, 1 - threshold))));
            if (left > 1 - recall) return k;
        }

        return n;
    }

    private static double LogChoose(int n, int k)
    {
        var log = 0.0;
        for (var i = 1; i <= k; i++) log += Math.Log(n - k + i) - Math.Log(i);
        return log;
    }
}
