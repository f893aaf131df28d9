using System.Text;
using CompareLib.Reports;

namespace CompareLib.Cli.Tests;

/// <summary>One run of the command with its streams caught.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Out">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Run(int Exit, string Out, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Run Of(params string[] args) => With("", args);

    public static Run With(string input, params string[] args) => With(Encoding.UTF8.GetBytes(input), default, args);

    public static Run With(byte[] input, CancellationToken cancellation, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal(new MemoryStream(input), output, error, new ReportStyle(), false);
        var exit = CommandLine.RunAsync(args, terminal, cancellation).GetAwaiter().GetResult();
        return new Run(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
