namespace CompareLib.Quotations.Marks;

/// <summary>Which side of a quotation a mark can stand on, told by its glyph and its neighbours.</summary>
internal enum MarkSide
{
    /// <summary>Opens.</summary>
    Open,

    /// <summary>Closes.</summary>
    Close,

    /// <summary>Could do either: what is open decides.</summary>
    Either,
}
