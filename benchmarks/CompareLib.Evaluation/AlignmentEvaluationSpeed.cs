using System.Globalization;
using CompareLib.Alignment;

namespace CompareLib.Evaluation;

/// <summary>Processor time of collations of many witnesses, warm, one thread: <c>alignment speed</c>. Processor time, so that a busy machine does not count.</summary>
internal static class AlignmentEvaluationSpeed
{
    private static readonly (int Witnesses, int Words)[] Sizes = [(2, 25), (10, 50), (50, 50), (100, 40), (200, 60)];

    public static int Run()
    {
        foreach (var (witnesses, words) in Sizes)
        {
            var texts = AlignmentWitnesses.Make(witnesses, words, 5);
            var collator = new Collator();
            // Warm: until the compiler has settled on its best code.
            for (var until = Environment.CpuUsage.TotalTime + TimeSpan.FromSeconds(1.5); Environment.CpuUsage.TotalTime < until;) collator.Collate(texts);
            var best = double.MaxValue;
            long bytes = 0;
            for (var k = 0; k < 20; k++)
            {
                var before = Environment.CpuUsage.TotalTime;
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                collator.Collate(texts);
                bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
                best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{witnesses,4} x {words,3} words  {best,8:F2} ms  {bytes / 1e6,7:F1} MB"));
        }

        return 0;
    }
}
