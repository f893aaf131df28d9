namespace CompareLib.Reports;

/// <summary>How a run of a phrase is set off.</summary>
internal enum PhraseStyle
{
    /// <summary>The report's own words.</summary>
    Plain,

    /// <summary>Words of an article.</summary>
    Words,

    /// <summary>A siglum, an outlet or a speaker.</summary>
    Name,

    /// <summary>A number or word to be seen first.</summary>
    Strong,

    /// <summary>A sign that says in a shape what the next words say.</summary>
    Sign,

    /// <summary>An aside.</summary>
    Note,
}
