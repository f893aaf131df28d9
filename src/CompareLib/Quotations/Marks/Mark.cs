namespace CompareLib.Quotations.Marks;

/// <summary>One quotation mark of the text.</summary>
/// <param name="Position">Its first UTF-16 unit.</param>
/// <param name="Length">1, or 2 for two apostrophes.</param>
/// <param name="Family">Which marks it pairs with.</param>
/// <param name="Side">Which side it can stand on.</param>
/// <param name="IsDoubtful">True for a closing mark that could as well be the apostrophe of a plural genitive (<c>the workers'</c>) or stand for inches (<c>a 27" screen</c>).</param>
internal readonly record struct Mark(int Position, int Length, MarkFamily Family, MarkSide Side, bool IsDoubtful)
{
    /// <summary>After the mark.</summary>
    public int End => Position + Length;
}
