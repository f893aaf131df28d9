using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>One finding: a cue, whoever it names, and the words it announces.</summary>
internal sealed class Frame
{
    /// <summary>The words said, in order; trimmed when the quotation is made.</summary>
    public required List<TextSpan> Content { get; init; }

    /// <summary>The cue; null for a paraphrase carried on.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The mention; null when none.</summary>
    public TextSpan? Mention { get; init; }

    /// <summary>Which rule found it.</summary>
    public required string Rule { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }
}
