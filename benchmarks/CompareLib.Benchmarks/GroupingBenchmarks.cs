using BenchmarkDotNet.Attributes;
using CompareLib.Matching;
using FuzzySharp;

namespace CompareLib.Benchmarks;

/// <summary>Two thousand quotations: grouping against the loop over all pairs that a user writes today. The loop's F1 is printed by <c>scale --naive</c>.</summary>
[MemoryDiagnoser]
public class GroupingBenchmarks
{
    private readonly List<WordingToGroup> _wordings = new SyntheticQuotations().Make(2000, out _);

    /// <summary>Every pair by TokenSetRatio, linked from 80 up, groups by union-find.</summary>
    [Benchmark(Baseline = true)]
    public int NaiveLoop() => Naive(_wordings).Distinct().Count();

    /// <summary>Our grouping, without and with the evidence of each link.</summary>
    [Benchmark]
    [Arguments(false)]
    [Arguments(true)]
    public int Grouped(bool explain) => new QuotationGrouper(new MatchingOptions { Explain = explain }).Group(_wordings).Groups.Length;

    internal static int[] Naive(List<WordingToGroup> wordings)
    {
        var parent = Enumerable.Range(0, wordings.Count).ToArray();
        int Find(int x) => parent[x] == x ? x : parent[x] = Find(parent[x]);
        for (var i = 0; i < wordings.Count; i++)
        {
            for (var j = i + 1; j < wordings.Count; j++)
            {
                if (Fuzz.TokenSetRatio(wordings[i].Text, wordings[j].Text) >= 80) parent[Find(i)] = Find(j);
            }
        }

        return [.. Enumerable.Range(0, wordings.Count).Select(Find)];
    }
}
