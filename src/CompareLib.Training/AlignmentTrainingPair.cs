using CompareLib.Alignment;
using CompareLib.Evaluation;
using CompareLib.Text;

namespace CompareLib.Training;

/// <summary>One gold pair over our own tokens: 1 sure, 2 possible, 0 no link.</summary>
internal sealed class AlignmentTrainingPair
{
    private readonly WitnessTokens a;
    private readonly WitnessTokens b;
    private readonly WordTypes vocabulary = new();

    public AlignmentTrainingPair(AlignmentCase gold)
    {
        a = new WitnessTokens(gold.Texts[0], Tokenizer.Tokenize(gold.Texts[0]), vocabulary);
        b = new WitnessTokens(gold.Texts[1], Tokenizer.Tokenize(gold.Texts[1]), vocabulary);
        Grid = new PairGrid(a, b, vocabulary);
        Fold = FoldOf(gold);
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

    public int Fold { get; }

    public byte[] Labels { get; }

    public PairGrid Grid { get; private set; }

    /// <summary>The fold of a case, 0 to 4: the same for all cases of a cluster.</summary>
    public static int FoldOf(AlignmentCase gold)
    {
        var hash = 17u;
        foreach (var c in gold.Cluster) hash = (hash * 31) + c;
        return (int)((hash >> 3) % AlignmentTraining.Folds);
    }

    public void Reset() => Grid = new PairGrid(a, b, vocabulary);

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
