using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>A quotation while its paragraph is read.</summary>
internal sealed class SpeechDraft
{
    /// <summary>The words without marks.</summary>
    public List<TextSpan> Spans { get; } = [];

    /// <summary>The words that announce it; null where the place alone tells.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The words that name the speaker; null where none do.</summary>
    public TextSpan? Mention { get; init; }

    /// <summary>Whether the speaker is the one before where nobody is named.</summary>
    public bool GoesOn { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether its last stretch was left open at the end of its paragraph, because the next one opens a mark again.</summary>
    public bool IsOpen { get; set; }
}
