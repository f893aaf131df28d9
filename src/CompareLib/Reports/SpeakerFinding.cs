using System.Collections.Immutable;
using CompareLib.Quotations;

namespace CompareLib.Reports;

/// <summary>A speaker and what is reported of them.</summary>
internal sealed record SpeakerFinding(Speaker Speaker, ImmutableArray<Quotation> Quotations)
{
    /// <summary>Quotations that reach the outlet through somebody else.</summary>
    public int SecondHand => Quotations.Count(q => !q.CitedSources.IsDefaultOrEmpty);

    /// <summary>Quotations whose speaker is named by a description.</summary>
    public int ByDescription => Quotations.Count(q => q.Mention?.Kind == MentionKind.Description);

    /// <summary>The least sure attribution, 0 to 1; 1 when there is none.</summary>
    public double LeastConfidence => Quotations.IsEmpty ? 1 : Quotations.Min(q => q.SpeakerConfidence);
}
