using CompareLib.Text;

namespace CompareLib.Quotations.Reading.Choice;

/// <summary>One way to read what a cue announces: from one word to another, and perhaps a second piece.</summary>
/// <param name="First">First word of the content.</param>
/// <param name="Last">Last word of the first piece.</param>
/// <param name="SecondFirst">First word of the second piece; -1 for none.</param>
/// <param name="SecondLast">Last word of the second piece; -1 for none.</param>
/// <param name="Span">The first piece in the article.</param>
/// <param name="SecondSpan">The second piece; empty for none.</param>
/// <param name="Rule">The rule that proposed it.</param>
/// <param name="Parts">Its features.</param>
internal sealed record Candidate(int First, int Last, int SecondFirst, int SecondLast, TextSpan Span, TextSpan SecondSpan, string Rule, Part[] Parts)
{
    /// <summary>Sum of the weights of its features and of what the trees add: the logarithm of how much likelier it is than no quotation at all.</summary>
    public double Score { get; init; } = Parts.Sum(p => p.Score);

    /// <summary>The numbers the trees looked at; null for an unlikely reading.</summary>
    public float[]? Traits { get; init; }

    /// <summary>Length in UTF-16 units.</summary>
    public int Length => Span.Length + SecondSpan.Length;

    /// <summary>How much both cover, in UTF-16 units.</summary>
    public int Common(Candidate other) => Common(Span, other.Span) + Common(Span, other.SecondSpan) + Common(SecondSpan, other.Span) + Common(SecondSpan, other.SecondSpan);

    /// <summary>Whether a word is part of it.</summary>
    public bool Holds(int word) => (word >= First && word <= Last) || (word >= SecondFirst && word <= SecondLast);

    private static int Common(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
}
