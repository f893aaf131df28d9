using CompareLib.Articles;
using CompareLib.Evaluation;
using CompareLib.Quotations;
using CompareLib.Quotations.Reading;
using CompareLib.Quotations.Reading.Choice;

namespace CompareLib.Training;

/// <summary>
/// Fits the weights that choose how to read a cue: <c>quotations GOLD.jsonl OUTPUT.tsv [--ridge R] [--errors N [--rule NAME] [--kind KIND]]</c>. A conditional log-linear model: for every cue a distribution over
/// its candidates and none, then corrected by small trees (<c>OUTPUT-trees.tsv</c>). Prints what five folds by article reach when read with weights fitted on the other four, which is the figure that counts,
/// and errors of that reading.
/// </summary>
internal static class QuotationTraining
{
    private const int Folds = 5;

    // Chosen on the folds.
    private const double Ridge = 1.5;

    // Trees fitted on fewer cues learn the articles by heart: on a thousand they cost 0.6 of F1.
    private const int Enough = 3000;

    public static int Run(string[] args)
    {
        if (args.Length < 2) return 2;
        var articles = ExtractionGold.Load(args[0]);
        var language = LanguageData.For(articles[0].Language);
        var ridge = Option(args, "--ridge") is { } r ? double.Parse(r, System.Globalization.CultureInfo.InvariantCulture) : Ridge;
        var read = new List<(GoldArticle Gold, ArticleReading Reading)>();
        var examples = QuotationExamples.Of(articles, new ChoiceModel(language, new float[FeatureNames.Count]), _ => true, out var reach);
        Console.WriteLine($"{articles.Count} articles, {examples.Count} cues, {examples.Sum(e => e.Candidates.Count)} candidates; {reach}");
        double[] thresholds = [0.3, 0.35, 0.4, 0.45, 0.5];
        var scores = Array.ConvertAll(thresholds, _ => new QuotationScore());
        for (var fold = 0; fold < Folds; fold++)
        {
            var f = fold;
            var (weights, trees) = Fit(articles, language, examples.FindAll(e => e.Article % Folds != f), ridge, 0, a => a % Folds != f);
            var model = new ChoiceModel(language, weights, trees);
            for (var i = fold; i < articles.Count; i += Folds)
            {
                var reading = QuotationReader.Read(new Article { Id = articles[i].Id, Text = articles[i].Text, Language = articles[i].Language }, new QuotationOptions { MinimumConfidence = thresholds[0] }, model, null, default);
                read.Add((articles[i], reading with { Quotations = [.. reading.Quotations.Where(q => q.Confidence >= new QuotationOptions().MinimumConfidence)] }));
                for (var t = 0; t < thresholds.Length; t++) scores[t].Add(articles[i], reading with { Quotations = [.. reading.Quotations.Where(q => q.Confidence >= thresholds[t])] });
            }
        }

        if (Option(args, "--errors") is { } n) ExtractionErrors.Print(read, int.Parse(n, System.Globalization.CultureInfo.InvariantCulture), Option(args, "--rule"), Option(args, "--kind"));
        for (var t = 0; t < thresholds.Length; t++) Console.WriteLine(FormattableString.Invariant($"{thresholds[t]:F2} {Folds}-fold by article, {scores[t]}"));
        var cross = FormattableString.Invariant($"{Folds}-fold by article, {scores[Array.IndexOf(thresholds, new QuotationOptions().MinimumConfidence)]}");
        var whole = Fit(articles, language, examples, ridge, 3, _ => true);
        QuotationFit.Write(args[1], language, whole.Weights, Path.GetFileName(args[0]), cross);
        if (whole.Trees is not null) QuotationTrees.Write(Path.ChangeExtension(args[1], null) + "-trees.tsv", whole.Trees, Path.GetFileName(args[0]), cross);
        return 0;
    }

    /// <summary>
    /// Weights fitted on the articles of the examples, and trees fitted on what such weights say of articles they have not seen: on their own articles weights
    /// are too sure of themselves.
    /// </summary>
    private static (float[] Weights, ChoiceTrees? Trees) Fit(List<GoldArticle> articles, LanguageData language, List<QuotationExample> examples, double ridge, int least, Predicate<int> which)
    {
        if (examples.Count < Enough) return (QuotationFit.Fit(examples, ridge, least), null);
        var unseen = new List<QuotationExample>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var f = fold;
            var model = new ChoiceModel(language, QuotationFit.Fit(examples.FindAll(e => e.Article / Folds % Folds != f), ridge, 0));
            unseen.AddRange(QuotationExamples.Of(articles, model, a => which(a) && a / Folds % Folds == f, out _));
        }

        return (QuotationFit.Fit(examples, ridge, least), QuotationTrees.Fit(unseen));
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
