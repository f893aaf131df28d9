using System.Numerics;

namespace CompareLib.Alignment;

/// <summary>The working table of two wordings: how each word of one is like each word of the other, and what is believed about links so far.</summary>
/// <remarks>
/// All tables share one layout, with a margin on every side, so that a neighbour is a fixed step away and none needs a test for the edge.
/// One grid serves many pairs, one after the other; 18 bytes a cell of the largest. Not thread-safe.
/// </remarks>
internal sealed class PairGrid(WordTypes vocabulary)
{
    private const int Margin = 5;

    private readonly PairGridSide rowSide = new();
    private readonly PairGridSide columnSide = new();
    private readonly MonotonePath monotone = new();
    private readonly List<(int Row, int Column)> anchors = [];
    private ushort[] codes = [];
    private byte[] groups = [];
    private byte[] near = [];
    private byte[] along = [];
    private byte[] levels = [];
    private float[] believed = [];
    private float[] next = [];
    private (int Low, int High)[]? band;

    public PairGrid(WitnessTokens a, WitnessTokens b, WordTypes vocabulary) : this(vocabulary) => Load(a, b);

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    /// <summary>Steps from a cell to the one below it in every table.</summary>
    public int Stride { get; private set; }

    /// <summary>Class of the ratio of lengths, 0 to 3.</summary>
    public int LengthClass { get; private set; }

    /// <summary><see cref="WordComparer.Code"/> of each cell.</summary>
    public ReadOnlySpan<ushort> Codes => codes;

    /// <summary><see cref="WordRelations.Group"/> of each cell; <see cref="WordRelations.Groups"/> in the margin.</summary>
    public ReadOnlySpan<byte> Groups => groups;

    /// <summary><see cref="LinkFeatures.Level"/> of each cell's belief; 0 in the margin.</summary>
    public ReadOnlySpan<byte> Levels => levels;

    public BeliefTable Beliefs => new(believed, At(0, 0), Stride, Rows, Columns);

    /// <summary>Begins a new pair.</summary>
    public void Load(WitnessTokens a, WitnessTokens b)
    {
        (Rows, Columns) = (a.Count, b.Count);
        Stride = Columns + (2 * Margin);
        var size = Stride * (Rows + (2 * Margin));
        if (codes.Length < size)
        {
            codes = new ushort[size];
            groups = new byte[size];
            near = new byte[size];
            along = new byte[size];
            levels = new byte[size];
            believed = new float[size];
            next = new float[size];
        }

        groups.AsSpan(0, size).Fill(WordRelations.Groups);
        levels.AsSpan(0, size).Clear();
        believed.AsSpan(0, size).Clear();
        next.AsSpan(0, size).Clear();
        for (var i = 0; i < Rows; i++)
        {
            var row = codes.AsSpan(At(i, 0), Columns);
            var group = groups.AsSpan(At(i, 0), Columns);
            for (var j = 0; j < row.Length; j++)
            {
                var code = vocabulary.Code(a.Types[i], b.Types[j]);
                row[j] = code;
                group[j] = (byte)WordRelations.Group((byte)(code & 31));
            }
        }

        band = null;
        rowSide.Load(a.Types);
        columnSide.Load(b.Types);
        FindStrongest();
        FindNear(size);
        var ratio = (double)Math.Min(Rows, Columns) / Math.Max(1, Math.Max(Rows, Columns));
        LengthClass = ratio < 0.4 ? 0 : ratio < 0.65 ? 1 : ratio < 0.85 ? 2 : 3;
    }

    public int At(int i, int j) => ((i + Margin) * Stride) + j + Margin;

    /// <summary>The columns of a row that are worth looking at.</summary>
    public (int Low, int High) Band(int row) => band is null ? (0, Columns) : band[row];

    /// <summary>Looks only at these columns of each row.</summary>
    public void Confine((int Low, int High)[] columns) => band = columns;

    /// <summary>How far a cell lies off the diagonal, 0 to 1.</summary>
    public double Shift(int i, int j) => Math.Abs(rowSide.Places[i] - columnSide.Places[j]);

    /// <summary>How often a word stands in its wording, less one; 3 for more.</summary>
    public int Repeats(int sideNumber, int k) => Side(sideNumber).Repeats[k];

    /// <summary>How the best other candidate of a word compares with one of this group: 0 none alike, 1 weaker, 2 equal, 3 stronger.</summary>
    public int Rival(int sideNumber, int k, int group)
    {
        var side = Side(sideNumber);
        var own = PairGridSide.Strength(group);
        if (own < side.Strongest[k]) return 3;
        return own == 0 ? 0 : side.StrongestCount[k] > 1 ? 2 : 1;
    }

    /// <summary>How many words near the cell stand in the same order and are the same, within four words on either side; 7 for more.</summary>
    public int Around(int at) => Math.Min((byte)7, (byte)(along[at + (4 * Stride) + 4] - along[at - (5 * Stride) - 5] - near[at]));

    public float Believed(int i, int j) => believed[At(i, j)];

    /// <summary>Class of the best belief in another partner of a word.</summary>
    public int RivalLevel(int sideNumber, int k, int other)
    {
        var side = Side(sideNumber);
        return LinkFeatures.Level(side.BestAt[k] == other ? side.Second[k] : side.Best[k]);
    }

