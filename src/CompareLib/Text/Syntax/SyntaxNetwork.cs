using System.Buffers;

namespace CompareLib.Text.Syntax;

/// <summary>Runs the network over the words of a sentence. Safe to share between threads.</summary>
internal sealed class SyntaxNetwork(NetworkWeights weights)
{
    private const int Output = NetworkWeights.Output, Gates = NetworkWeights.Gates, Cell = NetworkWeights.Cell;
    private const int Arc = NetworkWeights.Arc, Relation = NetworkWeights.Relation;

    private static readonly float[] NoBias = new float[NetworkWeights.Pad(SyntaxModel.LongestPart + 1)];

    private static readonly (int Layer, int Direction)[] Layers = [(0, 0), (0, 1), (1, 0), (1, 1)];

    private readonly InputGates _inputs = new(weights);
    private readonly MorphologyScorer _morphology = new(weights);
    private readonly ShortMatrix _tags = new(weights.TagWeights), _projection = new(weights.ProjectionWeights);
    private readonly ShortMatrix[] _recurrent = [.. Layers.Select(l => new ShortMatrix(weights.Layer(l.Layer, l.Direction).Recurrent))];
    private readonly ShortMatrix[] _second = [.. Layers.Where(l => l.Layer == 1).Select(l => new ShortMatrix(weights.Layer(1, l.Direction).Input))];
    private readonly float[] _tagBias = Padded(weights.TagBias), _projectionBias = Padded(weights.ProjectionBias);

    public NetworkWeights Weights => weights;

    /// <summary>A run of words that are read as one sentence.</summary>
    public readonly record struct Part(IReadOnlyList<Word> Words, int From, int Count);

    /// <summary>Tags, features, heads (-1 for the root, counted within the part) and relations of the words of all parts, one part after the other.</summary>
    /// <remarks>Reading several parts at once gives the same bits as one at a time, only faster: each weight is fetched once for all.</remarks>
    public void Read(ReadOnlySpan<Part> parts, Span<int> tags, Span<int> morphology, Span<int> heads, Span<int> relations)
    {
        int count = 0, longest = 0;
        foreach (var part in parts) (count, longest) = (count + part.Count, Math.Max(longest, part.Count));
        int relationWidth = weights.RelationBias.Columns, arcWidth = NetworkWeights.Pad(longest + 1);

        // Gates and what is read off the layers are never needed at the same time.
        var shared = Math.Max(Math.Max(2 * Gates, _tags.Width), _projection.Width + (2 * Arc) + Relation + relationWidth);
        var rented = ArrayPool<float>.Shared.Rent((count * shared) + (arcWidth * (longest + Arc)) + (parts.Length * (Gates + Cell)));
        var outputs = ArrayPool<short>.Shared.Rent((count * 2 * Output) + (parts.Length * Cell));
        var free = rented.AsSpan();
        var buffer = Take(ref free, count * shared);
        var state = Take(ref free, parts.Length * (Gates + Cell));
        Span<short> first = outputs.AsSpan(0, count * Output), second = outputs.AsSpan(count * Output, count * Output), last = outputs.AsSpan(count * 2 * Output);
        Span<float> forward = buffer[..(count * Gates)], backward = buffer.Slice(count * Gates, count * Gates);
        var order = new PartOrder(parts, stackalloc int[parts.Length], stackalloc int[parts.Length], stackalloc int[parts.Length]);

        var inputs = ArrayPool<short[]>.Shared.Rent(count);
        _inputs.Fill(parts, inputs.AsSpan(0, count));
        Recur(0, inputs, default, default, first, state, last, order);
        ArrayPool<short[]>.Shared.Return(inputs, clearArray: true);

        _tags.Multiply(first, count, buffer, _tagBias);
        for (var i = 0; i < count; i++)
        {
            tags[i] = DenseKernels.IndexOfMax(buffer.Slice(i * _tags.Width, weights.Tags.Length));
            morphology[i] = _morphology.Best(tags[i], first.Slice(i * Output, Output));
        }

        _second[0].Multiply(first, count, forward, weights.Layer(1, 0).Bias.Values);
        _second[1].Multiply(first, count, backward, weights.Layer(1, 1).Bias.Values);
        Recur(1, default, forward, backward, second, state, last, order);
        Parse(parts, count, second, buffer, free, heads, relations);
        ArrayPool<float>.Shared.Return(rented);
        ArrayPool<short>.Shared.Return(outputs);
    }

