using System.Globalization;
using CompareLib.Alignment;
using CompareLib.Evaluation;

namespace CompareLib.Training;

/// <summary>
/// Fits the weights of the word aligner: <c>alignment GOLD_FOLDER OUTPUT</c>. Prints link figures by five-fold cross-validation over
/// clusters (no sentence of a fold is ever seen by the weights that judge it), then fits on everything and writes the file.
/// </summary>
internal static class AlignmentTraining
{
    private const int Folds = 5;
    private static readonly string[] Sets = ["edinburgh/pairs", "mwa-mtref/pairs", "mwa-wiki/pairs", "msr-rte/pairs"];

    public static int Run(string[] args)
    {
        if (args.Length < 2) return 2;
        var samples = new List<AlignmentTrainingPair>();
        foreach (var set in Sets)
        {
            foreach (var gold in AlignmentEvaluationGold.Read(Path.Combine(args[0], set + ".dev.jsonl")))
                samples.Add(new AlignmentTrainingPair(set, gold));
        }

        if (!args.Contains("--no-cv"))
        {
            var judged = new Dictionary<string, double[]>();
            var folds = args.Contains("--fast") ? 1 : Folds;
            for (var fold = 0; fold < folds; fold++)
            {
                var model = Fit(samples.Where(s => s.Fold != fold).ToList());
                foreach (var s in samples.Where(s => s.Fold == fold)) s.Judge(model, judged);
            }

            foreach (var (set, r) in judged.OrderBy(x => x.Key, StringComparer.Ordinal)) Print(set, r);
        }

        var final = Fit(samples);
        using var output = new StreamWriter(args[1]);
        LinkModelData.Write(output, "Weights of the word aligner (docs/alignment.md), fitted by src/CompareLib.Training/AlignmentTraining.cs\non the development sets in gold/alignment. Numbers only; MIT licence. A line: step to the next weight, hundredths.", final.Weights);
        return 0;
    }

    private static void Print(string set, double[] r)
    {
        for (var t = 0; t < AlignmentTrainingPair.Thresholds.Length; t++)
        {
            var k = t * 4;
            double p = r[k] / Math.Max(1, r[k + 1]), recall = r[k + 2] / Math.Max(1, r[^2]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{set,-18} at {AlignmentTrainingPair.Thresholds[t]:F2}  P {p:F4} R {recall:F4} F1 {2 * p * recall / (p + recall):F4} unlike {r[k + 3] / Math.Max(1, r[^1]):F4}"));
        }
    }

    private static LinkModel Fit(List<AlignmentTrainingPair> samples)
    {
        var rounds = new float[LinkFeatures.Rounds][];
        foreach (var s in samples) s.Reset();
        for (var round = 0; round < rounds.Length; round++)
        {
            rounds[round] = AlignmentTrainingFit.Fit(samples, round);
            var model = new LinkModel(rounds);
            foreach (var s in samples) model.ApplyRound(s.Grid, round);
        }

        return new LinkModel(rounds);
    }
}
