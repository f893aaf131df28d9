namespace CompareLib.Text.Syntax;

/// <summary>Chooses the morphological features of a word among those that its tag allows, and scores no others.</summary>
internal sealed class MorphologyScorer
{
    private readonly NetworkWeights _weights;
    private readonly (ShortMatrix Weights, float[] Bias)[] _ofTag;

    public MorphologyScorer(NetworkWeights weights)
    {
        _weights = weights;
        _ofTag = [.. weights.MorphologyOfTag.Select(Columns)];
    }

    /// <summary>The best label of a word with that tag; <paramref name="layer"/> is its output of the first layer.</summary>
    public int Best(int tag, ReadOnlySpan<short> layer)
    {
        var labels = _weights.MorphologyOfTag[tag];
        if (labels.Length == 1) return labels[0];
        var (weights, bias) = _ofTag[tag];
        Span<float> scores = stackalloc float[bias.Length];
        weights.Multiply(layer, 1, scores, bias);
        var best = 0;
        for (var k = 1; k < labels.Length; k++) if (scores[k] > scores[best]) best = k;
        return labels[best];
    }

    private (ShortMatrix Weights, float[] Bias) Columns(int[] labels)
    {
        var columns = new Tensor(NetworkWeights.Output, labels.Length);
        for (var k = 0; k < labels.Length; k++)
            for (var i = 0; i < NetworkWeights.Output; i++) columns.Values[(i * labels.Length) + k] = _weights.MorphologyWeights.Values[(i * _weights.MorphologyWeights.Columns) + labels[k]];
        var weights = new ShortMatrix(columns);
        var bias = new float[weights.Width];
        for (var k = 0; k < labels.Length; k++) bias[k] = _weights.MorphologyBias.Values[labels[k]];
        return (weights, bias);
    }
}
