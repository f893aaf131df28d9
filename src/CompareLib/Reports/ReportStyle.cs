namespace CompareLib.Reports;

/// <summary>How the text format is laid out. Immutable.</summary>
public sealed record ReportStyle
{
    /// <summary>Columns of the terminal. 20 or more; default 80.</summary>
    public int Width
    {
        get;
        init => field = value >= 20 ? value : throw new ArgumentOutOfRangeException(nameof(Width), value, "must be 20 or more");
    } = 80;

    /// <summary>Whether ANSI colours are written. Default false.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether OSC 8 hyperlinks are written. Default false.</summary>
    public bool Hyperlinks { get; init; }
}
