namespace CompareLib.Alignment;

/// <summary>Joins neighbouring columns where one word stands for several: the cell then holds the run of words.</summary>
internal sealed class CellMerger
{
    /// <summary>Belief above which a link is worth stating.</summary>
    public const float Worth = 0.36f;

    private readonly int witnesses;
    private readonly LinkLibrary library;
    private readonly IReadOnlyList<WitnessTokens> texts;
    private readonly WordTypes vocabulary;

    public CellMerger(IReadOnlyList<WitnessTokens> texts, WordTypes vocabulary, LinkLibrary library)
    {
        witnesses = texts.Count;
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.library = library;
    }

    public void Merge(List<ColumnRun> columns)
    {
        var gains = new List<double>();
        for (var c = 0; c + 1 < columns.Count; c++) gains.Add(Gain(columns[c], columns[c + 1]));
        while (true)
        {
            var best = -1;
            for (var c = 0; c < gains.Count; c++)
                if (gains[c] > 1e-6 && (best < 0 || gains[c] > gains[best] + 1e-9)) best = c;
            if (best < 0) return;
            columns[best] = Joined(columns[best], columns[best + 1]);
            columns.RemoveAt(best + 1);
            gains.RemoveAt(best);
            if (best > 0) gains[best - 1] = Gain(columns[best - 1], columns[best]);
            if (best < gains.Count) gains[best] = Gain(columns[best], columns[best + 1]);
        }
    }

    private ColumnRun Joined(ColumnRun a, ColumnRun b)
    {
        var first = new int[witnesses];
        var count = new int[witnesses];
        for (var w = 0; w < witnesses; w++)
        {
            first[w] = a.Count[w] > 0 ? a.First[w] : b.First[w];
            count[w] = a.Count[w] + b.Count[w];
        }

        return new ColumnRun(first, count);
    }

    private double Gain(ColumnRun a, ColumnRun b)
    {
        var sum = 0.0;
        for (var x = 0; x < witnesses; x++)
        {
            int ax = a.Count[x], bx = b.Count[x];
            if (ax + bx == 0) continue;
            for (var y = x + 1; y < witnesses; y++)
            {
                int ay = a.Count[y], by = b.Count[y];
                if (ay + by == 0 || (ax == ay && bx == by) || library[x, y] is not { } links) continue;
                var start = (X: ax > 0 ? a.First[x] : b.First[x], Y: ay > 0 ? a.First[y] : b.First[y]);
                if (Apart(x, ax, bx, start.X, y, ay, by, start.Y)) return -1;
                sum += Value(links, start.X, ax + bx, start.Y, ay + by)
                    - Value(links, a.First[x], ax, a.First[y], ay) - Value(links, b.First[x], bx, b.First[y], by);
            }
        }

        return sum;
    }

    /// <summary>Whether joining would give a word a second partner that is none: it has itself already, or the other is a small word beside the partner.</summary>
    private bool Apart(int x, int ax, int bx, int startX, int y, int ay, int by, int startY)
    {
        var (nx, ny) = (ax + bx, ay + by);
        if (nx == ny || nx == 0 || ny == 0) return false;
        for (var i = 0; i < nx; i++)
        {
            for (var j = 0; j < ny; j++)
                if (vocabulary[texts[x].Types[startX + i]].Folded == vocabulary[texts[y].Types[startY + j]].Folded) return true;
        }

        return (nx, ny) switch
        {
            (1, 2) => SmallSecond(y, startY),
            (2, 1) => SmallSecond(x, startX),
            _ => false,
        };
    }

    private bool SmallSecond(int w, int start) => vocabulary[texts[w].Types[start + 1]].Class == WordClass.Preposition && vocabulary[texts[w].Types[start]].IsContent;

    private static double Value(SparseLinks links, int x, int countX, int y, int countY)
    {
        if (countX == 0 || countY == 0) return 0;
        var sum = 0.0;
        for (var i = 0; i < countX; i++)
        {
            for (var j = 0; j < countY; j++)
                if (countX != countY || i == j) sum += links[x + i, y + j] - Worth;
        }

        return sum;
    }
}