    /// <summary>Belief in links that keep company with the cell, on both sides within two words.</summary>
    public float Mass(int at)
    {
        var sum = 0f;
        var before = believed.AsSpan(at - (2 * Stride) - 2, (2 * Stride) + 3);
        var after = believed.AsSpan(at, (2 * Stride) + 3);
        for (var step = 0; step <= 2 * Stride; step += Stride)
        {
            var x = before.Slice(before.Length - 3 - step, 3);
            var y = after.Slice(step, 3);
            if (step > 0) sum += x[2] + y[0];
            sum += x[1] + y[1];
            sum += x[0] + y[2];
        }

        return sum;
    }

    /// <summary>Whether a cell need not be looked at: unlike words far from the diagonal in a first round, disbelieved and off the path later.</summary>
    public bool Hopeless(int i, int j, int round)
    {
        var at = At(i, j);
        if (round > 0) return believed[at] < 0.004f && Place(i, j) == 5;
        if (groups[at] < 5 || ((codes[at] >> 5) & 7) > 2) return false;
        return Shift(i, j) > 0.15 && groups[at - Stride - 1] > 1 && groups[at + Stride + 1] > 1;
    }

    /// <summary>0 on the path, 1 both free in one slot, 2 or 3 one of them next to the other's slot, 4 in neighbouring slots, 5 elsewhere.</summary>
    public int Place(int i, int j)
    {
        if (rowSide.Partner[i] == j) return 0;
        int r = rowSide.Slot[i], c = columnSide.Slot[j];
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
        var k = rowSide.Slot[i] / 2;
        var (r0, c0) = k == 0 ? (-1, -1) : anchors[k - 1];
        var (r1, c1) = k == anchors.Count ? (Rows, Columns) : anchors[k];
        int rows = Math.Min(5, r1 - r0 - 1), columns = Math.Min(5, c1 - c0 - 1);
        var within = (i == r0 + 1 && j == c0 + 1 ? 1 : 0) + (i == r1 - 1 && j == c1 - 1 ? 2 : 0);
        return (((rows - 1) * 5) + columns - 1, within);
    }

    /// <summary>Where the next round's beliefs of a row are to be written.</summary>
    public Span<float> Next(int row)
    {
        var cells = next.AsSpan(At(row, 0), Columns);
        cells.Clear();
        return cells;
    }

    /// <summary>Takes over what a round believed and, unless it was the last, prepares what the next one asks: rivals, path, slots.</summary>
    public void Believe(bool last)
    {
        (believed, next) = (next, believed);
        if (last) return;
        monotone.Clear();
        rowSide.ClearBest();
        columnSide.ClearBest();
        for (var i = 0; i < Rows; i++)
        {
            var from = At(i, 0);
            var row = believed.AsSpan(from, Columns);
            var level = levels.AsSpan(from, Columns);
            var code = codes.AsSpan(from, Columns);
            level.Clear();
            for (var j = 0; j < row.Length; j++)
            {
                var p = row[j];
                if (p <= 0) continue;
                level[j] = LinkFeatures.Level(p);
                rowSide.Rank(i, j, p);
                columnSide.Rank(j, i, p);
                if (p > MonotonePath.Threshold) monotone.Add(i, j, (p - MonotonePath.Threshold) * WordRelations.PathWeight((byte)(code[j] & 31)));
            }
        }

        monotone.Find(Rows, Columns, rowSide.Partner);
        FindSlots();
    }

    private PairGridSide Side(int number) => number == 0 ? rowSide : columnSide;

    private void FindSlots()
    {
        anchors.Clear();
        for (var i = 0; i < Rows; i++)
            if (rowSide.Partner[i] is var j and >= 0 && Believed(i, j) >= 0.4f) anchors.Add((i, j));
        int atRow = 0, atColumn = 0;
        for (var k = 0; k <= anchors.Count; k++)
        {
            var (r, c) = k == anchors.Count ? (Rows, Columns) : anchors[k];
            while (atRow < r) rowSide.Slot[atRow++] = 2 * k;
            while (atColumn < c) columnSide.Slot[atColumn++] = 2 * k;
            if (k == anchors.Count) break;
            rowSide.Slot[atRow++] = (2 * k) + 1;
            columnSide.Slot[atColumn++] = (2 * k) + 1;
        }
    }

    private void FindStrongest()
    {
        for (var i = 0; i < Rows; i++)
        {
            var row = groups.AsSpan(At(i, 0), Columns);
            for (var j = 0; j < row.Length; j++)
            {
                var strength = PairGridSide.Strength(row[j]);
                if (strength == 0) continue;
                rowSide.Note(i, strength);
                columnSide.Note(j, strength);
            }
        }
    }

    /// <summary>Marks the cells whose words are the same or have the same content word beside them, and sums the marks along each diagonal (modulo 256).</summary>
    private void FindNear(int size)
    {
        near.AsSpan(0, size).Clear();
        along.AsSpan(0, size).Clear();
        for (var i = -1; i < Rows + Margin; i++)
        {
            int from = At(i, -Margin), to = from + Stride;
            if (i >= 0 && i < Rows)
            {
                for (var k = At(i, -1); k <= At(i, Columns); k++)
                    near[k] = (byte)(groups[k] <= 1 || groups[k - 1] == 0 || groups[k + 1] == 0 ? 1 : 0);
            }

            var k0 = from + 1;
            for (; k0 + Vector<byte>.Count <= to; k0 += Vector<byte>.Count)
                (new Vector<byte>(along, k0 - Stride - 1) + new Vector<byte>(near, k0)).CopyTo(along, k0);
            for (; k0 < to; k0++) along[k0] = (byte)(along[k0 - Stride - 1] + near[k0]);
        }
    }
}
