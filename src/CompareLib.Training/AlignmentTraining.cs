using System.Globalization;
using CompareLib.Alignment;
using CompareLib.Evaluation;

namespace CompareLib.Training;

/// <summary>
/// Fits the weights of the word aligner: <c>alignment GOLD_FOLDER OUTPUT</c>. Prints the link figures of whole collations by five-fold
/// cross-validation over clusters (no sentence of a fold is ever seen by the weights that judge it), then fits on everything and writes the file.
/// </summary>
internal static class AlignmentTraining
{
    public const int Folds = 5;
    private static readonly string[] Sets = ["edinburgh/pairs", "mwa-mtref/pairs", "mwa-wiki/pairs", "msr-rte/pairs"];
    private static readonly string[] Judged = [.. Sets, "mwa-mtref/clusters"];

    public static int Run(string[] args)
    {
        if (args.Length < 2) return 2;
        var samples = Sets.SelectMany(set => Read(args[0], set)).Select(gold => new AlignmentTrainingPair(gold)).ToList();
        if (!args.Contains("--no-cv"))
        {
            var scores = Judged.ToDictionary(set => set, _ => new AlignmentEvaluationScore());
            for (var fold = 0; fold < (args.Contains("--fast") ? 1 : Folds); fold++)
            {
                var collator = new Collator(new AlignmentOptions { Model = Fit([.. samples.Where(s => s.Fold != fold)]) });
                foreach (var set in Judged) Judge(collator, Read(args[0], set).Where(gold => AlignmentTrainingPair.FoldOf(gold) == fold), scores[set]);
            }

            foreach (var set in Judged)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{set,-18} held out: P {scores[set].Precision:F4} R {scores[set].Recall:F4} F1 {scores[set].F1:F4} unlike {scores[set].UnlikeRecall:F4} of {scores[set].Cases} cases"));
            }
        }

        var final = Fit(samples);
        using var output = new StreamWriter(args[1]);
        LinkModelData.Write(output, "Weights of the word aligner (docs/alignment.md), fitted by src/CompareLib.Training/AlignmentTraining.cs\non the development sets in gold/alignment. Numbers only; MIT licence. A line: step to the next weight, hundredths.", final.Weights);
        return 0;
    }

    private static IEnumerable<AlignmentCase> Read(string folder, string set) => AlignmentEvaluationGold.Read(Path.Combine(folder, set + ".dev.jsonl"));

    private static void Judge(Collator collator, IEnumerable<AlignmentCase> cases, AlignmentEvaluationScore score)
    {
        foreach (var gold in cases)
            score.Add(gold, collator.Collate([.. gold.Texts.Select((t, k) => new WitnessText("w" + k.ToString(CultureInfo.InvariantCulture), t))]));
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
