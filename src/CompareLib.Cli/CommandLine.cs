using System.CommandLine;
using CompareLib.Cli.Commands;

namespace CompareLib.Cli;

/// <summary>The command <c>comparelib</c>: parses the arguments, runs a command, and turns every way of failing into an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Compares how outlets quote the same words: finds quotations and speakers, groups those that report one utterance, lines up the wordings, names each difference, and counts independent sources.")
        {
            CompareCommand.Create(terminal),
            ExtractCommand.Create(terminal),
            GroupCommand.Create(terminal),
            AlignCommand.Create(terminal),
            DedupCommand.Create(terminal),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Complain(error.Message);
            terminal.Error.WriteLine("Try 'comparelib --help'.");
            return ExitCode.Usage;
        }

        using var writer = terminal.Writer();
        try
        {
            var configuration = new InvocationConfiguration { Output = writer, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("cancelled");
            return ExitCode.Cancelled;
        }
        catch (UsageException wrong)
        {
            terminal.Complain(wrong.Message);
            return ExitCode.Usage;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(broken.Message);
            return ExitCode.InputFailed;
        }
    }
}
