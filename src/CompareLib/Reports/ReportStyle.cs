namespace CompareLib.Reports;

/// <summary>How the formats for people are laid out. Immutable.</summary>
public sealed record ReportStyle
{
    /// <summary>Columns of the terminal. 20 or more; default 80.</summary>
    public int Width
    {
        get;
        init => field = value >= 20 ? value : throw new ArgumentOutOfRangeException(nameof(Width), value, "must be 20 or more");
    } = 80;

    /// <summary>How many lines the text format takes at the most: a summary that names what it leaves out. 40 or more; default no limit, the whole report.</summary>
    public int MostLines
    {
        get;
        init => field = value >= 40 ? value : throw new ArgumentOutOfRangeException(nameof(MostLines), value, "must be 40 or more");
    } = int.MaxValue;

    /// <summary>
    /// How many statements the page of <see cref="ReportFormat.Html"/> shows at the most, the first in the report's order, with the articles that tell them; the page says what
    /// it leaves out. 1 or more; default no limit. <see cref="ReportWriter.WriteFolder"/> ignores it.
    /// </summary>
    public int MostStatements
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MostStatements), value, "must be 1 or more");
    } = int.MaxValue;

    /// <summary>Whether ANSI colours are written. Default false.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether OSC 8 hyperlinks are written. Default false.</summary>
    public bool Hyperlinks { get; init; }
}
