using System.Collections.Immutable;

namespace CompareLib.Reports;

/// <summary>A statement that two articles or more put in quotation marks.</summary>
/// <param name="Group">The group.</param>
/// <param name="Witnesses">The witnesses in marks.</param>
/// <param name="Wordings">How many different wordings stand in marks; 1 when they agree.</param>
internal sealed record QuotedFinding(GroupView Group, ImmutableArray<int> Witnesses, int Wordings);
