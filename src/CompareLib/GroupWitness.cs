namespace CompareLib;

/// <summary>One wording of a group: which quotation, or which statement inside it.</summary>
/// <param name="QuotationId">The quotation.</param>
/// <param name="Segment">Index into the quotation's segments when only that statement belongs to the group; null for the whole.</param>
/// <param name="Siglum">The article's mark, with a letter when the article tells it more than once: <c>TASS b</c>.</param>
public sealed record GroupWitness(string QuotationId, int? Segment, string Siglum);
