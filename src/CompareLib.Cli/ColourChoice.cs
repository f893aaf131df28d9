namespace CompareLib.Cli;

/// <summary>When a report on the terminal is coloured.</summary>
internal enum ColourChoice
{
    /// <summary>On a terminal that can, and where the environment wishes it.</summary>
    Auto,

    /// <summary>Always, in pipes too.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
