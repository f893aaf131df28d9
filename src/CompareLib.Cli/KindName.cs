using CompareLib.Quotations;

namespace CompareLib.Cli;

/// <summary>The kinds of quotation by the names that input lines give them.</summary>
internal static class KindName
{
    /// <summary>The kind; null for none and for a name that tells no kind.</summary>
    public static QuotationKind? Parse(string? name) => name switch
    {
        "direct" or "quoted" or "fragment" or "block" => QuotationKind.Direct,
        "mixed" => QuotationKind.Mixed,
        "indirect" or "headline" => QuotationKind.Indirect,
        _ => null,
    };
}
