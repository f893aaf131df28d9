using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CompareLib.Articles;
using CompareLib.Matching;

namespace CompareLib.Cli.Commands;

/// <summary><c>comparelib group</c>: quotations in, groups out.</summary>
internal static class GroupCommand
{
    private const int Step = 1000;

    private const string Help = """
        Groups the quotations that report one utterance. JSON Lines in and out.

        In:  {"id","text"[,"speaker","outlet","published","kind","event","context"]}, one quotation a line
        Out: {"id","group","score"}; a group is named by the least of its ids, lines come by id
             with --pairs: {"a","b","score","same","verdict","why","evidence"} for each pair that came near
        Lines {"id","a","b"[,"kinds":["direct","indirect"]]} (two texts) are answered one by one: {"id","score","same","verdict","why"}

        Quotations are read as they come and only their words kept, as numbers: about half a kilobyte each beside their ids (with --pairs the texts stay).
        --stats tells on standard error how much memory it took. Ctrl+C ends the run with exit code 130.

        Example:
          comparelib group quotations.jsonl --pairs > pairs.jsonl
        """;

    public static Command Create(Terminal terminal)
    {
        var inputs = SharedOptions.Inputs(".jsonl files; none or - for standard input.");
        var output = SharedOptions.Output("Write to this file instead of standard output.");
        var pairs = SharedOptions.Pairs("Write the pairs that came near, with the evidence for and against.");
        var stats = new Option<bool>("--stats") { Description = "Tell on standard error how many quotations and groups there were and how much memory it took." };
        var threads = SharedOptions.Threads();
        var strict = SharedOptions.Strict();
        var command = new Command("group", Help) { inputs, output, pairs, stats, threads, strict };
        command.SetAction((parsed, cancellation) => RunAsync(
            terminal, parsed.GetValue(inputs)!, parsed.GetValue(output), parsed.GetValue(pairs), parsed.GetValue(stats), parsed.GetValue(threads), new ProblemLog(terminal, parsed.GetValue(strict)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] inputs, string? output, bool pairs, bool stats, int threads, ProblemLog problems, CancellationToken cancellation)
    {
        using var lines = LineOutput.Open(output, terminal);
        var grouper = new QuotationGrouper(new MatchingOptions { Explain = pairs });
        var count = 0;
        var grouping = await TerminalProgress.ShowAsync(terminal, progress => Task.Run(
            () =>
            {
                var told = progress is null ? null : new Compared(done => progress.Report(new ComparisonProgress(ComparisonStage.Grouping, done, count)));
                return grouper.GroupStream(Quotations(), threads, told, cancellation);

                // Pairs are answered on the way; what is left is grouped.
                IEnumerable<WordingToGroup> Quotations()
                {
                    var ids = new HashSet<string>(StringComparer.Ordinal);
                    foreach (var line in new LineInput(terminal, problems).Read(inputs, (json, _) => GroupLine.Read(json)))
                    {
                        cancellation.ThrowIfCancellationRequested();
                        if (line.Other is { } other) GroupWriter.WriteAnswer(lines, line.Wording.Id, grouper.Compare(line.Wording, other));
                        else if (!ids.Add(line.Wording.Id)) problems.Add(new InputProblem("input", null, $"two quotations have the id {line.Wording.Id}; the second was left out"));
                        else
                        {
                            if (++count % Step == 0) progress?.Report(new ComparisonProgress(ComparisonStage.Reading, count, 0));
                            yield return line.Wording;
                        }
                    }
                }
            },
            cancellation)).ConfigureAwait(false);
        if (pairs) GroupWriter.WritePairs(lines, grouping);
        else GroupWriter.WriteGroups(lines, grouping);
        if (stats)
        {
            using var process = Process.GetCurrentProcess();
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} quotations in {grouping.Groups.Length} groups; {process.PeakWorkingSet64 / 1048576.0:F0} MB of memory at the most"));
        }

        return problems.ExitCode;
    }

    // Reports on the thread that works, as the bars expect; Progress<T> would hand each report on to another.
    private sealed class Compared(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
