using System.Collections.Immutable;

namespace CompareLib;

/// <summary>A fact about which the articles let different sides speak.</summary>
/// <param name="Id">Names the fact in the report: <c>c1</c>, <c>c2</c> ...</param>
/// <param name="Topic">The names, days and numbers that all claims share, as printed: <c>Khan Shaykhun, April 4</c>.</param>
/// <param name="Claims">Who claims what, by article order and position; two claimants or more.</param>
public sealed record ContestedFact(string Id, string Topic, ImmutableArray<ContestedClaim> Claims);
