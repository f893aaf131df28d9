namespace CompareLib.Cli;

/// <summary>How a run ends, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>A check was asked for and found something.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Some input could not be read, or the output not be written; the rest was done.</summary>
    public const int InputFailed = 3;

    /// <summary>Cancelled by the user.</summary>
    public const int Cancelled = 130;
}
