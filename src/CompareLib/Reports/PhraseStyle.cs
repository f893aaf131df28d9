namespace CompareLib.Reports;

/// <summary>How a run of a phrase is set off.</summary>
internal enum PhraseStyle
{
    /// <summary>The report's own words.</summary>
    Plain,

    /// <summary>Words of an article.</summary>
    Words,

    /// <summary>A siglum or an outlet.</summary>
    Name,
}
