namespace CompareLib.Alignment;

/// <summary>The working table of two wordings: how each word of one is like each word of the other, and what is believed about links so far.</summary>
internal sealed class PairGrid
{
    private readonly ushort[] codes;
    private readonly int[][] repeats;
    private readonly byte[][] strongest;
    private readonly byte[][] strongestCount;
    private readonly float[][] best = new float[2][];
    private readonly float[][] second = new float[2][];
    private readonly int[][] bestAt = new int[2][];
    private (int Low, int High)[]? band;
    private float[] believed = [];
    private int[] pathOfRow = [];
    private int[] slotOfRow = [];
    private int[] slotOfColumn = [];
    private readonly List<(int Row, int Column)> anchors = [];

    public PairGrid(WitnessTokens a, WitnessTokens b, WordTypes vocabulary)
    {
        Rows = a.Count;
        Columns = b.Count;
        codes = new ushort[Rows * Columns];
        for (var i = 0; i < Rows; i++)
            for (var j = 0; j < Columns; j++) codes[(i * Columns) + j] = vocabulary.Code(a.Types[i], b.Types[j]);
        repeats = [RepeatsIn(a.Types), RepeatsIn(b.Types)];
        strongest = [new byte[Rows], new byte[Columns]];
        strongestCount = [new byte[Rows], new byte[Columns]];
        FindStrongest();
        LengthRatio = (double)Math.Min(Rows, Columns) / Math.Max(1, Math.Max(Rows, Columns));
    }

    public int Rows { get; }

    public int Columns { get; }

    public double LengthRatio { get; }

    public ReadOnlySpan<float> Beliefs => believed;

    /// <summary>The columns of a row that are worth looking at.</summary>
    public (int Low, int High) Band(int row) => band is null ? (0, Columns) : band[row];

    /// <summary>Looks only at these columns of each row.</summary>
    public void Confine((int Low, int High)[] columns) => band = columns;

    public byte Relation(int i, int j) => (byte)(codes[(i * Columns) + j] & 31);

    /// <summary>How likely the two words stand for each other wherever they are, in eight levels.</summary>
    public int Alike(int i, int j) => (codes[(i * Columns) + j] >> 5) & 7;

    /// <summary>Class of the parts of speech of both words.</summary>
    public int Parts(int i, int j) => codes[(i * Columns) + j] >> 8;

    /// <summary>Group of the relation at a cell; <see cref="WordRelations.Groups"/> outside the table.</summary>
    public int GroupAt(int i, int j) => (uint)i < (uint)Rows && (uint)j < (uint)Columns ? WordRelations.Group((byte)(codes[(i * Columns) + j] & 31)) : WordRelations.Groups;

    public int Repeats(int sideNumber, int k) => repeats[sideNumber][k];

    /// <summary>How the best other candidate of a word compares: 0 none alike, 1 weaker, 2 equal, 3 stronger.</summary>
    public int Rival(int sideNumber, int k, int other)
    {
        var own = Strength(sideNumber == 0 ? Relation(k, other) : Relation(other, k));
        var top = strongest[sideNumber][k];
        if (own < top) return 3;
        if (strongestCount[sideNumber][k] > 1 && own > 0) return 2;
        return own > 0 ? 1 : 0;
    }

    /// <summary>How many words near the cell stand in the same order and are the same.</summary>
    public int Around(int i, int j)
    {
        var count = 0;
        for (var d = 1; d <= 4; d++)
        {
            if (SameNear(i - d, j - d)) count++;
            if (SameNear(i + d, j + d)) count++;
        }

        return count;
    }

    public float Believed(int i, int j) => (uint)i < (uint)Rows && (uint)j < (uint)Columns ? believed[(i * Columns) + j] : 0;

    public float BestOther(int sideNumber, int k, int other) => bestAt[sideNumber][k] == other ? second[sideNumber][k] : best[sideNumber][k];

    /// <summary>Belief in links that keep company with the cell, on both sides within two words.</summary>
    public float Mass(int i, int j)
    {
        var sum = 0f;
        for (var di = 0; di <= 2; di++)
        {
            for (var dj = 0; dj <= 2; dj++)
            {
                if (di == 0 && dj == 0) continue;
                sum += Believed(i - di, j - dj) + Believed(i + di, j + dj);
            }
        }

        return sum;
    }

    /// <summary>Whether a cell need not be looked at: unlike words far from the diagonal in a first round, disbelieved and off the path later.</summary>
    public bool Hopeless(int i, int j, int round)
    {
        if (round > 0) return believed[(i * Columns) + j] < 0.004f && Place(i, j) == 5;
        if (WordRelations.Group(Relation(i, j)) < 5 || Alike(i, j) > 2) return false;
        return Math.Abs(((i + 0.5) / Rows) - ((j + 0.5) / Columns)) > 0.15 && GroupAt(i - 1, j - 1) > 1 && GroupAt(i + 1, j + 1) > 1;
    }

