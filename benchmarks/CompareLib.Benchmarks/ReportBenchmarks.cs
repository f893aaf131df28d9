using BenchmarkDotNet.Attributes;
using CompareLib.Articles;
using CompareLib.Reports;

namespace CompareLib.Benchmarks;

/// <summary>Writing a report in each format; the baseline is the shortest format.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private ComparisonReport _report = null!;

    [GlobalSetup]
    public void Compare()
    {
        var articles = Enumerable.Range(0, 20).Select(i => new Article
        {
            Id = $"a{i}",
            Outlet = $"Outlet {i}",
            Text = string.Join("\n\n", Enumerable.Range(0, 12).Select(p =>
                $"\"The bridge number {p} will not reopen before {(i % 3 == 0 ? "May" : "June")}, and the repair of pier {p + 40} will cost {(i % 2 == 0 ? "about " : "")}{p + 7} million crowns,\" Transport Minister Ana Ruiz said.")),
        });
        _report = new Comparer().Compare(articles);
    }

    [Benchmark(Baseline = true)]
    public void Csv() => ReportWriter.Write(_report, ReportFormat.Csv, TextWriter.Null);

    [Benchmark]
    public void Html() => ReportWriter.Write(_report, ReportFormat.Html, TextWriter.Null);

    [Benchmark]
    public void Text() => ReportWriter.Write(_report, ReportFormat.Text, TextWriter.Null);

    [Benchmark]
    public void Markdown() => ReportWriter.Write(_report, ReportFormat.Markdown, TextWriter.Null);

    [Benchmark]
    public void Json() => ReportWriter.Write(_report, ReportFormat.Json, TextWriter.Null);

    [Benchmark]
    public void Tei() => ReportWriter.Write(_report, ReportFormat.Tei, TextWriter.Null);
}
