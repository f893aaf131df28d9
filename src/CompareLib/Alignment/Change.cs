using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>A difference between two witnesses.</summary>
/// <param name="A">Index of the first witness, from 0.</param>
/// <param name="B">Index of the second witness, from 0.</param>
/// <param name="SpansA">The words in the first witness; empty for an insertion.</param>
/// <param name="SpansB">The words in the second witness; empty for an omission.</param>
/// <param name="Operation">What happened to the words.</param>
/// <param name="Labels">What the change is, the most telling label first.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Kind">Whether it is wording alone, a detail that one side has more, or another meaning.</param>
/// <param name="Reason">Why it is judged so, in plain words.</param>
/// <param name="Confidence">0 to 1: how sure labels and level are.</param>
public sealed record Change(
    int A,
    int B,
    ImmutableArray<TextSpan> SpansA,
    ImmutableArray<TextSpan> SpansB,
    ChangeOperation Operation,
    ImmutableArray<ChangeLabel> Labels,
    ChangeLevel Level,
    ChangeKind Kind,
    string Reason,
    double Confidence)
{
    /// <summary>Whether it changes the meaning: <see cref="Kind"/> is <see cref="ChangeKind.Meaning"/>.</summary>
    public bool Meaning => Kind == ChangeKind.Meaning;

    /// <summary>
    /// 0 to 1: how telling the change is, so that of several the one with most weight is told first. A change of meaning always weighs
    /// more than one that is none; of these a short contradiction (denied, another number, another name) weighs more than a long cut.
    /// </summary>
    public double Weight => ChangeWeights.Of(this);
}
