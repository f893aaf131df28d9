namespace CompareLib.Alignment;

/// <summary>The fitted weights of <see cref="LinkFeatures"/>, one table a round.</summary>
internal sealed class LinkModel(float[][] rounds)
{
    /// <summary>The weights that the package carries.</summary>
    public static LinkModel Default => LinkModelData.Default;

    public float[][] Weights { get; } = rounds;

    /// <summary>Runs all rounds over the grid; the grid then holds the final beliefs.</summary>
    public void Apply(PairGrid grid)
    {
        for (var round = 0; round < Weights.Length; round++) ApplyRound(grid, round);
    }

    public void ApplyRound(PairGrid grid, int round)
    {
        var weights = Weights[round].AsSpan();
        Span<int> features = stackalloc int[round == 0 ? LinkFeatures.FirstTemplates : LinkFeatures.AllTemplates];
        for (var i = 0; i < grid.Rows; i++)
        {
            var (low, high) = grid.Band(i);
            var result = grid.Next(i);
            for (var j = low; j < high; j++)
            {
                if (grid.Hopeless(i, j, round)) continue;
                if (round == 0) LinkFeatures.First(grid, i, j, features);
                else LinkFeatures.Later(grid, i, j, features);
                var sum = 0f;
                foreach (var f in features) sum += weights[f];
                result[j] = 1f / (1f + MathF.Exp(-sum));
            }
        }

        grid.Believe(last: round == Weights.Length - 1);
    }
}
