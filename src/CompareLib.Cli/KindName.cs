using System.Text.Json;
using CompareLib.Quotations;

namespace CompareLib.Cli;

/// <summary>The kinds of quotation by the names that input lines give them, in any case.</summary>
internal static class KindName
{
    /// <summary>The kind; null for none.</summary>
    /// <exception cref="JsonException">The name tells no kind.</exception>
    public static QuotationKind? Parse(string? name) => name?.ToLowerInvariant() switch
    {
        null or "" => null,
        "direct" or "fragment" or "block" => QuotationKind.Direct,
        "mixed" => QuotationKind.Mixed,
        "indirect" or "headline" => QuotationKind.Indirect,
        _ => throw new JsonException($"\"kind\" must be direct, mixed or indirect, not {name}"),
    };

    /// <summary>The name of a kind.</summary>
    public static string Of(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "direct",
        QuotationKind.Mixed => "mixed",
        _ => "indirect",
    };
}
