using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib;

/// <summary>What one side says about a contested fact.</summary>
/// <param name="ArticleId">The article that reports the claim.</param>
/// <param name="Span">The sentence or quotation that makes it.</param>
/// <param name="QuotationId">The quotation that makes it; null when the outlet tells it in its own voice.</param>
/// <param name="Claimant">Who claims it, by name; null for the outlet's own voice.</param>
/// <param name="Hedges">The words inside <paramref name="Span"/> that weaken or distance it (<c>possibly</c>, <c>alleged</c>), ordered.</param>
public sealed record ContestedClaim(string ArticleId, TextSpan Span, string? QuotationId, string? Claimant, ImmutableArray<TextSpan> Hedges);
