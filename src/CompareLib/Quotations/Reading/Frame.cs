using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>One finding: a cue, whoever it names, and the words it announces.</summary>
internal sealed class Frame
{
    /// <summary>The words said, in order; trimmed when the quotation is made.</summary>
    public required List<TextSpan> Content { get; set; }

    /// <summary>The cue; null for a paraphrase carried on.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The mention; null when none.</summary>
    public MentionSpans? Mention { get; set; }

    /// <summary>Which rule found it.</summary>
    public required string Rule { get; set; }

    /// <summary>Whether the parse bears it out.</summary>
    public bool Borne { get; set; } = true;

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; set; }
}
