using System.Collections.Immutable;
using CompareLib.Alignment;
using CompareLib.Matching;
using CompareLib.Quotations;

namespace CompareLib;

/// <summary>The quotations that report one utterance, lined up.</summary>
public sealed record UtteranceGroup
{
    /// <summary>The confidence from which a group counts as sure: 0.9. Less sure groups are shown apart and feed no headline and no count.</summary>
    public const double SureConfidence = 0.9;

    /// <summary>Names the group in the report: <c>g1</c>, <c>g2</c> ..., surest and most important first.</summary>
    public required string Id { get; init; }

    /// <summary>Its most central wording.</summary>
    public required string Label { get; init; }

    /// <summary>Who said it; null when no witness tells.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>0 to 1: how sure the speaker is.</summary>
    public double SpeakerConfidence { get; init; }

    /// <summary>When, where and to whom, put together from the witnesses; null when none tells.</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>The wordings, in the order of the collation's witnesses.</summary>
    public required ImmutableArray<GroupWitness> Witnesses { get; init; }

    /// <summary>The wordings lined up, with every difference named.</summary>
    public required Collation Collation { get; init; }

    /// <summary>Outlets that tell it, distinct, in article order; an article without outlet counts by its siglum.</summary>
    public required ImmutableArray<string> Outlets { get; init; }

    /// <summary>The families that tell it: the honest count behind the number of outlets.</summary>
    public required ImmutableArray<IndependentSource> Sources { get; init; }

    /// <summary>Headlines and sentences in an outlet's own voice that tell the same.</summary>
    public ImmutableArray<Restatement> RestatedBy { get; init; } = [];

    /// <summary>Why these belong together.</summary>
    public required ImmutableArray<MatchLink> Links { get; init; }

    /// <summary>What looks alike but was kept apart, and why; one side of each is a witness of this group.</summary>
    public ImmutableArray<MatchLink> LookAlikes { get; init; } = [];

    /// <summary>0 to 1: how sure it is that all members report one utterance.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whether a reader can rely on its members reporting one utterance: <see cref="Confidence"/> is <see cref="SureConfidence"/> or more.</summary>
    public bool IsSure => Confidence >= SureConfidence;

    /// <summary>How many places there are where its witnesses do not say the same: the units of the collation that hold a change of meaning.</summary>
    public int MeaningChanges { get; init; }
}
