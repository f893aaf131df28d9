using CompareLib.Quotations;

namespace CompareLib.Reports;

/// <summary>One wording of a group with what the report knows of it.</summary>
/// <param name="Index">Its place in the collation.</param>
/// <param name="Model">The group's entry.</param>
/// <param name="Text">The wording.</param>
/// <param name="Quotation">The quotation; null when the report does not hold it.</param>
/// <param name="Article">Its article; null when the report does not hold it.</param>
/// <param name="Outlet">Index of its outlet; -1 when not known.</param>
internal sealed record WitnessView(int Index, GroupWitness Model, string Text, Quotation? Quotation, ReportedArticle? Article, int Outlet)
{
    public string Siglum => Model.Siglum;

    /// <summary>True when at least a part stands in quotation marks.</summary>
    public bool IsMarked => Quotation?.Kind is QuotationKind.Direct or QuotationKind.Mixed;

    /// <summary>Where the wording stands in the article, from its first to its last code unit.</summary>
    public Text.TextSpan? Place =>
        !Model.Spans.IsDefaultOrEmpty ? new Text.TextSpan(Model.Spans[0].Start, Model.Spans[^1].End)
        : Quotation is null ? null
        : Model.Segment is { } s && s >= 0 && s < Quotation.Segments.Length ? Quotation.Segments[s]
        : Quotation.Spans.IsDefaultOrEmpty ? null : Quotation.Extent;
}
