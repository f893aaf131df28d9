using System.Diagnostics;
using System.Globalization;

namespace CompareLib.Cli;

/// <summary>Measures what each stage of a command costs: wall clock, processor time of all threads, memory held at its end. A stage lasts until the next one begins.</summary>
internal sealed class StageClock
{
    private readonly Lock _lock = new();
    private readonly List<(string Stage, TimeSpan Wall, TimeSpan Processor, long Bytes)> _done = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private string _stage = "Reading";
    private TimeSpan _wall;
    private TimeSpan _processor = Process.GetCurrentProcess().TotalProcessorTime;

    /// <summary>Something to report to that goes from stage to stage, and tells <paramref name="shown"/> too.</summary>
    public IProgress<ComparisonProgress> Watching(IProgress<ComparisonProgress>? shown) => new Watch(this, shown);

    /// <summary>Ends the stage before, unless it is this one.</summary>
    public void Begin(string stage)
    {
        if (string.Equals(_stage, stage, StringComparison.Ordinal)) return;
        lock (_lock)
        {
            if (string.Equals(_stage, stage, StringComparison.Ordinal)) return;
            using var process = Process.GetCurrentProcess();
            var (wall, processor) = (_watch.Elapsed, process.TotalProcessorTime);
            _done.Add((_stage, wall - _wall, processor - _processor, process.WorkingSet64));
            (_stage, _wall, _processor) = (stage, wall, processor);
        }
    }

    /// <summary>Ends the last stage and prints a line for each.</summary>
    public void Write(TextWriter output)
    {
        Begin("");
        foreach (var (stage, wall, processor, bytes) in _done) Line(stage, wall, processor, bytes);
        using var process = Process.GetCurrentProcess();
        Line("In all", _watch.Elapsed, new TimeSpan(_done.Sum(d => d.Processor.Ticks)), process.PeakWorkingSet64);

        void Line(string stage, TimeSpan wall, TimeSpan processor, long bytes) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{stage,-12} {wall.TotalSeconds,8:F2} s wall {processor.TotalSeconds,8:F2} s processor {bytes / 1e6,7:F0} MB"));
    }

    private sealed class Watch(StageClock clock, IProgress<ComparisonProgress>? shown) : IProgress<ComparisonProgress>
    {
        public void Report(ComparisonProgress value)
        {
            clock.Begin(value.Stage.ToString());
            shown?.Report(value);
        }
    }
}