    /// <summary>0 on the path, 1 both free in one slot, 2 or 3 one of them next to the other's slot, 4 in neighbouring slots, 5 elsewhere.</summary>
    public int Place(int i, int j)
    {
        if (pathOfRow[i] == j) return 0;
        int r = slotOfRow[i], c = slotOfColumn[j];
        var rowFree = (r & 1) == 0;
        var columnFree = (c & 1) == 0;
        if (rowFree && columnFree) return r == c ? 1 : Math.Abs(r - c) <= 2 ? 4 : 5;
        if (Math.Abs(r - c) == 1) return rowFree ? 2 : columnFree ? 3 : 4;
        return 5;
    }

    /// <summary>Size class of the slot that holds the cell and where in it the cell stands; 25 when in no common slot.</summary>
    public (int Slot, int Within) Slot(int i, int j, int place)
    {
        if (place != 1) return (25, Math.Min(3, place == 0 ? 0 : place - 1));
        var k = slotOfRow[i] / 2;
        var (r0, c0) = k == 0 ? (-1, -1) : anchors[k - 1];
        var (r1, c1) = k == anchors.Count ? (Rows, Columns) : anchors[k];
        int rows = Math.Min(5, r1 - r0 - 1), columns = Math.Min(5, c1 - c0 - 1);
        var within = (i == r0 + 1 && j == c0 + 1 ? 1 : 0) + (i == r1 - 1 && j == c1 - 1 ? 2 : 0);
        return (((rows - 1) * 5) + columns - 1, within);
    }

    /// <summary>Takes over what a round believed and prepares what the next one asks: rivals, path, slots.</summary>
    public void Believe(float[] probabilities)
    {
        believed = probabilities;
        Rank(0, Rows, Columns);
        Rank(1, Columns, Rows);
        var worth = new float[believed.Length];
        for (var k = 0; k < worth.Length; k++) worth[k] = (believed[k] - MonotonePath.Threshold) * WordRelations.PathWeight((byte)(codes[k] & 31));
        pathOfRow = MonotonePath.Find(worth, Rows, Columns);
        anchors.Clear();
        for (var i = 0; i < Rows; i++)
            if (pathOfRow[i] >= 0 && Believed(i, pathOfRow[i]) >= 0.4f) anchors.Add((i, pathOfRow[i]));
        slotOfRow = new int[Rows];
        slotOfColumn = new int[Columns];
        int atRow = 0, atColumn = 0;
        for (var k = 0; k <= anchors.Count; k++)
        {
            var (r, c) = k == anchors.Count ? (Rows, Columns) : anchors[k];
            while (atRow < r) slotOfRow[atRow++] = 2 * k;
            while (atColumn < c) slotOfColumn[atColumn++] = 2 * k;
            if (k == anchors.Count) break;
            slotOfRow[atRow++] = (2 * k) + 1;
            slotOfColumn[atColumn++] = (2 * k) + 1;
        }
    }

    private void Rank(int sideNumber, int count, int others)
    {
        var top = new float[count];
        var next = new float[count];
        var at = new int[count];
        for (var k = 0; k < count; k++)
        {
            at[k] = -1;
            for (var o = 0; o < others; o++)
            {
                var p = sideNumber == 0 ? believed[(k * Columns) + o] : believed[(o * Columns) + k];
                if (p > top[k]) (next[k], top[k], at[k]) = (top[k], p, o);
                else if (p > next[k]) next[k] = p;
            }
        }

        (best[sideNumber], second[sideNumber], bestAt[sideNumber]) = (top, next, at);
    }

    private bool SameNear(int i, int j)
    {
        if (GroupAt(i, j) <= 1) return true;
        return GroupAt(i, j - 1) <= 0 || GroupAt(i, j + 1) <= 0;
    }

    private static int Strength(byte relation) => WordRelations.Group(relation) switch { 0 => 4, 1 => 3, 2 => 3, 3 => 2, _ => 0 };

    private void FindStrongest()
    {
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++)
            {
                var s = (byte)Strength(Relation(i, j));
                if (s == 0) continue;
                Note(0, i, s);
                Note(1, j, s);
            }
        }

        void Note(int sideNumber, int k, byte s)
        {
            if (s > strongest[sideNumber][k]) (strongest[sideNumber][k], strongestCount[sideNumber][k]) = (s, 1);
            else if (s == strongest[sideNumber][k] && strongestCount[sideNumber][k] < 255) strongestCount[sideNumber][k]++;
        }
    }

    private static int[] RepeatsIn(int[] types)
    {
        var counts = new Dictionary<int, int>();
        foreach (var t in types) counts[t] = counts.GetValueOrDefault(t) + 1;
        return [.. types.Select(t => counts[t])];
    }
}
