using System.Diagnostics;
using System.Globalization;
using CompareLib.Sources;

namespace CompareLib.Benchmarks;

/// <summary>Where the time goes, step by step: `CompareLib.Benchmarks sources-steps [COUNT]`.</summary>
internal static class SourceSteps
{
    public static int Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2000;
        var (articles, _) = SyntheticArticles.Make(count);
        for (var round = 0; round < 3; round++)
        {
            Time("quotation marks", () => articles.ForEach(a => QuotationMarks.Find(a.Text)));
            Time("furniture", () => articles.ForEach(a => Furniture.Find(a.Text)));
            Time("provenance", () => articles.ForEach(a => ProvenanceReader.Read(a)));
            Time("words, all", () => articles.ForEach(a => ArticleWords.Read(a.Text)));
            var words = articles.ConvertAll(a => ArticleWords.Read(a.Text));
            Time("shingles", () => words.ForEach(w => Shingles.Of(w, true)));
            var shingles = words.ConvertAll(w => Shingles.Of(w, true));
            Time("winnow", () => shingles.ForEach(s => Shingles.Winnow(s, CandidateSearch.Window)));
            var search = new CandidateSearch(count, new SourceOptions { ExactUpTo = 0 });
            for (var i = 0; i < count; i++) search.Add(i, words[i]);
            Time("sign and winnow", () => { for (var i = 0; i < count; i++) search.Add(i, words[i]); });
            ulong[] pairs = [];
            StockText stock = new();
            Time("find candidates", () => (pairs, stock) = search.Find(articles, 1, default));
            Time($"compare {pairs.Length}", () => { foreach (var p in pairs) PairComparer.Compare(words[(int)(p >> 32)], words[(int)(uint)p], new SourceOptions(), stock, search); });
            Time("passages", () => { foreach (var p in pairs) PassageFinder.Find(words[(int)(p >> 32)], words[(int)(uint)p], 6); });
        }

        return 0;

        void Time(string step, Action action)
        {
            var clock = Stopwatch.StartNew();
            action();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step}: {clock.Elapsed.TotalMicroseconds / count:0.0} µs an article"));
        }
    }
}
