namespace CompareLib.Quotations.Marks;

/// <summary>Quotation marks that close each other.</summary>
internal enum MarkFamily
{
    /// <summary>“ ” „ ‟ " '' ``</summary>
    Double,

    /// <summary>‘ ’ ‚ ' `</summary>
    Single,

    /// <summary>« »</summary>
    Guillemet,

    /// <summary>‹ ›</summary>
    SingleGuillemet,

    /// <summary>「 」 『 』</summary>
    Corner,
}
