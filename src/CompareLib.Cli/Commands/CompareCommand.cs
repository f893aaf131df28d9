using System.CommandLine;
using CompareLib.Reports;

namespace CompareLib.Cli.Commands;

/// <summary><c>comparelib compare</c>: the whole way from articles to a report.</summary>
internal static class CompareCommand
{
    private const int SummaryLines = 60;

    private const string Help = """
        Compares articles and writes a report.

        Takes folders, .txt files and .jsonl files; a folder may hold a manifest (a .json file with a list "articles" that tells outlet, date and title of each file). Prints a summary; with --output also writes the report, its format told by the extension (.html .md .json .jsonld .xml .csv .txt) or by --format.

        Example:
          comparelib compare seeds --output report.html
        """;

    public static Command Create(Terminal terminal)
    {
        var inputs = SharedOptions.Inputs("Folders, .txt and .jsonl files; none or - for JSON Lines on standard input.");
        var output = SharedOptions.Output("Write the report to this file.");
        var format = new Option<string?>("--format", "-f") { Description = $"{string.Join(", ", ReportFormats.Names)}; told by the extension of --output where not given.", HelpName = "format" };
        var split = new Option<string?>("--split") { Description = "Write the HTML report as an index and a page for each statement and article into this folder: for comparisons too big for one page.", HelpName = "folder" };
        var full = new Option<bool>("--full") { Description = "Print the whole report on the terminal, not a summary of 60 lines." };
        var statements = new Option<int>("--statements") { Description = "How many statements the page of --output report.html shows, the surest first; 0 for all. Default 500.", HelpName = "N", DefaultValueFactory = _ => 500 };
        var check = new Option<string?>("--check") { Description = "meaning: exit code 1 when wordings of one statement differ in meaning.", HelpName = "what" };
        var stats = new Option<bool>("--stats") { Description = "Print on standard error what each stage cost: seconds of wall clock and processor, memory." };
        var threads = SharedOptions.Threads();
        var strict = SharedOptions.Strict();
        var command = new Command("compare", Help) { inputs, output, format, split, full, statements, check, stats, threads, strict };
        command.SetAction((parsed, cancellation) => RunAsync(
            Styled(terminal, parsed.GetValue(full) || parsed.GetValue(format) is not null, parsed.GetValue(statements)), parsed.GetValue(inputs)!, parsed.GetValue(output), parsed.GetValue(format), parsed.GetValue(split), parsed.GetValue(check),
            parsed.GetValue(stats) ? new StageClock() : null, parsed.GetValue(threads), new ProblemLog(terminal, parsed.GetValue(strict)), cancellation));
        return command;
    }

    // A format that was asked for by name is written whole.
    private static Terminal Styled(Terminal terminal, bool full, int statements)
    {
        if (statements < 0) throw new UsageException("--statements must be 0 or more");
        return terminal with { Style = terminal.Style with { MostLines = full ? int.MaxValue : SummaryLines, MostStatements = statements == 0 ? int.MaxValue : statements } };
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] inputs, string? output, string? format, string? split, string? check, StageClock? clock, int threads, ProblemLog problems, CancellationToken cancellation)
    {
        var written = ReportFormats.Choose(format, output);
        if (check is not (null or "meaning")) throw new UsageException($"--check knows 'meaning', not '{check}'");

        var comparer = new Comparer(new ComparisonOptions { Threads = threads });
        var report = await TerminalProgress.ShowAsync(terminal, progress => Task.Run(
            () => comparer.Compare(ArticleSource.Read(inputs, terminal, problems), clock?.Watching(progress) ?? progress, cancellation), cancellation)).ConfigureAwait(false);
        if (report.Articles.IsEmpty)
        {
            terminal.Complain("no article could be read");
            return ExitCode.InputFailed;
        }

        clock?.Begin("Writing");
        if (output is not null) OutputFile.Write(output, writer => ReportWriter.Write(report, written, writer, terminal.Style with { MostLines = int.MaxValue }));
        using (var writer = terminal.Writer()) ReportWriter.Write(report, output is null ? written : ReportFormat.Text, writer, terminal.Style);
        if (output is not null) terminal.Error.WriteLine($"wrote {output}");
        if (split is not null) terminal.Error.WriteLine($"wrote {ReportWriter.WriteFolder(report, split, cancellation).Count} pages into {split}; begin with {Path.Combine(split, "index.html")}");
        clock?.Write(terminal.Error);
        return check is not null && report.Groups.Any(g => g.MeaningChanges > 0) && problems.Count == 0 ? ExitCode.Findings : problems.ExitCode;
    }
}
