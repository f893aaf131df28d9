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

        In:  {"id","text"[,"speaker","outlet","published","kind","event","context"]}, one quotation a line, as extract --each quotation writes it;
             the lines that extract writes an article are taken too
        Out: {"id","group","score"}; a group is named by the least of its ids, lines come by id
             with --witnesses: {"id","witnesses":[{"id","text","kind"}]} for each group of two and more
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
        var witnesses = new Option<bool>("--witnesses") { Description = "Write a line a group of two and more, with the wordings: as align reads it." };
        var stats = new Option<bool>("--stats") { Description = "Tell on standard error how many quotations and groups there were and how much memory it took." };
        var threads = SharedOptions.Threads();
        var strict = SharedOptions.Strict();
        var command = new Command("group", Help) { inputs, output, pairs, witnesses, stats, threads, strict };
        command.SetAction((parsed, cancellation) => RunAsync(
            terminal, parsed.GetValue(inputs)!, parsed.GetValue(output), parsed.GetValue(pairs), parsed.GetValue(witnesses), parsed.GetValue(stats), parsed.GetValue(threads), new ProblemLog(terminal, parsed.GetValue(strict)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] inputs, string? output, bool pairs, bool witnesses, bool stats, int threads, ProblemLog problems, CancellationToken cancellation)
    {
        using var lines = LineOutput.Open(output, inputs, terminal);
        var grouper = new QuotationGrouper(new MatchingOptions { Explain = pairs });
        var texts = witnesses ? new Dictionary<string, WordingToGroup>(StringComparer.Ordinal) : null;
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
                    foreach (var line in new LineInput(terminal, problems).Read(inputs, (json, _) => GroupLine.ReadAll(json)).SelectMany(l => l))
                    {
                        cancellation.ThrowIfCancellationRequested();
                        if (line.Other is { } other) GroupWriter.WriteAnswer(lines, line.Wording.Id, grouper.Compare(line.Wording, other));
                        else if (!ids.Add(line.Wording.Id)) problems.Add(new InputProblem("input", null, $"two quotations have the id {line.Wording.Id}; the second was left out"));
                        else
                        {
                            texts?.Add(line.Wording.Id, line.Wording);
                            if (++count % Step == 0) progress?.Report(new ComparisonProgress(ComparisonStage.Reading, count, 0));
                            yield return line.Wording;
                        }
                    }
                }
            },
            cancellation)).ConfigureAwait(false);
        if (texts is not null) GroupWriter.WriteWitnesses(lines, grouping, texts);
        else if (pairs) GroupWriter.WritePairs(lines, grouping);
        else GroupWriter.WriteGroups(lines, grouping);
        if (stats)
        {
            using var process = Process.GetCurrentProcess();
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} quotations in {grouping.Groups.Length} groups; {process.PeakWorkingSet64 / 1048576.0:F0} MB of memory at the most"));
        }

        lines.Complete(problems);
        return problems.Finish();
    }

    // Reports on the thread that works, as the bars expect; Progress<T> would hand each report on to another.
    private sealed class Compared(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
