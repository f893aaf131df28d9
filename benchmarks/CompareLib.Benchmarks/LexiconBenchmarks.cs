using BenchmarkDotNet.Attributes;
using CompareLib.Text;
using FuzzySharp;

namespace CompareLib.Benchmarks;

/// <summary>Pairs of words through the lexicon, against the edit ratio of FuzzySharp on the same pairs.</summary>
[MemoryDiagnoser]
public class LexiconBenchmarks
{
    private static readonly string[] Words =
        ("the general announced on monday that troops would begin leaving the northern city within 2 weeks because attacks have stopped " +
         "an officer said forces started to withdraw from idlib after russian raids ended kyiv kiev shoigu shoygu spokesman ministry defence").Split(' ');

    private readonly string _text = string.Concat(Enumerable.Repeat("“Don’t expect the U.S.-led coalition to pay $35,000,000,” Gen. Smith said; it’s 4.5% of the budget. ", 50));
    private (string A, string B)[] _pairs = [];
    private (KnownWord A, KnownWord B)[] _known = [];

    [GlobalSetup]
    public void MakePairs()
    {
        _pairs = [.. Words.SelectMany(a => Words.Select(b => (a, b)))];
        _known = [.. _pairs.Select(p => (KnownWord.Of(p.A), KnownWord.Of(p.B)))];
    }

    [Benchmark(Baseline = true)]
    public int FuzzySharpRatio()
    {
        var sum = 0;
        foreach (var (a, b) in _pairs) sum += Fuzz.Ratio(a, b);
        return sum;
    }

    [Benchmark]
    public float SimilarityOfStrings()
    {
        var sum = 0f;
        foreach (var (a, b) in _pairs) sum += WordSimilarity.Of(a, b);
        return sum;
    }

    [Benchmark]
    public float SimilarityOfKnownWords()
    {
        var sum = 0f;
        foreach (var (a, b) in _known) sum += WordSimilarity.Of(a, b);
        return sum;
    }

    [Benchmark]
    public float NameSimilarityOfStrings()
    {
        var sum = 0f;
        foreach (var (a, b) in _pairs) sum += NameSimilarity.Of(a, b);
        return sum;
    }

    [Benchmark]
    public int TokenizeFiveThousandCharacters() => Tokenizer.Tokenize(_text).Length;

    [Benchmark]
    public int TokenizeAndNormalise() => NormalForm.Of(_text, Tokenizer.Tokenize(_text).AsSpan()).Length;
}
