using Spectre.Console;

namespace CompareLib.Cli;

/// <summary>Shows long work on standard error while it runs, when that is a terminal; draws nothing otherwise.</summary>
internal static class TerminalProgress
{
    /// <summary>Runs <paramref name="work"/> with something to report to, or with null where nobody looks.</summary>
    public static async Task<T> ShowAsync<T>(Terminal terminal, Func<IProgress<ComparisonProgress>?, Task<T>> work)
    {
        if (!terminal.ShowsProgress) return await work(null).ConfigureAwait(false);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Progress().AutoClear(true).HideCompleted(true)
            .StartAsync(context => work(new Bars(context))).ConfigureAwait(false);
    }

    private sealed class Bars(ProgressContext context) : IProgress<ComparisonProgress>
    {
        private readonly Dictionary<ComparisonStage, ProgressTask> _bars = [];

        public void Report(ComparisonProgress value)
        {
            lock (_bars)
            {
                if (!_bars.TryGetValue(value.Stage, out var bar)) _bars[value.Stage] = bar = context.AddTask(value.Stage.ToString());
                bar.IsIndeterminate = value.Total == 0;
                bar.MaxValue = Math.Max(1, value.Total);
                bar.Value = Math.Max(bar.Value, value.Done);
            }
        }
    }
}
