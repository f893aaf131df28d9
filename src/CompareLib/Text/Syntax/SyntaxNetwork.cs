using System.Buffers;

namespace CompareLib.Text.Syntax;

/// <summary>Runs the network over the words of a sentence. Read-only after loading, so safe to share between threads.</summary>
internal sealed class SyntaxNetwork(NetworkWeights weights)
{
    private const int Input = NetworkWeights.Input, Output = NetworkWeights.Output, Gates = NetworkWeights.Gates, Cell = NetworkWeights.Cell;
    private const int Arc = NetworkWeights.Arc, Relation = NetworkWeights.Relation, Projection = NetworkWeights.Projection, Embedding = NetworkWeights.Embedding;

    private readonly KeyTable _words = new(weights.WordKeys), _features = new(weights.FeatureKeys);
    private readonly ByteRows _wordRows = new(weights.Words), _featureRows = new(weights.Features);

    public NetworkWeights Weights => weights;

    /// <summary>A run of words that are read as one sentence.</summary>
    public readonly record struct Part(IReadOnlyList<Word> Words, int From, int Count);

    /// <summary>Tags, features, heads (-1 for the root, counted within the part) and relations of the words of all parts, one part after the other.</summary>
    /// <remarks>Reading several parts at once gives the same bits as one at a time, only faster: each weight is fetched once for all.</remarks>
    public void Read(ReadOnlySpan<Part> parts, Span<int> tags, Span<int> morphology, Span<int> heads, Span<int> relations)
    {
        int count = 0, longest = 0;
        foreach (var part in parts) (count, longest) = (count + part.Count, Math.Max(longest, part.Count));
        int tagWidth = weights.TagBias.Columns, morphologyWidth = weights.MorphologyBias.Columns, relationWidth = weights.RelationBias.Columns, arcWidth = NetworkWeights.Pad(longest + 1);
        var shared = Math.Max(Gates, tagWidth + morphologyWidth); // gates and tag scores are never needed at the same time
        var rented = ArrayPool<float>.Shared.Rent((count * (Input + Output + Output + shared + Projection)) + (longest * (arcWidth + (2 * Arc) + Relation + relationWidth)) + (Arc * arcWidth) + (parts.Length * (Gates + (2 * Cell))));
        var free = rented.AsSpan();
        var x = Take(ref free, count * Input);
        var first = Take(ref free, count * Output);
        var second = Take(ref free, count * Output);
        var buffer = Take(ref free, count * shared);
        var projection = Take(ref free, count * Projection);
        var state = Take(ref free, parts.Length * (Gates + (2 * Cell)));
        Embed(parts, x);
        Layer(0, x, count, Input, first, buffer, state, parts);
        var tagScores = buffer[..(count * tagWidth)];
        var morphologyScores = buffer.Slice(count * tagWidth, count * morphologyWidth);
        DenseKernels.Multiply(first, count, Output, weights.TagWeights.Values, tagWidth, tagScores, weights.TagBias.Values);
        DenseKernels.Multiply(first, count, Output, weights.MorphologyWeights.Values, morphologyWidth, morphologyScores, weights.MorphologyBias.Values);
        for (var i = 0; i < count; i++)
        {
            tags[i] = Best(tagScores.Slice(i * tagWidth, weights.Tags.Length));
            morphology[i] = Best(morphologyScores.Slice(i * morphologyWidth, weights.Morphology.Length));
        }

        Layer(1, first, count, Output, second, buffer, state, parts);
        DenseKernels.Multiply(second, count, Output, weights.ProjectionWeights.Values, Projection, projection, weights.ProjectionBias.Values);
        for (int k = 0, at = 0; k < parts.Length; at += parts[k++].Count)
        {
            var n = parts[k].Count;
            Parse(projection.Slice(at * Projection, n * Projection), n, free, heads.Slice(at, n), relations.Slice(at, n));
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    // Heads and relations of one part from what its words are as heads and dependents.
    private void Parse(Span<float> projection, int count, Span<float> free, Span<int> heads, Span<int> relations)
    {
        int relationWidth = weights.RelationBias.Columns, arcWidth = NetworkWeights.Pad(count + 1);
        var dependents = Take(ref free, count * Arc);
        var turned = Take(ref free, count * Arc);
        var arcs = Take(ref free, count * arcWidth);
        var headColumns = Take(ref free, Arc * arcWidth);
        var hidden = Take(ref free, count * Relation);
        var relationScores = Take(ref free, count * relationWidth);
        headColumns.Clear();
        for (var i = 0; i < count; i++)
        {
            var p = projection.Slice(i * Projection, Projection);
            DenseKernels.Rectify(p[..(2 * Arc)]);
            p[..Arc].CopyTo(dependents[(i * Arc)..]);
            for (var k = 0; k < Arc; k++) headColumns[(k * arcWidth) + i + 1] = p[Arc + k];
        }

        var root = weights.Root.Values;
        for (var k = 0; k < Arc; k++) headColumns[k * arcWidth] = root[k];
        DenseKernels.Multiply(dependents, count, Arc, weights.ArcWeights.Values, Arc, turned, weights.ArcBias.Values);
        arcs.Clear();
        DenseKernels.Multiply(turned, count, Arc, headColumns, arcWidth, arcs, default);
        TreeDecoder.Decode(arcs, arcWidth, count).CopyTo(heads);
        for (var i = 0; i < count; i++)
        {
            var h = hidden.Slice(i * Relation, Relation);
            projection.Slice((i * Projection) + (2 * Arc), Relation).CopyTo(h);
            DenseKernels.Add(heads[i] < 0 ? root.AsSpan(Arc, Relation) : projection.Slice((heads[i] * Projection) + (2 * Arc) + Relation, Relation), h);
        }

        DenseKernels.Rectify(hidden);
        DenseKernels.Multiply(hidden, count, Relation, weights.RelationWeights.Values, relationWidth, relationScores, weights.RelationBias.Values);

        // Relation 0 is the root's, and only the root's.
        for (var i = 0; i < count; i++)
            relations[i] = heads[i] < 0 ? 0 : 1 + Best(relationScores.Slice((i * relationWidth) + 1, weights.Relations.Length - 1));
    }

    private void Embed(ReadOnlySpan<Part> parts, Span<float> x)
    {
        Span<uint> keys = stackalloc uint[NetworkFeatures.Most];
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Count; i++)
            {
                var word = part.Words[part.From + i];
                x[..Input].Clear();
                _wordRows.AddTo(_words.Row(NetworkFeatures.Word(word.Norm)), x[..Embedding]);
                var sum = x.Slice(Embedding, Embedding);
                var n = NetworkFeatures.Fill(word.Norm, word.Form, word.SpaceBefore, i == 0, keys);
                for (var k = 0; k < n; k++)
                    if (_features.Row(keys[k]) is var r && r > 0) _featureRows.AddTo(r, sum);
                x = x[Input..];
            }
        }
    }

