namespace CompareLib.Quotations.Marks;

/// <summary>One quotation mark of the text.</summary>
/// <param name="Position">Its first UTF-16 unit.</param>
/// <param name="Length">1, or 2 for two apostrophes.</param>
/// <param name="Family">Which marks it pairs with.</param>
/// <param name="Side">Which side it can stand on.</param>
/// <param name="MayBeApostrophe">True for a closing single mark that could as well be the apostrophe of a plural genitive (<c>the workers'</c>).</param>
internal readonly record struct Mark(int Position, int Length, MarkFamily Family, MarkSide Side, bool MayBeApostrophe)
{
    /// <summary>After the mark.</summary>
    public int End => Position + Length;
}
