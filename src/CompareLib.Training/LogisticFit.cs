using CompareLib.Matching;

namespace CompareLib.Training;

/// <summary>Logistic regression by Newton's method with a small ridge; a weight that comes out against its measure's meaning is set to 0 and the rest fit again.</summary>
internal static class LogisticFit
{
    private const double Ridge = 0.3;

    // Set by hand, for want of labelled cases: no event of the gold has two occasions, and in it only quotations without a twin lack a speaker, and all its events are small.
    private static readonly Dictionary<MatchFeature, double> ByHand = new() { [MatchFeature.SameOccasion] = 1.08, [MatchFeature.OtherOccasion] = -12, [MatchFeature.SpeakerUnnamed] = -1, [MatchFeature.SpeakerApart] = -1, [MatchFeature.Context] = 0.5, [MatchFeature.Corpus] = -0.3, [MatchFeature.TooLittle] = -20, [MatchFeature.Marked] = 3 };

    /// <summary>The weights, by <see cref="MatchFeature"/>.</summary>
    public static double[] Fit(List<MatchingRow> rows)
    {
        var free = Enumerable.Range(0, PairMeasures.Size).Select(f => !ByHand.ContainsKey((MatchFeature)f)).ToArray();
        while (true)
        {
            var weights = Newton(rows, free);
            var wrong = Enumerable.Range(0, weights.Length).Where(f => free[f] && weights[f] * Sign((MatchFeature)f) < 0).ToArray();
            if (wrong.Length == 0)
            {
                foreach (var (feature, weight) in ByHand) weights[(int)feature] = weight;
                return weights;
            }

            free[wrong.MaxBy(f => Math.Abs(weights[f]))] = false;
        }
    }

    public static double Probability(double[] weights, in PairMeasures measures)
    {
        var sum = 0.0;
        for (var f = 0; f < weights.Length; f++) sum += weights[f] * measures[f];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static int Sign(MatchFeature feature) => feature switch
    {
        MatchFeature.Base => 0,
        MatchFeature.OtherOccasion or MatchFeature.SpeakerApart or MatchFeature.Numbers or MatchFeature.Negation or MatchFeature.MarksUnlike => -1,
        _ => 1,
    };

    private static double[] Newton(List<MatchingRow> rows, bool[] free)
    {
        var n = free.Length;
        var weights = new double[n];
        for (var round = 0; round < 25; round++)
        {
            var gradient = new double[n];
            var hessian = new double[n, n];
            foreach (var row in rows)
            {
                var p = Probability(weights, row.Measures);
                var slope = row.Weight * ((row.Same ? 1 : 0) - p);
                var curve = row.Weight * p * (1 - p);
                for (var i = 0; i < n; i++)
                {
                    double x = row.Measures[i];
                    if (!free[i] || x == 0) continue;
                    gradient[i] += slope * x;
                    for (var j = 0; j <= i; j++) hessian[i, j] += curve * x * row.Measures[j];
                }
            }

            for (var i = 0; i < n; i++)
            {
                if (i > 0) gradient[i] -= Ridge * weights[i];
                hessian[i, i] += (i > 0 ? Ridge : 0) + 1e-9;
                if (!free[i]) hessian[i, i] = 1;
                for (var j = 0; j < i; j++)
                {
                    if (!free[i] || !free[j]) hessian[i, j] = 0;
                    hessian[j, i] = hessian[i, j];
                }
            }

            var step = Solve(hessian, gradient);
            var most = step.Max(Math.Abs);
            for (var i = 0; i < n; i++) weights[i] += step[i] * Math.Min(1, 4 / most);
            if (most < 1e-6) break;
        }

        return weights;
    }

    // Gaussian elimination; the matrix is positive definite.
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        var x = (double[])b.Clone();
        for (var k = 0; k < n; k++)
        {
            for (var i = k + 1; i < n; i++)
            {
                var factor = a[i, k] / a[k, k];
                if (factor == 0) continue;
                for (var j = k; j < n; j++) a[i, j] -= factor * a[k, j];
                x[i] -= factor * x[k];
            }
        }

        for (var k = n - 1; k >= 0; k--)
        {
            for (var j = k + 1; j < n; j++) x[k] -= a[k, j] * x[j];
            x[k] /= a[k, k];
        }

        return x;
    }
}
