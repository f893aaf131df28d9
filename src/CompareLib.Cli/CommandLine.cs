using System.CommandLine;
using CompareLib.Cli.Commands;

namespace CompareLib.Cli;

/// <summary>The command <c>comparelib</c>: parses the arguments, runs a command, and turns every way of failing into an exit code.</summary>
internal static class CommandLine
{
    private const int BrokenPipe = 32;

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        try
        {
            return await RunParsedAsync(Habits.Translated(args), terminal, cancellation).ConfigureAwait(false);
        }
        catch (Exception broken)
        {
            return Told(broken is AggregateException many ? many.Flatten().InnerExceptions[0] : broken, terminal);
        }
    }

    private static async Task<int> RunParsedAsync(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand("Compares how outlets quote the same words: finds quotations and speakers, groups those that report one utterance, lines up the wordings, names each difference, and counts independent sources.")
        {
            CompareCommand.Create(terminal),
            ReadCommand.Create(terminal),
            ExtractCommand.Create(terminal),
            GroupCommand.Create(terminal),
            AlignCommand.Create(terminal),
            DedupCommand.Create(terminal),
            SharedOptions.Colour(),
            SharedOptions.Quiet(),
        };
        await using var writer = terminal.Writer();
        var configuration = new InvocationConfiguration { Output = writer, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null };
        if (args.Length == 0)
        {
            using var help = new StringWriter();
            await root.Parse(["--help"], parsing).InvokeAsync(new InvocationConfiguration { Output = help, Error = help }, cancellation).ConfigureAwait(false);
            await terminal.Error.WriteAsync(help.ToString()).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        if (args[0].Length > 0 && args[0][0] != '-' && root.Subcommands.All(c => c.Name != args[0]))
        {
            terminal.Complain($"there is no command '{args[0]}'{Suggestion.For(args[0], root.Subcommands.Select(c => c.Name))}");
            terminal.Error.WriteLine("Try 'comparelib --help'.");
            return ExitCode.Usage;
        }

        var parsed = root.Parse(args, parsing);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Complain(error.Message);
            terminal.Error.WriteLine("Try 'comparelib --help'.");
            return ExitCode.Usage;
        }

        var code = await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        await writer.FlushAsync(cancellation).ConfigureAwait(false);
        return code;
    }

    private static int Told(Exception broken, Terminal terminal)
    {
        switch (broken)
        {
            case OperationCanceledException:
                terminal.Complain("cancelled");
                return ExitCode.Cancelled;
            case UsageException:
                terminal.Complain(broken.Message);
                return ExitCode.Usage;
            case IOException { HResult: BrokenPipe }:
                // Whoever read our output has seen enough: head -1, a pager that was left.
                return ExitCode.Done;
            case OutOfMemoryException:
                terminal.Complain("out of memory: compare fewer articles at once, or give the process more");
                return ExitCode.InputFailed;
            case IOException or UnauthorizedAccessException or InvalidDataException:
                terminal.Complain(broken.Message);
                return ExitCode.InputFailed;
            default:
                terminal.Complain($"an error of the program itself, please report it: {broken.GetType().Name}: {broken.Message}");
                return ExitCode.InputFailed;
        }
    }
}
