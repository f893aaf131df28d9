namespace CompareLib.Alignment;

/// <summary>
/// The evidence for linking two words, as numbers of weights: each template picks one weight of its table by the bucket it falls in,
/// and the sum is the log-odds of a link (a generalised additive logistic model).
/// </summary>
internal static class LinkFeatures
{
    /// <summary>Rounds of the model: the first sees words and neighbours, later ones also what the round before believed.</summary>
    public const int Rounds = 3;

    /// <summary>Templates of the first round.</summary>
    public const int FirstTemplates = 12;

    /// <summary>Templates of the later rounds, those of the first included.</summary>
    public const int AllTemplates = 21;

    // Where the table of each template begins.
    private const int R = WordRelations.Count;
    private const int G = WordRelations.Groups;
    private const int N = G + 1;
    private const int At1 = R * 4;
    private const int At2 = At1 + (G * 8);
    private const int At3 = At2 + (R * N);
    private const int At4 = At3 + (R * N);
    private const int At5 = At4 + (G * N);
    private const int At6 = At5 + (G * N);
    private const int At7 = At6 + (G * 16);
    private const int At8 = At7 + (G * 8);
    private const int At9 = At8 + (G * 16);
    private const int At10 = At9 + (G * 9);
    private const int At11 = At10 + (R * 8);
    private const int At12 = At11 + (G * 64);
    private const int At13 = At12 + (R * 6);
    private const int At14 = At13 + (G * 26 * 4);
    private const int At15 = At14 + (G * 25);
    private const int At16 = At15 + (R * 8);
    private const int At17 = At16 + (G * 25);
    private const int At18 = At17 + (G * 25);
    private const int At19 = At18 + (8 * 25);
    private const int At20 = At19 + (R * 3);

    /// <summary>Number of weights a round has.</summary>
    public const int Size = At20 + (G * 8);

    /// <summary>The weights that speak for cell (i, j) in the first round.</summary>
    public static void First(PairGrid grid, int i, int j, Span<int> features)
    {
        features = features[..FirstTemplates];
        var groups = grid.Groups;
        int at = grid.At(i, j), down = grid.Stride;
        var code = grid.Codes[at];
        int relation = code & 31, alike = (code >> 5) & 7, parts = code >> 8, group = groups[at];
        var shift = grid.Shift(i, j);
        features[0] = (relation * 4) + Math.Max(grid.Repeats(0, i), grid.Repeats(1, j));
        features[1] = At1 + (group * 8) + (shift < 0.1 ? shift < 0.02 ? 0 : shift < 0.05 ? 1 : 2 : shift < 0.15 ? 3 : shift < 0.25 ? 4 : shift < 0.4 ? 5 : shift < 0.6 ? 6 : 7);
        features[2] = At2 + (relation * N) + groups[at - down - 1];
        features[3] = At3 + (relation * N) + groups[at + down + 1];
        features[4] = At4 + (group * N) + groups[at - (2 * down) - 2];
        features[5] = At5 + (group * N) + groups[at + (2 * down) + 2];
        features[6] = At6 + (group * 16) + (grid.Rival(0, i, group) * 4) + grid.Rival(1, j, group);
        features[7] = At7 + (group * 8) + grid.Around(at);
        features[8] = At8 + (group * 16) + (grid.LengthClass * 4) + (shift < 0.15 ? shift < 0.05 ? 0 : 1 : shift < 0.3 ? 2 : 3);
        var left = Math.Min(groups[at - down - 2], groups[at - (2 * down) - 1]);
        var right = Math.Min(groups[at + down + 2], groups[at + (2 * down) + 1]);
        features[9] = At9 + (group * 9) + (Math.Min(2, (int)left) * 3) + Math.Min(2, (int)right);
        features[10] = At10 + (relation * 8) + alike;
        features[11] = At11 + (group * 64) + (alike * 8) + parts;
    }

    /// <summary>The weights that speak for cell (i, j) in a later round.</summary>
    public static void Later(PairGrid grid, int i, int j, Span<int> features)
    {
        features = features[..AllTemplates];
        First(grid, i, j, features);
        var levels = grid.Levels;
        int at = grid.At(i, j), down = grid.Stride;
        int relation = grid.Codes[at] & 31, group = grid.Groups[at];
        var place = grid.Place(i, j);
        var (slot, within) = grid.Slot(i, j, place);
        var own = grid.Believed(i, j);
        var fine = own < 0.35f ? own < 0.08f ? own < 0.02f ? 0 : 1 : own < 0.2f ? 2 : 3 : own < 0.7f ? own < 0.5f ? 4 : 5 : own < 0.9f ? 6 : 7;
        int row = grid.RivalLevel(0, i, j), column = grid.RivalLevel(1, j, i);
        int vertical = Math.Max(levels[at - down], levels[at + down]), horizontal = Math.Max(levels[at - 1], levels[at + 1]);
        var mass = grid.Mass(at);
        features[12] = At12 + (relation * 6) + place;
        features[13] = At13 + (((group * 26) + slot) * 4) + within;
        features[14] = At14 + (group * 25) + (levels[at - down - 1] * 5) + levels[at + down + 1];
        features[15] = At15 + (relation * 8) + fine;
        features[16] = At16 + (group * 25) + (row * 5) + column;
        features[17] = At17 + (group * 25) + (vertical * 5) + horizontal;
        features[18] = At18 + (fine * 25) + (row * 5) + column;
        features[19] = At19 + (relation * 3) + (slot == 0 ? 0 : slot < 25 ? 1 : 2);
        features[20] = At20 + (group * 8) + (mass < 1.3f ? mass < 0.4f ? mass < 0.1f ? 0 : 1 : mass < 0.8f ? 2 : 3 : mass < 3 ? mass < 2 ? 4 : 5 : mass < 4 ? 6 : 7);
    }

    /// <summary>Class of a belief, 0 to 4.</summary>
    public static byte Level(float p) => (byte)(p < 0.25f ? p < 0.05f ? 0 : 1 : p < 0.5f ? 2 : p < 0.8f ? 3 : 4);
}
