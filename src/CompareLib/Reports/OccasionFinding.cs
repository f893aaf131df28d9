using System.Collections.Immutable;
using CompareLib.Quotations;

namespace CompareLib.Reports;

/// <summary>An occasion and what was said on it.</summary>
internal sealed record OccasionFinding(Occasion Occasion, ImmutableArray<Quotation> Quotations);
