using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using CompareLib.Articles;
using CompareLib.Reports;
using FuzzySharp;

namespace CompareLib.Benchmarks;

/// <summary>The whole way on the five seed articles, against the script a user would write today: quotation marks by a regular expression, all pairs by FuzzySharp.</summary>
[MemoryDiagnoser]
public partial class ComparisonBenchmarks
{
    private Article[] _articles = [];
    private ComparisonReport _report = null!;

    [GlobalSetup]
    public void ReadSeeds()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CompareLib.sln"))) folder = Path.GetDirectoryName(folder)!;
        _articles = [.. ArticleReader.Read([Path.Combine(folder, "seeds")]).Select(i => i.Article!)];
        _report = Compare();
    }

    [Benchmark(Baseline = true)]
    public int MarksAndFuzzySharp()
    {
        var quotations = _articles.SelectMany(a => Marks().Matches(a.Text).Select(m => m.Value)).ToArray();
        var same = 0;
        for (var i = 0; i < quotations.Length; i++)
            for (var j = i + 1; j < quotations.Length; j++)
                if (Fuzz.TokenSetRatio(quotations[i], quotations[j]) >= 80) same++;
        return same;
    }

    [Benchmark]
    public ComparisonReport Compare() => new Comparer(new ComparisonOptions { Threads = 1 }).Compare(_articles);

    [Benchmark]
    public int WriteHtml()
    {
        using var writer = new StringWriter();
        ReportWriter.Write(_report, ReportFormat.Html, writer);
        return writer.GetStringBuilder().Length;
    }

    [GeneratedRegex("[\"“]([^\"“”]+)[\"”]")]
    private static partial Regex Marks();
}
