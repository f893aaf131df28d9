namespace CompareLib.Quotations.Speakers;

/// <summary>Who a mention stands for.</summary>
/// <param name="Members">The members of the cast; empty when the article names nobody.</param>
/// <param name="Label">What to call the speaker when nobody is named: the description; null when a member is given.</param>
/// <param name="Kind">Person, institution, group or unknown.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The rule that decided.</param>
internal sealed record Resolution(CastMember[] Members, string? Label, SpeakerKind Kind, double Confidence, string Rule)
{
    /// <summary>One member.</summary>
    public static Resolution Of(CastMember member, double confidence, string rule) => new([member], null, member.Kind, confidence, rule);
}
