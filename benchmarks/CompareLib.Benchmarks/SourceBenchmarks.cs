using BenchmarkDotNet.Attributes;
using CompareLib.Articles;
using CompareLib.Sources;

namespace CompareLib.Benchmarks;

/// <summary>One pair of articles of 3 kB: reading, and comparing exactly, against the plain way of intersecting sets of five-word strings.</summary>
[MemoryDiagnoser]
public class SourceBenchmarks
{
    private Article _a = null!;
    private Article _b = null!;
    private Article _unlike = null!;
    private ArticleWords _wordsA = null!;
    private ArticleWords _wordsB = null!;
    private ArticleWords _wordsUnlike = null!;

    [GlobalSetup]
    public void Setup()
    {
        var (articles, kinship) = SyntheticArticles.Make(200);
        var kin = kinship.FindIndex(k => k.How == SyntheticArticles.Mutation.WordChanges);
        (_a, _b, _unlike) = (articles[kinship[kin].From], articles[kin], articles[0]);
        (_wordsA, _wordsB, _wordsUnlike) = (ArticleWords.Read(_a.Text), ArticleWords.Read(_b.Text), ArticleWords.Read(_unlike.Text));
    }

    [Benchmark(Baseline = true)]
    public int FiveWordStringsInCommon() => Strings(_a.Text).Intersect(Strings(_b.Text), StringComparer.Ordinal).Count();

    [Benchmark]
    public object ReadWords() => ArticleWords.Read(_a.Text);

    [Benchmark]
    public object ReadProvenance() => ProvenanceReader.Read(_a);

    [Benchmark]
    public object CompareKin() => PairComparer.Compare(_wordsA, _wordsB, new SourceOptions());

    [Benchmark]
    public object CompareUnlike() => PairComparer.Compare(_wordsA, _wordsUnlike, new SourceOptions());

    private static HashSet<string> Strings(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '\n', '.', ',', '"'], StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 4)).Select(i => string.Join(' ', words, i, 5))];
    }
}
