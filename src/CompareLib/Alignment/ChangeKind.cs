namespace CompareLib.Alignment;

/// <summary>
/// What a difference means for a reader of one wording alone. The name in files is the lower-case form: <c>wording</c>, <c>detail</c>, <c>meaning</c>.
/// Reports print changes of <see cref="Meaning"/> as such and those of <see cref="Detail"/> under what was left out and added.
/// </summary>
public enum ChangeKind
{
    /// <summary>Other words, forms or marks; the same is said.</summary>
    Wording,

    /// <summary>One wording says more than the other, and both may be true: a quotation cut short, a clause added, a name explained.</summary>
    Detail,

    /// <summary>A reader of one wording believes what the other does not say or contradicts.</summary>
    Meaning,
}
