using System.Globalization;
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
    private const int NarrowestWidth = 20;
    private const int WidestWidth = 1000;

    /// <summary>This process's own, as the arguments and the environment wish.</summary>
    /// <param name="colour">When to colour.</param>
    /// <param name="quiet">Whether progress and notes are left out.</param>
    public static Terminal Real(ColourChoice colour, bool quiet) =>
        new(Console.OpenStandardInput(), StandardStreams.Output(), StandardStreams.Error(), RealStyle(colour), !quiet && !Console.IsErrorRedirected) { IsQuiet = quiet };

    /// <summary>Whether notes are left out; problems are told all the same.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Standard output as UTF-8 text without a mark; flushed by the caller, never closed.</summary>
    public StreamWriter Writer() => new(Out, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Names a problem on standard error. Signs that a terminal would act upon are made visible.</summary>
    public void Complain(string message) => Error.WriteLine($"comparelib: {VisibleText.Of(message)}");

    /// <summary>Tells something on standard error, unless notes are left out.</summary>
    public void Note(string message)
    {
        if (!IsQuiet) Error.WriteLine(VisibleText.Of(message));
    }

    // COLUMNS is honoured in pipes too; NO_COLOR, CLICOLOR_FORCE and FORCE_COLOR as everywhere; --color decides before them.
    private static ReportStyle RealStyle(ColourChoice colour)
    {
        var width = int.TryParse(Variable("COLUMNS"), CultureInfo.InvariantCulture, out var columns) && columns is >= NarrowestWidth and <= WidestWidth ? columns : (int?)null;
        var forced = colour == ColourChoice.Always || (colour == ColourChoice.Auto && Variable("NO_COLOR").Length == 0 && (IsSet("FORCE_COLOR") || IsSet("CLICOLOR_FORCE")));
        if (Console.IsOutputRedirected)
        {
            var plain = new ReportStyle { Colour = forced };
            return width is { } w ? plain with { Width = w } : plain;
        }

        var profile = AnsiConsole.Profile;
        return new ReportStyle
        {
            Width = width ?? Math.Max(NarrowestWidth, profile.Width),
            Colour = forced || (colour == ColourChoice.Auto && profile.Capabilities.Ansi && profile.Capabilities.ColorSystem != ColorSystem.NoColors),
            Hyperlinks = colour != ColourChoice.Never && profile.Capabilities.Links,
        };
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";

    private static bool IsSet(string name) => Variable(name) is not ("" or "0");
}
