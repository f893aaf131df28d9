using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CompareLib.Matching;

namespace CompareLib.Training;

/// <summary>
/// Fits the trees of the match model: <c>matching QUOTES EVENT-ARTICLES OPEN-WORLD SEEDS [OUT] [--cache FILE] [--folds] [--report FOLDER]</c>, where the arguments
/// are the development gold of quotations, the articles they stand in, unrelated articles, and the gold of the seeds. <c>--folds</c> fits anew without each event
/// and prints how that does on it; <c>matching rarity</c> makes the table of rarity.
/// </summary>
internal static class MatchingTraining
{
    public static int Run(string[] args)
    {
        if (args is ["rarity", var words, var pairs, var german, var table]) return MatchingRarity.Run(words, pairs, german, table);
        if (args is not [var quotes, var articles, var open, var seeds, .. var rest]) return Usage();
        string? Option(string name) => Array.IndexOf(rest, name) is >= 0 and var at && at + 1 < rest.Length ? rest[at + 1] : null;
        var output = rest.Length > 0 && !rest[0].StartsWith("--", StringComparison.Ordinal) ? rest[0] : null;
        var corpus = MatchingCorpus.Load([articles, open], Option("--cache"));
        var rows = MatchingRows.Load(quotes, articles, seeds);
        rows.AddRange(new MatchingUnits(corpus.Quotations(), quotes).Rows());
        foreach (var view in rows.GroupBy(r => r.View)) Console.WriteLine($"{view.Key}: {view.Count()} pairs, {view.Count(r => r.Same)} of one utterance");
        if (rest.Contains("--folds")) LeaveEventsOut(rows);
        if (Option("--report") is { } folder) Held(rows, corpus, folder);
        if (output is null) return 0;
        var model = MatchingTrees.Fit([.. rows]);
        Score("fitted on all", rows.Select(r => (r, Probability(model, r))));
        File.WriteAllText(output, Print(model));
        return 0;
    }

    private static int Usage()
    {
        Console.Error.WriteLine("usage: matching QUOTES EVENT-ARTICLES OPEN-WORLD SEEDS [OUT] [--cache FILE] [--folds] [--report FOLDER] | matching rarity WORDS PAIRS GERMAN,... OUT");
        return 2;
    }

    private static void LeaveEventsOut(List<MatchingRow> rows)
    {
        var scored = new List<(MatchingRow Row, double Score)>();
        foreach (var held in rows.Where(r => r.Same).Select(r => r.FoldA).Distinct().Order(StringComparer.Ordinal))
        {
            var model = MatchingTrees.Fit([.. rows.Where(r => r.FoldA != held && r.FoldB != held)]);
            scored.AddRange(rows.Where(r => r.FoldA == held && r.FoldB == held).Select(r => (r, Probability(model, r))));
        }

        Score("unseen event", scored);
        foreach (var (row, score) in scored.Where(s => s.Row.View is "found" or "event" && s.Row.Same != s.Score >= .5).OrderBy(s => s.Row.View, StringComparer.Ordinal).ThenByDescending(s => s.Score)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.View} {(row.Same ? "MISSED" : "WRONG")} {score:F2} {row.Texts()}"));
    }

    // Each event is grouped by a model that has not seen it; half of the unrelated articles, together with all events, by one that has seen the other half.
    private static void Held(List<MatchingRow> rows, MatchingCorpus corpus, string folder)
    {
        MatchModel Without(string fold) => MatchingTrees.Fit([.. rows.Where(r => r.FoldA != fold && r.FoldB != fold)]);
        var events = rows.Where(r => r.View == "found" && r.Same).Select(r => r.FoldA).Distinct().Order(StringComparer.Ordinal).ToArray();
        MatchingReport.Write(Path.Combine(folder, "events.json"), corpus, [.. events.Select(e => (Without(e), (Func<string, bool>)(article => MatchingUnits.FoldOf(article).Fold == e)))]);
        foreach (var (seen, held) in new[] { ("open-a", "open-b"), ("open-b", "open-a") })
        {
            MatchingReport.Write(Path.Combine(folder, $"{held}.json"), corpus, [(Without(held), article => MatchingUnits.FoldOf(article).Fold != seen)]);
        }
    }

    /// <summary>The measures of a pair as the model takes them.</summary>
    public static PairMeasures Measures(MatchingRow row)
    {
        PairMeasures measures = default;
        for (var i = 0; i < PairMeasures.Size; i++) measures[i] = row.Measures[i];
        return measures;
    }

    private static double Probability(MatchModel model, MatchingRow row) => model.Probability(Measures(row));

    private static void Score(string title, IEnumerable<(MatchingRow Row, double Score)> scored)
    {
        foreach (var view in scored.GroupBy(s => s.Row.View))
        {
            var (tp, fp, fn) = (view.Count(s => s.Row.Same && s.Score >= .5), view.Count(s => !s.Row.Same && s.Score >= .5), view.Count(s => s.Row.Same && s.Score < .5));
            var (p, r) = (tp / Math.Max(1.0, tp + fp), tp / Math.Max(1.0, tp + fn));
            var across = view.Count(s => s.Row.FoldA != s.Row.FoldB && s.Score >= .5);
            var sure = view.Where(s => s.Score >= .9).ToArray();
            var bins = view.Where(s => s.Score >= .05).GroupBy(s => Math.Min(9, (int)(s.Score * 10))).OrderBy(b => b.Key).Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Average(s => s.Score):F2}:{b.Sum(s => s.Row.Same ? s.Row.Weight : 0) / b.Sum(s => s.Row.Weight):F2}({b.Count()})"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{title}, {view.Key}: P {p:F3} R {r:F3} F1 {2 * p * r / Math.Max(1e-9, p + r):F3}, {across} across; of {sure.Length} surer than .9 right {sure.Count(s => s.Row.Same) / Math.Max(1.0, sure.Length):F3}; {string.Join(' ', bins)}"));
        }
    }

    private static string Print(MatchModel model)
    {
        var text = new StringBuilder("# Trees of the match model: what a pair's measures add to the log-odds that two wordings report one utterance.\n"
            + $"# Fit by `CompareLib.Training matching` on hand-labelled pairs of quotations from eight news events, 197 unrelated articles and the seed articles; rarity of epoch {NewsRarity.Epoch}.\n"
            + $"# A tree a line: {MatchModel.Nodes} questions (measure<=bound goes left, - always goes left), then {MatchModel.Nodes + 1} leaves. Numbers only; no text of the data is in here. Licence: MIT, as the package.\n");
        text.Append(CultureInfo.InvariantCulture, $"start\t{model.Start:R}\n");
        foreach (var line in model.Lines()) text.Append(line).Append('\n');
        return text.ToString();
    }
}
