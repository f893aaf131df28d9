using BenchmarkDotNet.Attributes;
using CompareLib.Matching;
using FuzzySharp;

namespace CompareLib.Benchmarks;

/// <summary>One pair of quotations: our scorers against FuzzySharp on the same 200,000 pairs (read ns an operation as ns a pair).</summary>
[MemoryDiagnoser]
public class MatchingPairBenchmarks
{
    private const int Lefts = 200;
    private const int Rights = 1000;
    private string[] _texts = [];
    private WordingStore _store = new();
    private PairScorer _scorer = null!;
    private readonly WordLcs _words = new();
    private readonly WordLcsBatch _batch = new();
    private readonly CharacterIndel _characters = new();
    private readonly int[] _rights = [.. Enumerable.Range(Lefts, Rights)];
    private readonly int[] _lengths = new int[Rights];

    /// <summary>Prepares the texts, lower case and without marks, as FuzzySharp likes them.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _texts = [.. new SyntheticQuotations().Make(Lefts + Rights, out _).Select(w => w.Text.TrimEnd('.'))];
        _store = new WordingStore();
        foreach (var text in _texts) _store.Add(text, Circumstances.None);
        var run = new GroupingRun(_store, _store.Count, i => _texts[i], new MatchingOptions(), MatchModel.Default);
        _scorer = run.NewScorer();
    }

    /// <summary>What a user writes today.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Lefts * Rights)]
    public int FuzzySharpTokenSetRatio()
    {
        var sum = 0;
        for (var i = 0; i < Lefts; i++)
        {
            for (var j = Lefts; j < Lefts + Rights; j++) sum += Fuzz.TokenSetRatio(_texts[i], _texts[j]);
        }

        return sum;
    }

    /// <summary>FuzzySharp on characters.</summary>
    [Benchmark(OperationsPerInvoke = Lefts * Rights)]
    public int FuzzySharpRatio()
    {
        var sum = 0;
        for (var i = 0; i < Lefts; i++)
        {
            for (var j = Lefts; j < Lefts + Rights; j++) sum += Fuzz.Ratio(_texts[i], _texts[j]);
        }

        return sum;
    }

    /// <summary>Indel ratio of characters, bit-parallel.</summary>
    [Benchmark(OperationsPerInvoke = Lefts * Rights)]
    public double Characters()
    {
        var sum = 0.0;
        for (var i = 0; i < Lefts; i++)
        {
            _characters.Prepare(_texts[i]);
            for (var j = Lefts; j < Lefts + Rights; j++) sum += _characters.Ratio(_texts[j]);
        }

        return sum;
    }

    /// <summary>Longest common subsequence of word ids, bit-parallel.</summary>
    [Benchmark(OperationsPerInvoke = Lefts * Rights)]
    public int Words()
    {
        var sum = 0;
        for (var i = 0; i < Lefts; i++)
        {
            _words.Prepare(_store.Words(i));
            for (var j = Lefts; j < Lefts + Rights; j++) sum += _words.Length(_store.Words(j));
        }

        return sum;
    }

    /// <summary>The same, eight right sides at once.</summary>
    [Benchmark(OperationsPerInvoke = Lefts * Rights)]
    public int WordsVectorised()
    {
        var sum = 0;
        for (var i = 0; i < Lefts; i++)
        {
            if (_store.Words(i).Length > WordLcsBatch.MostWords) continue;
            _batch.Prepare(_store.Words(i));
            _batch.Lengths(_store, _rights, _lengths);
            sum += _lengths[0];
        }

        return sum;
    }

    /// <summary>The whole evidence of the match model, with the cutoff that grouping uses.</summary>
    [Benchmark(OperationsPerInvoke = Lefts * Rights)]
    public float Evidence()
    {
        var sum = 0f;
        for (var i = 0; i < Lefts; i++)
        {
            _scorer.Prepare(i);
            for (var j = Lefts; j < Lefts + Rights; j++) sum += _scorer.Score(j, 0);
        }

        return sum;
    }
}
