using System.Globalization;
using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Evaluation;

/// <summary>Articles a second of processor time, warm, on one thread, and what reading one allocates.</summary>
internal static class ExtractionSpeed
{
    private const int Passes = 4;

    public static void Run(List<GoldArticle> gold)
    {
        var articles = gold.ConvertAll(a => new Article { Id = a.Id, Text = a.Text, Language = a.Language });
        var extractor = new QuotationExtractor();
        var best = double.MaxValue;
        long allocated = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var used = Environment.CpuUsage.TotalTime;
            foreach (var article in articles) _ = extractor.Read(article);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
        }

        var characters = articles.Sum(a => (long)a.Text.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count} articles of {characters / articles.Count} characters: {articles.Count / best:F0} articles/s of processor time, {best * 1e9 / characters:F0} ns and {(double)allocated / characters:F0} bytes a character, {allocated / articles.Count / 1024} kB an article (best of {Passes} passes)"));
    }
}
