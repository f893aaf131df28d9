using CompareLib.Matching;

namespace CompareLib.Training;

/// <summary>
/// Fits the trees of the match model: gradient boosting of the log-likelihood with second derivatives (Friedman 2001; Chen and Guestrin 2016). Where a measure
/// can only speak for a match, or only against, no tree may say otherwise, whatever the examples are.
/// </summary>
internal sealed class MatchingTrees
{
    private const int Rounds = 150, Bins = 48;
    private const double Shrink = 0.05, Ridge = 4, LeastCurvature = 1;

    // Each tree sees so many of the pairs and of the measures, so that trees differ (Friedman 2002).
    private const double Rows = 0.7, Columns = 0.6;
    private readonly MatchingRow[] _rows;
    private readonly float[][] _bounds = new float[PairMeasures.Size][];
    private readonly byte[][] _bins = new byte[PairMeasures.Size][];
    private readonly bool[] _skipped = new bool[PairMeasures.Size];
    private readonly Random _random = new(1);
    private readonly double[] _gradient, _curvature, _score;
    private readonly byte[] _measures = new byte[Rounds * MatchModel.Nodes];
    private readonly float[] _questions = new float[Rounds * MatchModel.Nodes];
    private readonly float[] _leaves = new float[Rounds * (MatchModel.Nodes + 1)];

    private MatchingTrees(MatchingRow[] rows)
    {
        _rows = rows;
        (_gradient, _curvature, _score) = (new double[rows.Length], new double[rows.Length], new double[rows.Length]);
        for (var m = 0; m < PairMeasures.Size; m++)
        {
            // Bounds are taken where the pairs of one utterance lie and where the others do, which are many more.
            var cuts = new SortedSet<float>();
            foreach (var side in new[] { true, false })
            {
                var sorted = rows.Where(r => r.Same == side).Select(r => r.Measures[m]).Order().ToArray();
                for (var b = 1; b < Bins / 2 && sorted.Length > 0; b++) cuts.Add((float)Math.Round(sorted[sorted.Length * b / (Bins / 2)], 3));
            }

            _bounds[m] = [.. cuts];
            _bins[m] = Array.ConvertAll(rows, r => Array.BinarySearch(_bounds[m], r.Measures[m]) is var at && at >= 0 ? (byte)at : (byte)~at);
        }
    }

    /// <summary>The model for <paramref name="rows"/>: the same for the same rows in the same order.</summary>
    public static MatchModel Fit(MatchingRow[] rows)
    {
        var fit = new MatchingTrees(rows);
        var (same, all) = (rows.Where(r => r.Same).Sum(r => r.Weight), rows.Sum(r => r.Weight));
        var start = (float)Math.Round(Math.Log(same / (all - same)), 3);
        for (var r = 0; r < rows.Length; r++) fit._score[r] = start + MatchModel.Given(MatchingTraining.Measures(rows[r]));
        for (var round = 0; round < Rounds; round++) fit.Grow(round);
        return new MatchModel(start, fit._measures, fit._questions, fit._leaves);
    }

    // 1 where a measure may only speak for a match as it grows, -1 where only against.
    private static int Sign(MatchFeature measure) => measure switch
    {
        MatchFeature.Missing or MatchFeature.Negation or MatchFeature.OtherSpeaker or MatchFeature.SpeakerApart or MatchFeature.OtherOccasion => -1,
        MatchFeature.Lesser or MatchFeature.LesserWords or MatchFeature.Retold or MatchFeature.Topic or MatchFeature.Days or MatchFeature.OneArticle or MatchFeature.SpeakerUnnamed => 0,
        _ => 1,
    };

    private void Grow(int round)
    {
        for (var r = 0; r < _rows.Length; r++)
        {
            var p = 1 / (1 + Math.Exp(-_score[r]));
            (_gradient[r], _curvature[r]) = (_rows[r].Weight * (p - (_rows[r].Same ? 1 : 0)), _rows[r].Weight * p * (1 - p));
        }

        for (var m = 0; m < _skipped.Length; m++) _skipped[m] = _random.NextDouble() >= Columns || m is (int)MatchFeature.OtherSpeaker or (int)MatchFeature.SpeakerApart or (int)MatchFeature.OtherOccasion;
        var node = round * MatchModel.Nodes;
        Array.Fill(_questions, float.PositiveInfinity, node, MatchModel.Nodes);
        Split(round, 0, [.. Enumerable.Range(0, _rows.Length).Where(_ => _random.NextDouble() < Rows)], double.NegativeInfinity, double.PositiveInfinity);
        var leaf = round * (MatchModel.Nodes + 1);
        for (var r = 0; r < _rows.Length; r++)
        {
            var k = 0;
            for (var d = 0; d < MatchModel.Depth; d++) k = (2 * k) + (_rows[r].Measures[_measures[node + k]] > _questions[node + k] ? 2 : 1);
            _score[r] += _leaves[leaf + k - MatchModel.Nodes];
        }
    }

    private static double Value(double g, double h, double low, double high) => Math.Clamp(-g / (h + Ridge), low, high);

    private void Split(int round, int k, int[] rows, double low, double high)
    {
        double g = 0, h = 0;
        foreach (var r in rows) (g, h) = (g + _gradient[r], h + _curvature[r]);
        if (k >= MatchModel.Nodes)
        {
            _leaves[(round * (MatchModel.Nodes + 1)) + k - MatchModel.Nodes] = (float)Math.Round(Shrink * Value(g, h, low, high), 4);
            return;
        }

        var (measure, cut, gain, middle) = (0, -1, 1e-6, 0.0);
        var sums = new double[512];
        for (var m = 0; m < _bounds.Length; m++)
        {
            if (_bounds[m].Length == 0 || _skipped[m]) continue;
            Array.Clear(sums);
            var bins = _bins[m];
            foreach (var r in rows) { sums[2 * bins[r]] += _gradient[r]; sums[(2 * bins[r]) + 1] += _curvature[r]; }
            var sign = Sign((MatchFeature)m);
            double gl = 0, hl = 0;
            for (var b = 0; b < _bounds[m].Length; b++)
            {
                (gl, hl) = (gl + sums[2 * b], hl + sums[(2 * b) + 1]);
                if (hl < LeastCurvature || h - hl < LeastCurvature) continue;
                var (left, right) = (Value(gl, hl, low, high), Value(g - gl, h - hl, low, high));
                if (sign * (right - left) < 0) continue;
                var better = Gain(gl, hl, left) + Gain(g - gl, h - hl, right) - Gain(g, h, Value(g, h, low, high));
                if (better > gain) (measure, cut, gain, middle) = (m, b, better, (left + right) / 2);
            }
        }

        var (leftLow, leftHigh, rightLow, rightHigh) = (low, high, low, high);
        if (cut >= 0)
        {
            (_measures[(round * MatchModel.Nodes) + k], _questions[(round * MatchModel.Nodes) + k]) = ((byte)measure, _bounds[measure][cut]);
            if (Sign((MatchFeature)measure) > 0) (leftHigh, rightLow) = (middle, middle);
            if (Sign((MatchFeature)measure) < 0) (leftLow, rightHigh) = (middle, middle);
        }

        Split(round, (2 * k) + 1, cut < 0 ? rows : Array.FindAll(rows, r => _bins[measure][r] <= cut), leftLow, leftHigh);
        Split(round, (2 * k) + 2, cut < 0 ? [] : Array.FindAll(rows, r => _bins[measure][r] > cut), rightLow, rightHigh);
    }

    private static double Gain(double g, double h, double value) => -((2 * g * value) + ((h + Ridge) * value * value));
}
