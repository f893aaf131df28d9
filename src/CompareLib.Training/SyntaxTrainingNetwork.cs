using CompareLib.Text.Syntax;

namespace CompareLib.Training;

/// <summary>The network of <see cref="SyntaxNetwork"/> with its way back: one sentence at a time, gradients summed until <see cref="Step"/>.</summary>
internal sealed class SyntaxTrainingNetwork
{
    private const int Input = NetworkWeights.Input, Output = NetworkWeights.Output, Gates = NetworkWeights.Gates, Cell = NetworkWeights.Cell;
    private const int Arc = NetworkWeights.Arc, Relation = NetworkWeights.Relation, Projection = NetworkWeights.Projection, Embedding = NetworkWeights.Embedding;

    private readonly NetworkWeights _w;
    private readonly SyntaxTrainingWeight[] _all;
    private readonly SyntaxTrainingWeight _words, _features, _tag, _tagBias, _morph, _morphBias, _projection, _projectionBias, _arc, _arcBias, _root, _relation, _relationBias;
    private readonly Random _random;
    private int _time;

    public SyntaxTrainingNetwork(NetworkWeights weights, int seed)
    {
        _w = weights;
        _random = new Random(seed);
        _all = [.. weights.All.Select((t, i) => new SyntaxTrainingWeight(t) { Touched = i < 2 ? [] : null })];
        SyntaxTrainingWeight Of(Tensor t) => _all[Array.IndexOf(weights.All, t)];
        (_words, _features) = (_all[0], _all[1]);
        (_tag, _tagBias, _morph, _morphBias) = (Of(weights.TagWeights), Of(weights.TagBias), Of(weights.MorphologyWeights), Of(weights.MorphologyBias));
        (_projection, _projectionBias, _arc, _arcBias, _root) = (Of(weights.ProjectionWeights), Of(weights.ProjectionBias), Of(weights.ArcWeights), Of(weights.ArcBias), Of(weights.Root));
        (_relation, _relationBias) = (Of(weights.RelationWeights), Of(weights.RelationBias));
        foreach (var t in weights.All)
        {
            if (t.Rows == 1 && t != weights.Root) continue;
            var bound = t == weights.Words || t == weights.Features ? 0.1f : MathF.Sqrt(6f / (t.Rows + t.Columns));
            for (var i = 0; i < t.Values.Length; i++) t.Values[i] = ((float)_random.NextDouble() * 2 - 1) * bound;
        }

        for (var l = 0; l < 2; l++) for (var d = 0; d < 2; d++) weights.Layer(l, d).Bias.Values.AsSpan(Cell, Cell).Fill(1f);
    }

    /// <summary>What one sentence looks like to the network.</summary>
    public sealed record Example(int[] WordRows, int[][] FeatureRows, int[] Tags, int[] Morphology, int[] Heads, int[] Relations);

    public double Loss { get; private set; }

    /// <summary>Adds the gradient of one sentence; word rows are dropped by the caller.</summary>
    public void Learn(Example e, float dropInput, float dropHidden)
    {
        var n = e.WordRows.Length;
        var x = new float[n * Input];
        for (var i = 0; i < n; i++)
        {
            var row = x.AsSpan(i * Input, Input);
            _w.Words.Row(e.WordRows[i]).CopyTo(row);
            foreach (var f in e.FeatureRows[i]) if (f > 0) DenseKernels.Add(_w.Features.Row(f), row[Embedding..]);
        }

        var maskX = Mask(Input, dropInput);
        Times(x, maskX, n);
        var layer1 = Forward(0, x, n, Input);
        var mask1 = Mask(Output, dropHidden);
        Times(layer1.Y, mask1, n);
        var dY1 = new float[n * Output];
        Classify(layer1.Y, n, Output, _tag, _tagBias, e.Tags, _w.Tags.Length, dY1, 1f);
        Classify(layer1.Y, n, Output, _morph, _morphBias, e.Morphology, _w.Morphology.Length, dY1, 0.5f);
        var layer2 = Forward(1, layer1.Y, n, Output);
        var mask2 = Mask(Output, dropHidden);
        Times(layer2.Y, mask2, n);
        var dY2 = Parse(layer2.Y, n, e, dropHidden);
        Times(dY2, mask2, n);
        Backward(layer2, dY2, dY1);
        Times(dY1, mask1, n);
        var dX = new float[n * Input];
        Backward(layer1, dY1, dX);
        Times(dX, maskX, n);
        for (var i = 0; i < n; i++)
        {
            var row = dX.AsSpan(i * Input, Input);
            Into(_words, e.WordRows[i], row[..Embedding]);
            foreach (var f in e.FeatureRows[i]) if (f > 0) Into(_features, f, row[Embedding..]);
        }
    }

