namespace CompareLib.Alignment;

/// <summary>
/// The evidence for linking two words, as numbers of weights: each template picks one weight of its table by the bucket it falls in,
/// and the sum is the log-odds of a link (a generalised additive logistic model).
/// </summary>
internal static class LinkFeatures
{
    /// <summary>Rounds of the model: the first sees words and neighbours, later ones also what the round before believed.</summary>
    public const int Rounds = 3;

    private const int R = WordRelations.Count;
    private const int G = WordRelations.Groups;
    private const int N = G + 1;

    private static readonly int[] Sizes =
    [
        R * 4, G * 8, R * N, R * N, G * N, G * N, G * 16, G * 8, G * 16, G * 9,
        R * 8, G * 64,
        R * 6, G * 26 * 4, G * 25, R * 8, G * 25, G * 25, 8 * 25, R * 3, G * 8,
    ];

    private static readonly int[] Offsets = OffsetsOf();

    /// <summary>Templates of the first round.</summary>
    public const int FirstTemplates = 12;

    /// <summary>Templates of the later rounds, those of the first included.</summary>
    public static int AllTemplates => Sizes.Length;

    /// <summary>Number of weights a round has.</summary>
    public static int Size { get; } = OffsetsOf()[^1];

    private static int[] OffsetsOf()
    {
        var offsets = new int[Sizes.Length + 1];
        for (var k = 0; k < Sizes.Length; k++) offsets[k + 1] = offsets[k] + Sizes[k];
        return offsets;
    }

    /// <summary>The weights that speak for cell (i, j) in the first round.</summary>
    public static void First(PairGrid grid, int i, int j, Span<int> features)
    {
        var relation = grid.Relation(i, j);
        var group = WordRelations.Group(relation);
        var best = Math.Max(grid.Repeats(0, i), grid.Repeats(1, j));
        Put(features, 0, (relation * 4) + Math.Min(3, best - 1));
        var shift = Math.Abs(((i + 0.5) / grid.Rows) - ((j + 0.5) / grid.Columns));
        Put(features, 1, (group * 8) + Bucket(shift, 0.02, 0.05, 0.1, 0.15, 0.25, 0.4, 0.6));
        Put(features, 2, (relation * N) + grid.GroupAt(i - 1, j - 1));
        Put(features, 3, (relation * N) + grid.GroupAt(i + 1, j + 1));
        Put(features, 4, (group * N) + grid.GroupAt(i - 2, j - 2));
        Put(features, 5, (group * N) + grid.GroupAt(i + 2, j + 2));
        Put(features, 6, (group * 16) + (grid.Rival(0, i, j) * 4) + grid.Rival(1, j, i));
        Put(features, 7, (group * 8) + Math.Min(7, grid.Around(i, j)));
        var ratio = grid.LengthRatio;
        Put(features, 8, (group * 16) + (Bucket(ratio, 0.4, 0.65, 0.85) * 4) + Bucket(shift, 0.05, 0.15, 0.3));
        var left = Math.Min(grid.GroupAt(i - 1, j - 2), grid.GroupAt(i - 2, j - 1));
        var right = Math.Min(grid.GroupAt(i + 1, j + 2), grid.GroupAt(i + 2, j + 1));
        Put(features, 9, (group * 9) + (Math.Min(2, left) * 3) + Math.Min(2, right));
        var alike = grid.Alike(i, j);
        Put(features, 10, (relation * 8) + alike);
        Put(features, 11, (group * 64) + (alike * 8) + grid.Parts(i, j));
    }

    /// <summary>The weights that speak for cell (i, j) in a later round.</summary>
    public static void Later(PairGrid grid, int i, int j, Span<int> features)
    {
        First(grid, i, j, features);
        var relation = grid.Relation(i, j);
        var group = WordRelations.Group(relation);
        var place = grid.Place(i, j);
        Put(features, 12, (relation * 6) + place);
        var (slot, within) = grid.Slot(i, j, place);
        Put(features, 13, (((group * 26) + slot) * 4) + within);
        Put(features, 14, (group * 25) + (Level(grid.Believed(i - 1, j - 1)) * 5) + Level(grid.Believed(i + 1, j + 1)));
        var own = grid.Believed(i, j);
        var fine = Bucket(own, 0.02, 0.08, 0.2, 0.35, 0.5, 0.7, 0.9);
        Put(features, 15, (relation * 8) + fine);
        var row = Level(grid.BestOther(0, i, j));
        var column = Level(grid.BestOther(1, j, i));
        Put(features, 16, (group * 25) + (row * 5) + column);
        var vertical = Level(Math.Max(grid.Believed(i - 1, j), grid.Believed(i + 1, j)));
        var horizontal = Level(Math.Max(grid.Believed(i, j - 1), grid.Believed(i, j + 1)));
        Put(features, 17, (group * 25) + (vertical * 5) + horizontal);
        Put(features, 18, (fine * 25) + (row * 5) + column);
        Put(features, 19, (relation * 3) + (slot == 0 ? 0 : slot < 25 ? 1 : 2));
        Put(features, 20, (group * 8) + Bucket(grid.Mass(i, j), 0.1, 0.4, 0.8, 1.3, 2, 3, 4));
    }

    private static void Put(Span<int> features, int template, int bucket) => features[template] = Offsets[template] + bucket;

    private static int Level(float p) => p < 0.05f ? 0 : p < 0.25f ? 1 : p < 0.5f ? 2 : p < 0.8f ? 3 : 4;

    private static int Bucket(double value, params ReadOnlySpan<double> edges)
    {
        var k = 0;
        while (k < edges.Length && value >= edges[k]) k++;
        return k;
    }
}