    // All parts in step, the longest first, so that those still running are always the first few rows of the state.
    private void Layer(int layer, ReadOnlySpan<float> x, int count, int inputs, Span<float> y, Span<float> gates, Span<float> state, ReadOnlySpan<Part> parts)
    {
        Span<int> order = stackalloc int[parts.Length], starts = stackalloc int[parts.Length], lengths = stackalloc int[parts.Length];
        for (int k = 0, at = 0; k < parts.Length; at += parts[k++].Count) (order[k], starts[k], lengths[k]) = (k, at, -parts[k].Count);
        lengths.Sort(order);
        var block = Take(ref state, parts.Length * Gates);
        var cells = Take(ref state, parts.Length * Cell);
        var outputs = Take(ref state, parts.Length * Cell);
        for (var direction = 0; direction < 2; direction++)
        {
            var (w, b, u) = weights.Layer(layer, direction);
            DenseKernels.Multiply(x, count, inputs, w.Values, Gates, gates, b.Values);
            cells.Clear();
            outputs.Clear();
            var running = parts.Length;
            for (var step = 0; ; step++)
            {
                while (running > 0 && -lengths[running - 1] <= step) running--;
                if (running == 0) break;
                for (var k = 0; k < running; k++) gates.Slice(Place(starts[order[k]], -lengths[k], step, direction) * Gates, Gates).CopyTo(block[(k * Gates)..]);
                if (step > 0) DenseKernels.Multiply(outputs, running, Cell, u.Values, Gates, block, default);
                for (var k = 0; k < running; k++)
                {
                    var output = outputs.Slice(k * Cell, Cell);
                    DenseKernels.LstmStep(block.Slice(k * Gates, Gates), cells.Slice(k * Cell, Cell), output, Cell);
                    output.CopyTo(y[((Place(starts[order[k]], -lengths[k], step, direction) * Output) + (direction * Cell))..]);
                }
            }
        }
    }

    private static int Place(int start, int length, int step, int direction) => direction == 0 ? start + step : start + length - 1 - step;

    private static Span<float> Take(ref Span<float> free, int length)
    {
        var taken = free[..length];
        free = free[length..];
        return taken;
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++) if (scores[i] > scores[best]) best = i;
        return best;
    }
}
