using System.Buffers;

namespace CompareLib.Text.Syntax;

/// <summary>Runs the network over the words of a sentence. Read-only after loading, so safe to share between threads.</summary>
internal sealed class SyntaxNetwork(NetworkWeights weights)
{
    private const int Input = NetworkWeights.Input, Output = NetworkWeights.Output, Gates = NetworkWeights.Gates, Cell = NetworkWeights.Cell;
    private const int Arc = NetworkWeights.Arc, Relation = NetworkWeights.Relation, Projection = NetworkWeights.Projection, Embedding = NetworkWeights.Embedding;

    private readonly KeyTable _words = new(weights.WordKeys), _features = new(weights.FeatureKeys);

    public NetworkWeights Weights => weights;

    /// <summary>Tags, features, heads (-1 for the root) and relations of <paramref name="count"/> words from <paramref name="from"/> on.</summary>
    public void Read(IReadOnlyList<Word> words, int from, int count, Span<int> tags, Span<int> morphology, Span<int> heads, Span<int> relations)
    {
        int tagWidth = weights.TagBias.Columns, morphologyWidth = weights.MorphologyBias.Columns, relationWidth = weights.RelationBias.Columns, arcWidth = NetworkWeights.Pad(count + 1);
        var rented = ArrayPool<float>.Shared.Rent((count * (Input + Output + Output + Gates + tagWidth + morphologyWidth + Projection + (2 * Arc) + arcWidth + Relation + relationWidth)) + (Arc * arcWidth) + (4 * Cell));
        var free = rented.AsSpan();
        var x = Take(ref free, count * Input);
        var first = Take(ref free, count * Output);
        var second = Take(ref free, count * Output);
        var gates = Take(ref free, count * Gates);
        var tagScores = Take(ref free, count * tagWidth);
        var morphologyScores = Take(ref free, count * morphologyWidth);
        var projection = Take(ref free, count * Projection);
        var dependents = Take(ref free, count * Arc);
        var turned = Take(ref free, count * Arc);
        var arcs = Take(ref free, count * arcWidth);
        var headColumns = Take(ref free, Arc * arcWidth);
        var hidden = Take(ref free, count * Relation);
        var relationScores = Take(ref free, count * relationWidth);
        var scratch = Take(ref free, 4 * Cell);

        Embed(words, from, count, x);
        Layer(0, x, count, Input, first, gates, scratch);
        DenseKernels.Multiply(first, count, Output, weights.TagWeights.Values, tagWidth, tagScores, weights.TagBias.Values);
        DenseKernels.Multiply(first, count, Output, weights.MorphologyWeights.Values, morphologyWidth, morphologyScores, weights.MorphologyBias.Values);
        for (var i = 0; i < count; i++)
        {
            tags[i] = Best(tagScores.Slice(i * tagWidth, weights.Tags.Length));
            morphology[i] = Best(morphologyScores.Slice(i * morphologyWidth, weights.Morphology.Length));
        }

        Layer(1, first, count, Output, second, gates, scratch);
        DenseKernels.Multiply(second, count, Output, weights.ProjectionWeights.Values, Projection, projection, weights.ProjectionBias.Values);
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
        for (var i = 0; i < count; i++)
        {
            // Relation 0 is the root's, and only the root's.
            var scores = relationScores.Slice(i * relationWidth, weights.Relations.Length);
            relations[i] = heads[i] < 0 ? 0 : 1 + Best(scores[1..]);
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    private void Embed(IReadOnlyList<Word> words, int from, int count, Span<float> x)
    {
        Span<uint> keys = stackalloc uint[NetworkFeatures.Most];
        for (var i = 0; i < count; i++)
        {
            var word = words[from + i];
            var row = x.Slice(i * Input, Input);
            weights.Words.Row(_words.Row(NetworkFeatures.Word(word.Norm))).CopyTo(row);
            var sum = row[Embedding..];
            sum.Clear();
            var n = NetworkFeatures.Fill(word.Norm, word.Form, word.SpaceBefore, i == 0, keys);
            for (var k = 0; k < n; k++)
                if (_features.Row(keys[k]) is var r && r > 0) DenseKernels.Add(weights.Features.Row(r), sum);
        }
    }

    private void Layer(int layer, ReadOnlySpan<float> x, int count, int inputs, Span<float> y, Span<float> gates, Span<float> scratch)
    {
        var cell = scratch[..Cell];
        var output = scratch.Slice(Cell, Cell);
        for (var direction = 0; direction < 2; direction++)
        {
            var (w, b, u) = weights.Layer(layer, direction);
            DenseKernels.Multiply(x, count, inputs, w.Values, Gates, gates, b.Values);
            cell.Clear();
            output.Clear();
            for (var step = 0; step < count; step++)
            {
                var t = direction == 0 ? step : count - 1 - step;
                var g = gates.Slice(t * Gates, Gates);
                if (step > 0) DenseKernels.Multiply(output, 1, Cell, u.Values, Gates, g, default);
                DenseKernels.LstmStep(g, cell, output, Cell);
                output.CopyTo(y[((t * Output) + (direction * Cell))..]);
            }
        }
    }

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
