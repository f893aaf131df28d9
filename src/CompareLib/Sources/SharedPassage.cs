using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Sources;

/// <summary>Text that stands (nearly) verbatim in two articles.</summary>
/// <param name="ArticleA">The first article.</param>
/// <param name="SpanA">Its place there.</param>
/// <param name="ArticleB">The second article.</param>
/// <param name="SpanB">Its place there.</param>
/// <param name="Words">How many words are the same on both sides.</param>
/// <param name="Similarity">0 to 1: shared words over words of the longer side.</param>
/// <param name="Evidence">What it proves.</param>
/// <param name="Why">Why it is or is not evidence, in plain words.</param>
public sealed record SharedPassage(
    string ArticleA,
    TextSpan SpanA,
    string ArticleB,
    TextSpan SpanB,
    int Words,
    double Similarity,
    PassageEvidence Evidence,
    string Why)
{
    /// <summary>The runs of equal words inside, in order: what a side-by-side view lines up.</summary>
    public ImmutableArray<SharedPiece> Pieces { get; init; } = [];
}
