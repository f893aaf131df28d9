using BenchmarkDotNet.Attributes;
using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Benchmarks;

/// <summary>
/// Time per character of normal text against text of nested and unclosed marks. COMPARELIB_GOLD may name a folder with
/// <c>extraction/polnear.dev.jsonl</c>; without it invented news stands in.
/// </summary>
[MemoryDiagnoser]
public class HostileTextBenchmarks
{
    internal const string News = "The bridge will stay closed until May, Mayor Ada Holt said on Tuesday. \"We cannot take the risk,\" she told reporters. \"Nobody can.\"\n\n"
        + "According to a report by the city, repairs cost two million. Traders nearby said that the detour keeps customers away, adding that \"some shops won't survive\" the winter.\n\n"
        + "The river rose again over the weekend. Children played at the old mill, and the market opened late.\n\n";

    private const int Length = 500_000;
    private readonly QuotationExtractor extractor = new();
    private Article normal = null!;
    private Article marks = null!;

    /// <summary>Makes the two texts, of one length.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var gold = Environment.GetEnvironmentVariable("COMPARELIB_GOLD");
        var text = gold is null ? News : string.Join("\n\n", File.ReadLines(Path.Combine(gold, "extraction", "polnear.dev.jsonl")).Take(110).Select(TextOf));
        normal = new Article { Id = "normal", Text = Fill(text) };
        marks = new Article { Id = "marks", Text = Fill("“He said ‘no \"never «once ") };
    }

    /// <summary>News.</summary>
    [Benchmark(Baseline = true)]
    public int NormalText() => extractor.Read(normal).Quotations.Length;

    /// <summary>Nested and unclosed marks; not more than three times the time of news of the same length.</summary>
    [Benchmark]
    public int NestedAndUnclosedMarks() => extractor.Read(marks).Quotations.Length;

    private static string Fill(string piece) => string.Concat(Enumerable.Repeat(piece, (Length / piece.Length) + 1))[..Length];

    internal static string TextOf(string line)
    {
        using var json = System.Text.Json.JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}
