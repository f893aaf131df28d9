using BenchmarkDotNet.Attributes;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Benchmarks;

/// <summary>Cutting and parsing a news article of about 400 words; the baseline only cuts it into tokens.</summary>
[MemoryDiagnoser]
public class SyntaxBenchmarks
{
    private const string Paragraph =
        "The head of the general staff, Gen. Mark Hill, said on Tuesday that his country's forces had \"not yet reached\" the border, adding that talks with the neighbours would go on. "
        + "\"We don't want a war,\" he told reporters in the capital. \"What we want is a quiet border.\" According to the ministry, which didn't give any figures, several villages were left by their people in the last weeks. "
        + "Analysts who were asked by this newspaper doubted that. One of them, a retired colonel, called the statement a diversion.\n\n";

    private string _text = "";
    private SyntaxParser _parser = null!;

    [GlobalSetup]
    public void Setup()
    {
        _text = string.Concat(Enumerable.Repeat(Paragraph, 4));
        _parser = SyntaxParser.ForLanguage("en")!;
        _ = _parser.ParseSentences(_text, SentenceSplitter.Split(_text));
    }

    [Benchmark(Baseline = true)]
    public int Tokens() => Tokenizer.Tokenize(_text).Length;

    [Benchmark]
    public int Sentences() => SentenceSplitter.Split(_text).Length;

    [Benchmark]
    public int Words()
    {
        var segmenter = new WordSegmenter(LanguageRules.For("en"));
        return SentenceSplitter.Split(_text).Sum(s => segmenter.Segment(_text, s).Count);
    }

    [Benchmark]
    public int TreesOneByOne() => SentenceSplitter.Split(_text).Sum(s => _parser.ParseSentence(_text, s).Count);

    [Benchmark]
    public int Trees() => _parser.ParseSentences(_text, SentenceSplitter.Split(_text)).Sum(s => s.Count);
}
