using CompareLib.Alignment;
using CompareLib.Evaluation;
using CompareLib.Text;

namespace CompareLib.Training;

/// <summary>One gold pair over our own tokens: 1 sure, 2 possible, 0 no link.</summary>
internal sealed class AlignmentTrainingPair
{
    public static readonly double[] Thresholds = [0.3, 0.35, 0.4, 0.45, 0.5];

    private readonly AlignmentCase gold;
    private readonly WitnessTokens a;
    private readonly WitnessTokens b;
    private readonly WordTypes vocabulary = new();

    public AlignmentTrainingPair(string set, AlignmentCase gold)
    {
        this.gold = gold;
        Set = set;
        a = new WitnessTokens(gold.Texts[0], Tokenizer.Tokenize(gold.Texts[0]), vocabulary);
        b = new WitnessTokens(gold.Texts[1], Tokenizer.Tokenize(gold.Texts[1]), vocabulary);
        Grid = new PairGrid(a, b, vocabulary);
        var hash = 17u;
        foreach (var c in gold.Cluster) hash = (hash * 31) + c;
        Fold = (int)((hash >> 3) % 5);
        Labels = new byte[a.Count * b.Count];
        var ga = Covering(a, gold.Grids[0]);
        var gb = Covering(b, gold.Grids[1]);
        var links = gold.Alternatives[0][0];
        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                if (ga[i].Token < 0 || gb[j].Token < 0) continue;
                var pair = (ga[i].Token, gb[j].Token);
                var label = links.Sure.Contains(pair) ? 1 : links.Possible.Contains(pair) ? 2 : 0;
                if (label > 0 && ga[i].Parts == gb[j].Parts && ga[i].Part != gb[j].Part) label = 0;
                Labels[(i * b.Count) + j] = (byte)label;
            }
        }
    }

    public string Set { get; }

    public int Fold { get; }

    public byte[] Labels { get; }

    public PairGrid Grid { get; private set; }

    public void Reset() => Grid = new PairGrid(a, b, vocabulary);

    public void Judge(LinkModel model, Dictionary<string, double[]> sums)
    {
        if (!sums.TryGetValue(Set, out var r)) sums[Set] = r = new double[(Thresholds.Length * 4) + 2];
        Reset();
        model.Apply(Grid);
        var links = gold.Alternatives[0][0];
        var unlike = links.Sure.Where(x => AlignmentEvaluationGold.Lower(gold.Texts[0], gold.Grids[0][x.Item1]) != AlignmentEvaluationGold.Lower(gold.Texts[1], gold.Grids[1][x.Item2])).ToList();
        r[^2] += links.Sure.Count;
        r[^1] += unlike.Count;
        var ga = Covering(a, gold.Grids[0]);
        var gb = Covering(b, gold.Grids[1]);
        for (var t = 0; t < Thresholds.Length; t++)
        {
            var got = new HashSet<(int, int)>();
            for (var i = 0; i < a.Count; i++)
                for (var j = 0; j < b.Count; j++)
                    if (ga[i].Token >= 0 && gb[j].Token >= 0 && Grid.Believed(i, j) >= Thresholds[t]) got.Add((ga[i].Token, gb[j].Token));
            var k = t * 4;
            r[k] += got.Count(x => links.Sure.Contains(x) || links.Possible.Contains(x));
            r[k + 1] += got.Count;
            r[k + 2] += got.Count(links.Sure.Contains);
            r[k + 3] += unlike.Count(got.Contains);
        }
    }

    private static (int Token, int Part, int Parts)[] Covering(WitnessTokens tokens, (int Start, int End)[] grid)
    {
        var result = new (int Token, int Part, int Parts)[tokens.Count];
        var counts = new int[grid.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var span = tokens.Spans[i];
            var k = Array.FindIndex(grid, g => g.Start < span.End && span.Start < g.End);
            result[i] = (k, k < 0 ? 0 : counts[k]++, 0);
        }

        for (var i = 0; i < result.Length; i++) result[i].Parts = result[i].Token < 0 ? 0 : counts[result[i].Token];
        return result;
    }
}
