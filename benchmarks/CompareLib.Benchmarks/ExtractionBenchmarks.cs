using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Benchmarks;

/// <summary>
/// Reading articles from memory on one thread, a second's worth in the last column; the baseline is the regular expression that pairs marks and knows no
/// speaker. COMPARELIB_GOLD may name a folder with <c>extraction/polnear.dev.jsonl</c>; without it invented news of the same length stands in.
/// </summary>
[MemoryDiagnoser, OperationsPerSecond]
public partial class ExtractionBenchmarks
{
    private const int Articles = 300;
    private readonly QuotationExtractor extractor = new();
    private Article[] articles = [];

    /// <summary>Reads the articles, and each once, so that the models are loaded.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var gold = Environment.GetEnvironmentVariable("COMPARELIB_GOLD");
        IEnumerable<string> texts = gold is null
            ? Enumerable.Range(0, Articles).Select(i => string.Concat(Enumerable.Repeat(HostileTextBenchmarks.News, 11)))
            : File.ReadLines(Path.Combine(gold, "extraction", "polnear.dev.jsonl")).Take(Articles).Select(HostileTextBenchmarks.TextOf);
        articles = [.. texts.Select((text, i) => new Article { Id = FormattableString.Invariant($"{i}"), Text = text })];
        if (articles.Length != Articles) throw new InvalidOperationException($"{Articles} articles are needed.");
        _ = Extraction();
    }

    /// <summary>What stands between two marks.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Articles)]
    public int MarksAlone() => articles.Sum(a => Marked().Count(a.Text));

    /// <summary>Quotations of all kinds with their speakers.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Extraction() => articles.Sum(a => extractor.Read(a).Quotations.Length);

    [GeneratedRegex("[\"“]([^\"”]+)[\"”]")]
    private static partial Regex Marked();
}
