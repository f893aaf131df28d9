using System.Globalization;
using System.Text;
using CompareLib.Matching;

namespace CompareLib.Training;

/// <summary>
/// Fits the weights of the match model: <c>matching QUOTES ARTICLES SEEDS [OUT]</c>, where the arguments are the development gold of quotations, the articles
/// they stand in, and the gold of the seeds. Each event is left out once, so that the figures printed are of events the weights have not seen.
/// </summary>
internal static class MatchingTraining
{
    public static int Run(string[] args)
    {
        if (args is not [var quotes, var articles, var seeds, .. var rest]) return Usage();
        var output = rest.FirstOrDefault(r => !r.StartsWith("--", StringComparison.Ordinal));
        foreach (var prior in rest.Contains("--priors") ? [50f, 150, 300, 600, 1500, 100000] : new[] { CorpusRarity.PriorWordings })
        {
            var rows = MatchingRows.Load(quotes, articles, seeds, prior);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"prior {prior}: {rows.Count} pairs, {rows.Count(r => r.Same)} of one utterance"));
            CrossValidate(rows);
            var weights = LogisticFit.Fit(rows);
            var data = Print(weights);
            Console.Write(data);
            if (output is not null) File.WriteAllText(output, data);
        }

        return 0;
    }

    private static int Usage()
    {
        Console.Error.WriteLine("usage: matching QUOTES ARTICLES SEEDS [OUT] [--priors]");
        return 2;
    }

    private static void CrossValidate(List<MatchingRow> rows)
    {
        var scored = new List<(MatchingRow Row, double Score)>();
        foreach (var held in rows.Select(r => r.Event).Distinct().Order(StringComparer.Ordinal))
        {
            var weights = LogisticFit.Fit([.. rows.Where(r => r.Event != held)]);
            scored.AddRange(rows.Where(r => r.Event == held).Select(r => (r, LogisticFit.Probability(weights, r.Measures))));
        }

        foreach (var task in scored.GroupBy(s => s.Row.Task).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var loss = task.Average(s => -Math.Log(Math.Max(1e-9, s.Row.Same ? s.Score : 1 - s.Score)));
            var (p, r, f) = At(task, 0.5);
            var best = task.Where(s => s.Row.Same).Select(s => s.Score).Distinct().Select(t => (At(task, t), t)).Where(x => x.Item1.P >= 0.95).Select(x => (x.Item1.R, x.t)).DefaultIfEmpty().Max();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  unseen event, {task.Key,-16} P {p:F3} R {r:F3} F1 {f:F3} loss {loss:F4}; recall {best.R:F3} at precision .95 (from {best.t:F3})"));
            PrintNews([.. task.Where(s => s.Row.Event != "seeds")]);
        }

        Console.WriteLine("  reliability (unseen): " + string.Join("  ", scored.GroupBy(s => Math.Min(4, (int)(s.Score * 5))).OrderBy(b => b.Key)
            .Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Average(s => s.Score):F2}->{b.Average(s => s.Row.Same ? 1.0 : 0):F2} ({b.Count()})"))));
    }

    // The figures of the gold of pairs, on events the weights have not seen.
    private static void PrintNews((MatchingRow Row, double Score)[] scored)
    {
        var from = scored.Where(s => s.Row.Same).Select(s => s.Score).Distinct().Where(t => At(scored, t).P >= 0.95).DefaultIfEmpty(1).Min();
        double Recall(Func<MatchingRow, bool> which) => scored.Where(s => s.Row.Same && which(s.Row)).Average(s => s.Score >= from ? 1.0 : 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"    news events: recall {Recall(_ => true):F3} at precision .95 (from {from:F3}), fragments {Recall(r => r.Fragment):F3}, with indirect {Recall(r => r.Indirect):F3}"));
    }

    private static (double P, double R, double F) At(IEnumerable<(MatchingRow Row, double Score)> scored, double threshold)
    {
        double tp = 0, fp = 0, fn = 0;
        foreach (var (row, score) in scored)
        {
            if (row.Same && score >= threshold) tp++;
            else if (row.Same) fn++;
            else if (score >= threshold) fp++;
        }

        var (p, r) = (tp / Math.Max(1, tp + fp), tp / Math.Max(1, tp + fn));
        return (p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }

    private static string Print(double[] weights)
    {
        var text = new StringBuilder("# Weights of the match model: what each measure adds to the log-odds that two wordings report one utterance.\n"
            + "# Fit by `CompareLib.Training matching` on hand-labelled pairs of quotations from four news events and the five seed articles;\n"
            + "# SameOccasion, OtherOccasion, SpeakerUnnamed, SpeakerApart, Context, Corpus, TooLittle and Marked are set by hand, for want of labelled cases. Numbers only; no text of the data is in here. Licence: MIT, as the package.\n");
        for (var f = 0; f < weights.Length; f++) text.Append(CultureInfo.InvariantCulture, $"{(MatchFeature)f}\t{weights[f]:F3}\n");
        return text.ToString();
    }
}
