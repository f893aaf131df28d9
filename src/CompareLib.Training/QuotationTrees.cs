using CompareLib.Quotations.Reading.Choice;

namespace CompareLib.Training;

/// <summary>Fits the trees that correct the scores: gradient boosting of the log-likelihood with second derivatives (Friedman 2001; Chen and Guestrin 2016).</summary>
internal sealed class QuotationTrees
{
    // Chosen on the folds: trees, what part of each is taken, ridge of a leaf, and the curvature that either side of a question must keep.
    private const int Rounds = 200, Bins = 40;
    private const double Shrink = 0.1, Ridge = 20, Least = 2;

    // Each tree sees so many of the readings and of the traits, so that trees differ (Friedman 2002).
    private const double Rows = 0.6, Columns = 0.5;

    private readonly List<QuotationExample> examples;
    private readonly int[] first;
    private readonly float[][] traits;
    private readonly byte[][] bins;
    private readonly float[][] bounds;
    private readonly bool[] skipped = new bool[CandidateFeatures.TraitCount];
    private readonly Random random = new(1);
    private readonly double[] gradient, curvature, score;

    private QuotationTrees(List<QuotationExample> examples)
    {
        this.examples = examples;
        var rows = new List<float[]>();
        first = new int[examples.Count];
        for (var e = 0; e < examples.Count; e++)
        {
            first[e] = rows.Count;
            foreach (var x in examples[e].Traits) if (x is not null) rows.Add(x);
        }

        traits = [.. rows];
        bounds = new float[CandidateFeatures.TraitCount][];
        bins = new byte[bounds.Length][];
        for (var t = 0; t < bounds.Length; t++)
        {
            var sorted = traits.Select(x => x[t]).Order().ToArray();
            var cuts = new List<float>();
            for (var b = 1; b < Bins && sorted.Length > 0; b++)
            {
                var cut = sorted[sorted.Length * b / Bins];
                if (cut < sorted[^1] && (cuts.Count == 0 || cut > cuts[^1])) cuts.Add((float)Math.Round(cut, 3));
            }

            bounds[t] = [.. cuts.Distinct()];
            bins[t] = new byte[traits.Length];
            for (var r = 0; r < traits.Length; r++)
            {
                var at = Array.BinarySearch(bounds[t], traits[r][t]);
                bins[t][r] = (byte)(at >= 0 ? at : ~at);
            }
        }

        gradient = new double[traits.Length];
        curvature = new double[traits.Length];
        score = new double[traits.Length];
    }

    /// <summary>The trees.</summary>
    public static ChoiceTrees Fit(List<QuotationExample> examples)
    {
        var fit = new QuotationTrees(examples);
        var trees = new List<ChoiceTrees.Tree>();
        for (var round = 0; round < Rounds; round++) trees.Add(fit.Next());
        return new ChoiceTrees(trees);
    }

    /// <summary>Writes the trees with their origin.</summary>
    public static void Write(string path, ChoiceTrees trees, string gold, string cross)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine($"# Trees that correct the scores of likely readings; fitted by `CompareLib.Training quotations` on {gold} (numbers only).");
        file.WriteLine($"# A tree a line: {ChoiceTrees.Nodes} questions (trait<=bound goes left, - always goes left), then {ChoiceTrees.Nodes + 1} leaves. Question k leads to 2k + 1 and 2k + 2.");
        file.WriteLine($"# {cross}");
        foreach (var line in trees.Lines()) file.WriteLine(line);
    }

    private ChoiceTrees.Tree Next()
    {
        for (var e = 0; e < examples.Count; e++) Derive(e);
        for (var t = 0; t < skipped.Length; t++) skipped[t] = random.NextDouble() >= Columns;
        var nodeTraits = new int[ChoiceTrees.Nodes];
        var nodeBounds = new float[ChoiceTrees.Nodes];
        var leaves = new float[ChoiceTrees.Nodes + 1];
        Array.Fill(nodeBounds, float.PositiveInfinity);
        Split(0, [.. Enumerable.Range(0, traits.Length).Where(_ => random.NextDouble() < Rows)], nodeTraits, nodeBounds, leaves);
        var tree = new ChoiceTrees.Tree(nodeTraits, nodeBounds, leaves);
        for (var r = 0; r < traits.Length; r++) score[r] += leaves[tree.LeafOf(traits[r])];
        return tree;
    }

    private void Split(int node, int[] rows, int[] nodeTraits, float[] nodeBounds, float[] leaves)
    {
        double g = 0, h = 0;
        foreach (var r in rows) (g, h) = (g + gradient[r], h + curvature[r]);
        if (node >= ChoiceTrees.Nodes)
        {
            leaves[node - ChoiceTrees.Nodes] = (float)Math.Round(-Shrink * g / (h + Ridge), 3);
            return;
        }

        var (trait, cut, gain) = (0, -1, 1e-6);
        var sums = new double[Bins * 2];
        for (var t = 0; t < bounds.Length; t++)
        {
            if (bounds[t].Length == 0 || skipped[t]) continue;
            Array.Clear(sums);
            var b = bins[t];
            foreach (var r in rows) { sums[2 * b[r]] += gradient[r]; sums[(2 * b[r]) + 1] += curvature[r]; }
            double gl = 0, hl = 0;
            for (var k = 0; k < bounds[t].Length; k++)
            {
                (gl, hl) = (gl + sums[2 * k], hl + sums[(2 * k) + 1]);
                if (hl < Least || h - hl < Least) continue;
                var better = (gl * gl / (hl + Ridge)) + ((g - gl) * (g - gl) / (h - hl + Ridge)) - (g * g / (h + Ridge));
                if (better > gain) (trait, cut, gain) = (t, k, better);
            }
        }

        if (cut >= 0) (nodeTraits[node], nodeBounds[node]) = (trait, bounds[trait][cut]);
        Split((2 * node) + 1, cut < 0 ? rows : Array.FindAll(rows, r => bins[trait][r] <= cut), nodeTraits, nodeBounds, leaves);
        Split((2 * node) + 2, cut < 0 ? [] : Array.FindAll(rows, r => bins[trait][r] > cut), nodeTraits, nodeBounds, leaves);
    }

    private void Derive(int e)
    {
        var example = examples[e];
        var most = 0.0;
        for (int c = 0, r = first[e]; c < example.Scores.Length; c++) most = Math.Max(most, example.Scores[c] + (example.Traits[c] is null ? 0 : score[r++]));
        var sum = Math.Exp(-most);
        for (int c = 0, r = first[e]; c < example.Scores.Length; c++) sum += Math.Exp(example.Scores[c] + (example.Traits[c] is null ? 0 : score[r++]) - most);
        for (int c = 0, r = first[e]; c < example.Scores.Length; c++)
        {
            if (example.Traits[c] is null) continue;
            var share = Math.Exp(example.Scores[c] + score[r] - most) / sum;
            gradient[r] = example.Weight * (share - example.Target[c]);
            curvature[r] = example.Weight * share * (1 - share);
            r++;
        }
    }
}