    public void Step(float rate, int words)
    {
        _time++;
        var scale = 1f / words;
        var norm = Math.Sqrt(_all.Sum(w => w.SquaredNormTouched())) * scale;
        if (norm > 5) scale *= (float)(5 / norm);
        foreach (var w in _all) w.Step(rate, scale, _time, 0f);
    }

    public double TakeLoss()
    {
        var loss = Loss;
        Loss = 0;
        return loss;
    }

    private float[] Parse(float[] y, int n, Example e, float drop)
    {
        var p = new float[n * Projection];
        DenseKernels.Multiply(y, n, Output, _projection.Tensor.Values, Projection, p, _projectionBias.Tensor.Values);
        var mask = Mask(2 * Arc, drop);
        for (var i = 0; i < n; i++)
        {
            var r = p.AsSpan(i * Projection, 2 * Arc);
            DenseKernels.Rectify(r);
            for (var k = 0; k < r.Length; k++) r[k] *= mask[k];
        }

        // Heads: scores = (dependents · U + u) · (root, heads)ᵀ.
        int width = NetworkWeights.Pad(n + 1), rows = n + 1;
        var dependents = new float[n * Arc];
        var heads = new float[width * Arc];
        var turnedHeads = new float[Arc * width];
        _root.Tensor.Values.AsSpan(0, Arc).CopyTo(heads);
        for (var i = 0; i < n; i++)
        {
            p.AsSpan(i * Projection, Arc).CopyTo(dependents.AsSpan(i * Arc));
            p.AsSpan((i * Projection) + Arc, Arc).CopyTo(heads.AsSpan((i + 1) * Arc));
        }

        for (var j = 0; j < rows; j++) for (var k = 0; k < Arc; k++) turnedHeads[(k * width) + j] = heads[(j * Arc) + k];
        var turned = new float[n * Arc];
        DenseKernels.Multiply(dependents, n, Arc, _arc.Tensor.Values, Arc, turned, _arcBias.Tensor.Values);
        var scores = new float[n * width];
        DenseKernels.Multiply(turned, n, Arc, turnedHeads, width, scores, default);
        var dScores = new float[n * width];
        for (var i = 0; i < n; i++)
        {
            scores[(i * width) + i + 1] = -1e9f;
            SoftmaxGradient(scores.AsSpan(i * width, rows), e.Heads[i] + 1, dScores.AsSpan(i * width, rows), 1f);
        }

        var dTurned = new float[n * Arc];
        DenseKernels.Multiply(dScores, n, width, heads, Arc, dTurned, default);
        var dHeads = new float[width * Arc];
        DenseKernels.Multiply(Transpose(dScores, n, width), width, n, turned, Arc, dHeads, default);
        DenseKernels.Multiply(Transpose(dependents, n, Arc), Arc, n, dTurned, Arc, _arc.Gradient, default);
        SumRows(dTurned, n, Arc, _arcBias.Gradient);
        var dDependents = new float[n * Arc];
        DenseKernels.Multiply(dTurned, n, Arc, _arc.Transposed, Arc, dDependents, default);
        DenseKernels.Add(dHeads.AsSpan(0, Arc), _root.Gradient.AsSpan(0, Arc));

        var dP = new float[n * Projection];
        for (var i = 0; i < n; i++)
        {
            var r = dP.AsSpan(i * Projection, 2 * Arc);
            dDependents.AsSpan(i * Arc, Arc).CopyTo(r);
            dHeads.AsSpan((i + 1) * Arc, Arc).CopyTo(r[Arc..]);
            for (var k = 0; k < r.Length; k++) r[k] = p[(i * Projection) + k] > 0 ? r[k] * mask[k] : 0;
        }

        // Relations of the right heads.
        var hidden = new float[n * Relation];
        for (var i = 0; i < n; i++)
        {
            var h = hidden.AsSpan(i * Relation, Relation);
            p.AsSpan((i * Projection) + (2 * Arc), Relation).CopyTo(h);
            DenseKernels.Add(e.Heads[i] < 0 ? _root.Tensor.Values.AsSpan(Arc, Relation) : p.AsSpan((e.Heads[i] * Projection) + (2 * Arc) + Relation, Relation), h);
        }

        DenseKernels.Rectify(hidden);
        var maskR = Mask(Relation, drop);
        Times(hidden, maskR, n);
        var dHidden = new float[n * Relation];
        Classify(hidden, n, Relation, _relation, _relationBias, e.Relations, _w.Relations.Length, dHidden, 1f);
        for (var i = 0; i < n; i++)
        {
            var d = dHidden.AsSpan(i * Relation, Relation);
            for (var k = 0; k < Relation; k++) d[k] = hidden[(i * Relation) + k] > 0 ? d[k] * maskR[k] : 0;
            DenseKernels.Add(d, dP.AsSpan((i * Projection) + (2 * Arc), Relation));
            DenseKernels.Add(d, e.Heads[i] < 0 ? _root.Gradient.AsSpan(Arc, Relation) : dP.AsSpan((e.Heads[i] * Projection) + (2 * Arc) + Relation, Relation));
        }

        DenseKernels.Multiply(Transpose(y, n, Output), Output, n, dP, Projection, _projection.Gradient, default);
        SumRows(dP, n, Projection, _projectionBias.Gradient);
        var dY = new float[n * Output];
        DenseKernels.Multiply(dP, n, Projection, _projection.Transposed, Output, dY, default);
        return dY;
    }