    // Heads and relations from the second layer.
    private void Parse(ReadOnlySpan<Part> parts, int count, ReadOnlySpan<short> layer, Span<float> buffer, Span<float> free, Span<int> heads, Span<int> relations)
    {
        int relationWidth = weights.RelationBias.Columns, projected = _projection.Width;
        var projection = Take(ref buffer, count * projected);
        var dependents = Take(ref buffer, count * Arc);
        var turned = Take(ref buffer, count * Arc);
        var hidden = Take(ref buffer, count * Relation);
        var relationScores = Take(ref buffer, count * relationWidth);
        _projection.Multiply(layer, count, projection, _projectionBias);
        for (var i = 0; i < count; i++)
        {
            var p = projection.Slice(i * projected, 2 * Arc);
            DenseKernels.Rectify(p);
            p[..Arc].CopyTo(dependents[(i * Arc)..]);
        }

        DenseKernels.Multiply(dependents, count, Arc, weights.ArcWeights.Values, Arc, turned, weights.ArcBias.Values);
        var root = weights.Root.Values;
        for (int k = 0, at = 0; k < parts.Length; at += parts[k++].Count)
        {
            int n = parts[k].Count, width = NetworkWeights.Pad(n + 1);
            Span<float> columns = free[..(Arc * width)], arcs = free.Slice(Arc * width, n * width);
            columns.Clear();
            for (var a = 0; a < Arc; a++) columns[a * width] = root[a];
            DenseKernels.Transpose(projection.Slice((at * projected) + Arc), projected, n, Arc, columns[1..], width);
            DenseKernels.Multiply(turned.Slice(at * Arc, n * Arc), n, Arc, columns, width, arcs, NoBias);
            var tree = heads.Slice(at, n);
            TreeDecoder.Decode(arcs, width, n).CopyTo(tree);
            for (var i = 0; i < n; i++)
            {
                var h = hidden.Slice((at + i) * Relation, Relation);
                projection.Slice(((at + i) * projected) + (2 * Arc), Relation).CopyTo(h);
                DenseKernels.Add(tree[i] < 0 ? root.AsSpan(Arc, Relation) : projection.Slice(((at + tree[i]) * projected) + (2 * Arc) + Relation, Relation), h);
            }
        }

        DenseKernels.Rectify(hidden);
        DenseKernels.Multiply(hidden, count, Relation, weights.RelationWeights.Values, relationWidth, relationScores, weights.RelationBias.Values);

        // Relation 0 is the root's, and only the root's.
        for (var i = 0; i < count; i++)
            relations[i] = heads[i] < 0 ? 0 : 1 + DenseKernels.IndexOfMax(relationScores.Slice((i * relationWidth) + 1, weights.Relations.Length - 1));
    }

    // All parts in step, the longest first, so that those still running are always the first few rows of the state. The gates of the first layer come as they are kept.
    private void Recur(int layer, ReadOnlySpan<short[]> kept, ReadOnlySpan<float> forward, ReadOnlySpan<float> backward, Span<short> y, Span<float> state, Span<short> last, PartOrder order)
    {
        var parts = order.Count;
        Span<float> block = state[..(parts * Gates)], cells = state.Slice(parts * Gates, parts * Cell);
        for (var direction = 0; direction < 2; direction++)
        {
            var recurrent = _recurrent[(2 * layer) + direction];
            var gates = direction == 0 ? forward : backward;
            cells.Clear();
            var running = parts;
            for (var step = 0; ; step++)
            {
                while (running > 0 && order.Length(running - 1) <= step) running--;
                if (running == 0) break;
                for (var k = 0; k < running; k++)
                {
                    var place = order.Place(k, step, direction);
                    if (layer == 0) DenseKernels.Expand(kept[place].AsSpan(direction * Gates, Gates), block.Slice(k * Gates, Gates));
                    else gates.Slice(place * Gates, Gates).CopyTo(block[(k * Gates)..]);
                }

                if (step > 0) recurrent.Multiply(last, running, block, default);
                for (var k = 0; k < running; k++)
                {
                    var output = last.Slice(k * Cell, Cell);
                    LstmCell.Step(block.Slice(k * Gates, Gates), cells.Slice(k * Cell, Cell), output, Cell);
                    output.CopyTo(y[((order.Place(k, step, direction) * Output) + (direction * Cell))..]);
                }
            }
        }
    }

    private static float[] Padded(Tensor bias)
    {
        var padded = new float[NetworkWeights.Pad(bias.Columns)];
        bias.Values.CopyTo(padded, 0);
        return padded;
    }

    private static Span<float> Take(ref Span<float> free, int length)
    {
        var taken = free[..length];
        free = free[length..];
        return taken;
    }

    /// <summary>Parts by falling length, and where the words of each lie.</summary>
    private readonly ref struct PartOrder
    {
        private readonly Span<int> _starts, _lengths;

        public PartOrder(ReadOnlySpan<Part> parts, Span<int> order, Span<int> starts, Span<int> lengths)
        {
            _starts = starts;
            _lengths = lengths;
            for (int k = 0, at = 0; k < parts.Length; at += parts[k++].Count) (order[k], lengths[k]) = (at, -parts[k].Count);
            lengths.Sort(order);
            order.CopyTo(starts);
        }

        public int Count => _starts.Length;

        public int Length(int part) => -_lengths[part];

        /// <summary>The word that a direction comes to at a step.</summary>
        public int Place(int part, int step, int direction) => direction == 0 ? _starts[part] + step : _starts[part] - _lengths[part] - 1 - step;
    }
}
