using System.Globalization;
using CompareLib.Articles;

namespace CompareLib.Evaluation;

/// <summary>The whole way on the five seed articles: <c>seeds GOLD.json FOLDER [--errors]</c>.</summary>
internal static class SeedEvaluation
{
    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("usage: seeds GOLD.json FOLDER [--errors]");
            return 2;
        }

        var score = new SeedScore(new Comparer().Compare(Articles(args[1])), SeedGold.Load(args[0]));
        Row("stage", "P", "R", "F1");
        Row("quotations", score.Quotations);
        Row("pairs of one utterance", score.Pairs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speaker by canonical name: {score.SpeakersRight} of {score.Quotations.Right} = {(double)score.SpeakersRight / Math.Max(1, score.Quotations.Right):F3}"));
        foreach (var (group, members) in score.Together) Console.WriteLine($"{group}: together {string.Join(' ', members)}");
        Console.WriteLine($"hard negatives grouped: {score.HardNegativesGrouped.Count} {string.Join(' ', score.HardNegativesGrouped)}");
        Console.WriteLine($"pairs of the comparison that gold has apart, optional quotations too: {score.GroupedBesideGold.Count} {string.Join("; ", score.GroupedBesideGold)}");
        Console.WriteLine($"quotations that gold does not have, grouped with others: {score.UnknownInCompany.Count} {string.Join("; ", score.UnknownInCompany)}");
        Console.WriteLine($"required passages missed: {score.PassagesMissed.Count} {string.Join(' ', score.PassagesMissed)}");
        Console.WriteLine($"no sign of copying, but counted: {score.PassagesMiscounted.Count} {string.Join(' ', score.PassagesMiscounted)}");
        if (args.Contains("--errors"))
            foreach (var error in score.Errors) Console.WriteLine($"  {error}");
        return 0;
    }

    /// <summary>The articles of a folder, all of which must be readable.</summary>
    internal static IReadOnlyList<Article> Articles(string folder) =>
        [.. ArticleReader.Read([folder]).Select(i => i.Article ?? throw new InvalidDataException(i.Problem!.ToString()))];

    private static void Row(string name, Counts c) => Row(name, Figure(c.Precision), Figure(c.Recall), Figure(c.F1));

    private static void Row(params string[] cells) => Console.WriteLine($"{cells[0],-26}{cells[1],8}{cells[2],8}{cells[3],8}");

    private static string Figure(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
