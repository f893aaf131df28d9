using BenchmarkDotNet.Attributes;
using CompareLib.Alignment;
using CompareLib.Evaluation;

namespace CompareLib.Benchmarks;

/// <summary>Collations of many witnesses on one thread, against the smallest as baseline.</summary>
[MemoryDiagnoser]
public class AlignmentBenchmarks
{
    private readonly Collator collator = new();
    private readonly WitnessText[] ten = AlignmentWitnesses.Make(10, 50, 5);
    private readonly WitnessText[] fifty = AlignmentWitnesses.Make(50, 50, 5);
    private readonly WitnessText[] hundred = AlignmentWitnesses.Make(100, 40, 5);
    private readonly WitnessText[] twoHundred = AlignmentWitnesses.Make(200, 60, 5);

    [Benchmark(Baseline = true)]
    public Collation Witnesses10Words50() => collator.Collate(ten);

    [Benchmark]
    public Collation Witnesses50Words50() => collator.Collate(fifty);

    [Benchmark]
    public Collation Witnesses100Words40() => collator.Collate(hundred);

    [Benchmark]
    public Collation Witnesses200Words60() => collator.Collate(twoHundred);
}
