using System.Text;
using CompareLib.Reports;
using Spectre.Console;

namespace CompareLib.Cli;

/// <summary>The three standard streams and what the terminal behind them can do.</summary>
/// <param name="In">Standard input, bytes.</param>
/// <param name="Out">Standard output, bytes.</param>
/// <param name="Error">Standard error, text.</param>
/// <param name="Style">How a report is laid out for it.</param>
/// <param name="ShowsProgress">Whether standard error is a terminal.</param>
internal sealed record Terminal(Stream In, Stream Out, TextWriter Error, ReportStyle Style, bool ShowsProgress)
{
    /// <summary>This process's own.</summary>
    public static Terminal Real => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, RealStyle(), !Console.IsErrorRedirected);

    /// <summary>Standard output as UTF-8 text without a mark; flushed by the caller, never closed.</summary>
    public StreamWriter Writer() => new(Out, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Names a problem on standard error.</summary>
    public void Complain(string message) => Error.WriteLine($"comparelib: {message}");

    // Spectre reads the terminal's width and colours and honours NO_COLOR; a pipe gets 80 columns and no colour.
    private static ReportStyle RealStyle()
    {
        if (Console.IsOutputRedirected) return new ReportStyle();
        var profile = AnsiConsole.Profile;
        return new ReportStyle
        {
            Width = Math.Max(20, profile.Width),
            Colour = profile.Capabilities.Ansi && profile.Capabilities.ColorSystem != ColorSystem.NoColors,
            Hyperlinks = profile.Capabilities.Links,
        };
    }
}
