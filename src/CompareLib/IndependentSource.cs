using System.Collections.Immutable;

namespace CompareLib;

/// <summary>One independent source behind a group: a family of articles that tell it.</summary>
/// <param name="FamilyId">The family.</param>
/// <param name="Articles">Its articles that tell it.</param>
/// <param name="Why">Why they count as one, in plain words; empty for a single article.</param>
public sealed record IndependentSource(string FamilyId, ImmutableArray<string> Articles, string Why);
