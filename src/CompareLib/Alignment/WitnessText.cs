using System.Collections.Immutable;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>One wording to be aligned with others.</summary>
/// <param name="Id">Unique within one collation.</param>
/// <param name="Text">The wording; all spans of the collation point into it.</param>
public sealed record WitnessText(string Id, string Text)
{
    /// <summary>Direct, mixed or indirect where known: decides whether shifts of person and tense are grammar or change.</summary>
    public QuotationKind? Kind { get; init; }

    /// <summary>The resolved speaker's name where known: tells whether <c>Gerasimov</c> in one wording is the <c>I</c> of another.</summary>
    public string? Speaker { get; init; }

    /// <summary>Parts of <see cref="Text"/> that stood in quotation marks, where known; empty for none.</summary>
    public ImmutableArray<TextSpan> Marked { get; init; } = [];
}
