using CompareLib.Alignment;

namespace CompareLib.Training;

/// <summary>Logistic regression by AdaGrad, one pass order fixed by a seed.</summary>
internal static class AlignmentTrainingFit
{
    private const int Epochs = 6;
    private const float Rate = 0.15f;
    private const float Decay = 2e-6f;

    public static float[] Fit(List<AlignmentTrainingPair> samples, int round)
    {
        var weights = new float[LinkFeatures.Size];
        var squares = new float[LinkFeatures.Size];
        Array.Fill(squares, 1f);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var random = new Random(7);
        var templates = round == 0 ? LinkFeatures.FirstTemplates : LinkFeatures.AllTemplates;
        Span<int> features = stackalloc int[templates];
        var average = new double[weights.Length];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var s in order)
            {
                var sample = samples[s];
                var grid = sample.Grid;
                for (var i = 0; i < grid.Rows; i++)
                {
                    for (var j = 0; j < grid.Columns; j++)
                    {
                        var label = sample.Labels[(i * grid.Columns) + j];
                        if (round == 0) LinkFeatures.First(grid, i, j, features);
                        else LinkFeatures.Later(grid, i, j, features);
                        var sum = 0f;
                        foreach (var f in features) sum += weights[f];
                        var p = 1f / (1f + MathF.Exp(-sum));
                        var gradient = p - (label == 0 ? 0f : 1f);
                        if (label == 2) gradient *= 0.3f;
                        if (MathF.Abs(gradient) < 0.002f) continue;
                        foreach (var f in features)
                        {
                            var g = gradient + (Decay * weights[f]);
                            squares[f] += g * g;
                            weights[f] -= Rate * g / MathF.Sqrt(squares[f]);
                        }
                    }
                }
            }

            if (epoch >= Epochs - 3)
                for (var k = 0; k < weights.Length; k++) average[k] += weights[k] / 3;
        }

        return [.. average.Select(w => (float)w)];
    }
}
