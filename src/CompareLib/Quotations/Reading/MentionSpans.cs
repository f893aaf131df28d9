using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>Where a mention stands: one place, or several when it is interrupted.</summary>
internal sealed record MentionSpans(IReadOnlyList<TextSpan> Spans)
{
    /// <summary>A mention in one place.</summary>
    public MentionSpans(TextSpan span) : this([span])
    {
    }
}
