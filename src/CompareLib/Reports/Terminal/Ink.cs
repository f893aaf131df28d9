namespace CompareLib.Reports.Terminal;

/// <summary>How text is coloured; every use has a sign beside it, so that nothing is lost without colour.</summary>
internal enum Ink
{
    /// <summary>As the terminal prints.</summary>
    Plain,

    /// <summary>Bold.</summary>
    Strong,

    /// <summary>Faint.</summary>
    Faint,

    /// <summary>A name: cyan.</summary>
    Name,

    /// <summary>Words of an article: italic.</summary>
    Words,

    /// <summary>Words that only the other text has: red, struck through.</summary>
    Deleted,

    /// <summary>Words that only this text has: green.</summary>
    Inserted,

    /// <summary>A change of meaning: bold magenta.</summary>
    Meaning,
}
