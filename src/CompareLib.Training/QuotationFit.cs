using CompareLib.Quotations;
using CompareLib.Quotations.Reading.Choice;

namespace CompareLib.Training;

/// <summary>Fits the log-linear model by limited-memory BFGS (Nocedal 1980) on the ridged log-likelihood.</summary>
internal static class QuotationFit
{
    private const int Memory = 8, Rounds = 80;

    // Smaller weights are not written.
    private const double Least = 0.02;

    /// <summary>The weights; features that fewer than <paramref name="least"/> cues show are left out.</summary>
    public static float[] Fit(List<QuotationExample> examples, double ridge, int least)
    {
        var number = new Dictionary<int, int>();
        var shown = new Dictionary<int, int>();
        foreach (var example in examples)
        {
            var here = new HashSet<int>();
            foreach (var parts in example.Candidates) foreach (var part in parts) here.UnionWith(part.Features);
            foreach (var feature in here) shown[feature] = shown.GetValueOrDefault(feature) + 1;
        }

        foreach (var feature in shown.Where(f => f.Value >= least).Select(f => f.Key).Order()) number[feature] = number.Count;
        var rows = examples.ConvertAll(e => new Row(e, number));
        var x = Minimise(rows, number.Count, ridge);
        var weights = new float[FeatureNames.Count];
        foreach (var (feature, n) in number) weights[feature] = (float)Math.Round(x[n], 3);
        return weights;
    }

    /// <summary>Writes the weights that are not 0 with their origin.</summary>
    public static void Write(string path, LanguageData language, float[] weights, string gold, string cross)
    {
        var names = new FeatureNames(language, new WordClasses(language));
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine("# Weights that choose how to read a cue of speech: feature, two values, weight (the logarithm of the odds against no quotation).");
        file.WriteLine($"# Fitted by `CompareLib.Training quotations` on {gold} (numbers only; no words but those of quotations-{language.Tag}.txt).");
        file.WriteLine($"# {cross}");
        for (var f = 0; f < weights.Length; f++) if (Math.Abs(weights[f]) >= Least) file.WriteLine(FormattableString.Invariant($"{names.NameOf(f)}\t{weights[f]:0.00}"));
    }

    private static double[] Minimise(List<Row> rows, int size, double ridge)
    {
        var x = new double[size];
        var gradient = new double[size];
        var value = Loss(rows, x, gradient, ridge);
        var steps = new List<(double[] S, double[] Y, double Rho)>();
        for (var round = 0; round < Rounds; round++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(direction, gradient);
            if (slope >= 0) { steps.Clear(); direction = [.. gradient.Select(g => -g)]; slope = Dot(direction, gradient); }
            var rate = round == 0 ? 1 / Math.Sqrt(-slope) : 1;
            double[] next, nextGradient;
            double nextValue;
            while (true)
            {
                next = [.. x.Select((v, i) => v + (rate * direction[i]))];
                nextGradient = new double[size];
                nextValue = Loss(rows, next, nextGradient, ridge);
                if (nextValue <= value + (1e-4 * rate * slope) || rate < 1e-6) break;
                rate /= 2;
            }

            double[] s = [.. next.Select((v, i) => v - x[i])], y = [.. nextGradient.Select((v, i) => v - gradient[i])];
            var curve = Dot(s, y);
            if (curve > 1e-10) steps.Add((s, y, 1 / curve));
            if (steps.Count > Memory) steps.RemoveAt(0);
            var gain = value - nextValue;
            (x, gradient, value) = (next, nextGradient, nextValue);
            if (gain < 1e-5 * Math.Abs(value)) break;
        }

        return x;
    }

    private static double[] Direction(double[] gradient, List<(double[] S, double[] Y, double Rho)> steps)
    {
        double[] q = [.. gradient];
        var alpha = new double[steps.Count];
        for (var k = steps.Count - 1; k >= 0; k--)
        {
            alpha[k] = steps[k].Rho * Dot(steps[k].S, q);
            for (var i = 0; i < q.Length; i++) q[i] -= alpha[k] * steps[k].Y[i];
        }

        if (steps.Count > 0)
        {
            var scale = 1 / (steps[^1].Rho * Dot(steps[^1].Y, steps[^1].Y));
            for (var i = 0; i < q.Length; i++) q[i] *= scale;
        }

        for (var k = 0; k < steps.Count; k++)
        {
            var beta = steps[k].Rho * Dot(steps[k].Y, q);
            for (var i = 0; i < q.Length; i++) q[i] += (alpha[k] - beta) * steps[k].S[i];
        }

        for (var i = 0; i < q.Length; i++) q[i] = -q[i];
        return q;
    }

    private static double Loss(List<Row> rows, double[] x, double[] gradient, double ridge)
    {
        var loss = 0.0;
        foreach (var row in rows) loss += row.Add(x, gradient);
        for (var i = 0; i < x.Length; i++)
        {
            loss += ridge / 2 * x[i] * x[i];
            gradient[i] += ridge * x[i];
        }

        return loss;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    /// <summary>One example with its features renumbered, each shared part once.</summary>
    private sealed class Row
    {
        private readonly double weight;
        private readonly int[][] parts;
        private readonly int[][] candidates;
        private readonly double[] target;

        public Row(QuotationExample example, Dictionary<int, int> number)
        {
            weight = example.Weight;
            target = example.Target;
            var places = new Dictionary<Part, int>(ReferenceEqualityComparer.Instance);
            var list = new List<int[]>();
            candidates = [.. example.Candidates.Select(c => c.Select(part =>
            {
                if (places.TryGetValue(part, out var place)) return place;
                places[part] = list.Count;
                list.Add([.. part.Features.Where(number.ContainsKey).Select(f => number[f])]);
                return list.Count - 1;
            }).ToArray())];
            parts = [.. list];
        }

        /// <summary>Adds the example's gradient and gives its loss.</summary>
        public double Add(double[] x, double[] gradient)
        {
            var sums = new double[parts.Length];
            for (var p = 0; p < parts.Length; p++) foreach (var f in parts[p]) sums[p] += x[f];
            var scores = new double[candidates.Length];
            var most = 0.0;
            for (var c = 0; c < scores.Length; c++)
            {
                foreach (var p in candidates[c]) scores[c] += sums[p];
                most = Math.Max(most, scores[c]);
            }

            var total = Math.Exp(-most);
            foreach (var score in scores) total += Math.Exp(score - most);
            var log = most + Math.Log(total);
            var slopes = new double[parts.Length];
            var loss = 0.0;
            var wanted = 0.0;
            for (var c = 0; c < scores.Length; c++)
            {
                wanted += target[c];
                loss += target[c] * (log - scores[c]);
                var slope = Math.Exp(scores[c] - log) - target[c];
                foreach (var p in candidates[c]) slopes[p] += slope;
            }

            loss += (1 - wanted) * log;
            for (var p = 0; p < parts.Length; p++) foreach (var f in parts[p]) gradient[f] += weight * slopes[p];
            return weight * loss;
        }
    }
}
