using BenchmarkDotNet.Attributes;
using CompareLib.Alignment;
using CompareLib.Evaluation;
using DiffPlex;

namespace CompareLib.Benchmarks;

/// <summary>Collations on one thread, against what one would write without the package: a word diff by DiffPlex of each witness against the first.</summary>
[MemoryDiagnoser]
public class AlignmentBenchmarks
{
    private readonly Collator collator = new();
    private readonly WitnessText[] ten = AlignmentWitnesses.Make(10, 50, 5);
    private readonly WitnessText[] fifty = AlignmentWitnesses.Make(50, 50, 5);
    private readonly WitnessText[] hundred = AlignmentWitnesses.Make(100, 40, 5);
    private readonly WitnessText[] twoHundred = AlignmentWitnesses.Make(200, 60, 5);

    private readonly WitnessText[] two = AlignmentWitnesses.Make(2, 25, 5);

    [Benchmark(Baseline = true)]
    public int DiffPlexWitnesses50Words50() =>
        fifty.Skip(1).Sum(w => new Differ().CreateWordDiffs(fifty[0].Text, w.Text, false, false, [' ', '.', ',']).DiffBlocks.Count);

    [Benchmark]
    public Collation Witnesses2Words25() => collator.Collate(two);

    [Benchmark]
    public Collation Witnesses10Words50() => collator.Collate(ten);

    [Benchmark]
    public Collation Witnesses50Words50() => collator.Collate(fifty);

    [Benchmark]
    public Collation Witnesses100Words40() => collator.Collate(hundred);

    [Benchmark]
    public Collation Witnesses200Words60() => collator.Collate(twoHundred);
}