    private void Classify(float[] x, int n, int inputs, SyntaxTrainingWeight w, SyntaxTrainingWeight b, int[] gold, int labels, float[] dX, float weight)
    {
        var width = w.Tensor.Columns;
        var scores = new float[n * width];
        DenseKernels.Multiply(x, n, inputs, w.Tensor.Values, width, scores, b.Tensor.Values);
        var d = new float[n * width];
        for (var i = 0; i < n; i++) SoftmaxGradient(scores.AsSpan(i * width, labels), gold[i], d.AsSpan(i * width, labels), weight);
        DenseKernels.Multiply(Transpose(x, n, inputs), inputs, n, d, width, w.Gradient, default);
        SumRows(d, n, width, b.Gradient);
        DenseKernels.Multiply(d, n, width, w.Transposed, inputs, dX, default);
    }

    private void SoftmaxGradient(Span<float> scores, int gold, Span<float> gradient, float weight)
    {
        var most = float.NegativeInfinity;
        foreach (var s in scores) most = Math.Max(most, s);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++) sum += gradient[i] = MathF.Exp(scores[i] - most);
        if (gold < 0)
        {
            gradient.Clear();
            return;
        }

        Loss += weight * (MathF.Log(sum) - (scores[gold] - most));
        for (var i = 0; i < scores.Length; i++) gradient[i] *= weight / sum;
        gradient[gold] -= weight;
    }

    private sealed record Pass(int Layer, float[] X, int Inputs, int Count, float[][] Gates, float[][] Cells, float[][] Outputs, float[] Y);

    private Pass Forward(int layer, float[] x, int n, int inputs)
    {
        var y = new float[n * Output];
        var pass = new Pass(layer, x, inputs, n, new float[2][], new float[2][], new float[2][], y);
        for (var direction = 0; direction < 2; direction++)
        {
            var (w, b, u) = _w.Layer(layer, direction);
            var gates = pass.Gates[direction] = new float[n * Gates];
            var cells = pass.Cells[direction] = new float[(n + 1) * Cell];
            var outputs = pass.Outputs[direction] = new float[(n + 1) * Cell];
            DenseKernels.Multiply(x, n, inputs, w.Values, Gates, gates, b.Values);
            for (var step = 0; step < n; step++)
            {
                var t = direction == 0 ? step : n - 1 - step;
                var g = gates.AsSpan(t * Gates, Gates);
                DenseKernels.Multiply(outputs.AsSpan(step * Cell, Cell), 1, Cell, u.Values, Gates, g, default);
                cells.AsSpan(step * Cell, Cell).CopyTo(cells.AsSpan((step + 1) * Cell));
                LstmCell.Step(g, cells.AsSpan((step + 1) * Cell, Cell), outputs.AsSpan((step + 1) * Cell, Cell), Cell);
                outputs.AsSpan((step + 1) * Cell, Cell).CopyTo(y.AsSpan((t * Output) + (direction * Cell)));
            }
        }

        return pass;
    }

    private void Backward(Pass pass, float[] dY, float[] dX)
    {
        var n = pass.Count;
        Span<float> dh = stackalloc float[Cell], dc = stackalloc float[Cell];
        for (var direction = 0; direction < 2; direction++)
        {
            int at = 2 + (3 * ((2 * pass.Layer) + direction));
            SyntaxTrainingWeight w = _all[at], b = _all[at + 1], u = _all[at + 2];
            float[] gates = pass.Gates[direction], cells = pass.Cells[direction], outputs = pass.Outputs[direction];
            var dZ = new float[n * Gates];
            var previous = new float[n * Cell];
            dh.Clear();
            dc.Clear();
            for (var step = n - 1; step >= 0; step--)
            {
                var t = direction == 0 ? step : n - 1 - step;
                DenseKernels.Add(dY.AsSpan((t * Output) + (direction * Cell), Cell), dh);
                var g = gates.AsSpan(t * Gates, Gates);
                var d = dZ.AsSpan(t * Gates, Gates);
                for (var k = 0; k < Cell; k++)
                {
                    float i = g[k], f = g[Cell + k], o = g[(2 * Cell) + k], c = g[(3 * Cell) + k];
                    var tanh = o > 1e-12f ? outputs[((step + 1) * Cell) + k] / o : 0;
                    var s = dc[k] + (dh[k] * o * (1 - (tanh * tanh)));
                    d[k] = s * c * i * (1 - i);
                    d[Cell + k] = s * cells[(step * Cell) + k] * f * (1 - f);
                    d[(2 * Cell) + k] = dh[k] * tanh * o * (1 - o);
                    d[(3 * Cell) + k] = s * i * (1 - (c * c));
                    dc[k] = s * f;
                }

                dh.Clear();
                DenseKernels.Multiply(d, 1, Gates, u.Transposed, Cell, dh, default);
                outputs.AsSpan(step * Cell, Cell).CopyTo(previous.AsSpan(t * Cell));
            }

            DenseKernels.Multiply(Transpose(pass.X, n, pass.Inputs), pass.Inputs, n, dZ, Gates, w.Gradient, default);
            DenseKernels.Multiply(Transpose(previous, n, Cell), Cell, n, dZ, Gates, u.Gradient, default);
            SumRows(dZ, n, Gates, b.Gradient);
            DenseKernels.Multiply(dZ, n, Gates, w.Transposed, pass.Inputs, dX, default);
        }
    }

    private float[] Mask(int length, float drop)
    {
        var mask = new float[length];
        for (var i = 0; i < length; i++) mask[i] = drop > 0 && _random.NextDouble() < drop ? 0 : 1 / (1 - drop);
        return mask;
    }

    private static void Times(float[] x, float[] mask, int n)
    {
        for (int i = 0, at = 0; i < n; i++) for (var k = 0; k < mask.Length; k++) x[at++] *= mask[k];
    }

    private static void Into(SyntaxTrainingWeight w, int row, ReadOnlySpan<float> d)
    {
        w.Touched!.Add(row);
        DenseKernels.Add(d, w.Gradient.AsSpan(row * w.Tensor.Columns, w.Tensor.Columns));
    }

    private static float[] Transpose(float[] x, int rows, int columns)
    {
        var y = new float[x.Length];
        for (var r = 0; r < rows; r++) for (var c = 0; c < columns; c++) y[(c * rows) + r] = x[(r * columns) + c];
        return y;
    }

    private static void SumRows(float[] x, int rows, int columns, float[] sum)
    {
        for (var r = 0; r < rows; r++) DenseKernels.Add(x.AsSpan(r * columns, columns), sum);
    }
}
