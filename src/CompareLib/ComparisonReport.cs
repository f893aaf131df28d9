using System.Collections.Immutable;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Sources;

namespace CompareLib;

/// <summary>All that was found about a set of articles. Immutable; every printer reads this and computes nothing of its own.</summary>
public sealed record ComparisonReport
{
    /// <summary>The articles, in an order fixed by their content.</summary>
    public required ImmutableArray<ReportedArticle> Articles { get; init; }

    /// <summary>Every quotation found, by article order and position.</summary>
    public required ImmutableArray<Quotation> Quotations { get; init; }

    /// <summary>Words in marks that are no quotation, by article order and position.</summary>
    public required ImmutableArray<MarkedPhrase> SetAside { get; init; }

    /// <summary>Who speaks, over all articles, by name.</summary>
    public required ImmutableArray<Speaker> Speakers { get; init; }

    /// <summary>Statements that are told more than once, what can be relied on first: sure groups, then independent sources, outlets, the weight of the worst change, wordings.</summary>
    public required ImmutableArray<UtteranceGroup> Groups { get; init; }

    /// <summary>Ids of the quotations that nothing else here corroborates, by article order and position.</summary>
    public required ImmutableArray<string> Uncorroborated { get; init; }

    /// <summary>Pairs that look alike but were kept apart, and why.</summary>
    public required ImmutableArray<MatchLink> LookAlikes { get; init; }

    /// <summary>Facts about which the articles let different sides speak, by the first claim in article order.</summary>
    public ImmutableArray<ContestedFact> Contested { get; init; } = [];

    /// <summary>Shared text, families, provenance.</summary>
    public required SourceAnalysis Sources { get; init; }
}
