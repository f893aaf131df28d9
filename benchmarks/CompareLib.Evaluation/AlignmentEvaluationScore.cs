using CompareLib.Alignment;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>Adds up links over the cases of a set, by the rules of score.py.</summary>
internal sealed class AlignmentEvaluationScore
{
    private int cases, exact;
    private readonly long[] sums = new long[6];

    public double Precision => (double)sums[0] / Math.Max(1, sums[1]);

    public double Recall => (double)sums[2] / Math.Max(1, sums[3]);

    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    public double UnlikeRecall => (double)sums[4] / Math.Max(1, sums[5]);

    public double Exact => (double)exact / Math.Max(1, cases);

    public int Cases => cases;

    public void Add(AlignmentCase gold, Collation collation)
    {
        cases++;
        (bool Same, double F, int[] R) best = (false, -1, []);
        var first = true;
        foreach (var alternative in gold.Alternatives)
        {
            var r = new int[6];
            var same = true;
            foreach (var (a, b, sure, possible) in alternative)
            {
                var got = Predicted(collation, gold.Grids, a, b);
                same &= sure.IsSubsetOf(got) && got.All(x => sure.Contains(x) || possible.Contains(x));
                var unlike = sure.Where(x => AlignmentEvaluationGold.Lower(gold.Texts[a], gold.Grids[a][x.Item1]) != AlignmentEvaluationGold.Lower(gold.Texts[b], gold.Grids[b][x.Item2])).ToList();
                r[0] += got.Count(x => sure.Contains(x) || possible.Contains(x));
                r[1] += got.Count;
                r[2] += got.Count(sure.Contains);
                r[3] += sure.Count;
                r[4] += unlike.Count(got.Contains);
                r[5] += unlike.Count;
            }

            var f = 2.0 * r[2] / Math.Max(1, r[1] + r[3]);
            if (first || (same, f).CompareTo((best.Same, best.F)) > 0) best = (same, f, r);
            first = false;
        }

        if (best.Same) exact++;
        for (var k = 0; k < 6; k++) sums[k] += best.R[k];
    }

    public static HashSet<(int, int)> Predicted(Collation collation, (int Start, int End)[][] grids, int a, int b)
    {
        var links = new HashSet<(int, int)>();
        foreach (var column in collation.Columns) Add(column.Cells[a], column.Cells[b]);
        foreach (var move in collation.Moves)
        {
            if ((move.A, move.B) == (a, b)) Add(move.SpanA, move.SpanB);
            else if ((move.A, move.B) == (b, a)) Add(move.SpanB, move.SpanA);
        }

        return links;

        void Add(TextSpan? x, TextSpan? y)
        {
            if (x is not { } sx || y is not { } sy) return;
            var left = Covered(grids[a], sx);
            var right = Covered(grids[b], sy);
            for (var i = 0; i < left.Count; i++)
                for (var j = 0; j < right.Count; j++)
                    if (left.Count != right.Count || i == j) links.Add((left[i], right[j]));
        }
    }

    private static List<int> Covered((int Start, int End)[] grid, TextSpan span)
    {
        var covered = new List<int>();
        for (var k = 0; k < grid.Length; k++)
            if (grid[k].Start < span.End && span.Start < grid[k].End) covered.Add(k);
        return covered;
    }
}
