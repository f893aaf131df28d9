namespace CompareLib.Quotations.Speakers;

/// <summary>Names joined by "and" or a list: <c>Ann Lee and Paul Brandt</c>, <c>Alto, Bering and Cedar</c>.</summary>
/// <param name="Members">Who or what is joined, in order of the text.</param>
/// <param name="Sentence">The sentence they stand in.</param>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="IsSubject">The sentence is about them.</param>
internal sealed record JointNames(CastMember[] Members, int Sentence, int Paragraph, bool IsSubject);
