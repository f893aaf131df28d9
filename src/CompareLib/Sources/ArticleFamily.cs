using System.Collections.Immutable;

namespace CompareLib.Sources;

/// <summary>Articles that go back to one text. An article stands in exactly one family; a family may have one member.</summary>
/// <param name="Id">Names the family in the report: <c>f1</c>, <c>f2</c> ...</param>
/// <param name="Members">Ids of the articles, in the report's article order.</param>
/// <param name="Representative">The member that stands for all.</param>
/// <param name="Why">Why these are one family, in plain words.</param>
public sealed record ArticleFamily(string Id, ImmutableArray<string> Members, string Representative, string Why);
