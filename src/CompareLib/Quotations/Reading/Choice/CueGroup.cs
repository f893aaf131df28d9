namespace CompareLib.Quotations.Reading.Choice;

/// <summary>A cue with all the ways to read what it announces; at most one of them is right.</summary>
/// <param name="Word">The cue's word.</param>
/// <param name="CueLast">The last word of the cue.</param>
/// <param name="Mention">Who speaks; null when nobody is named.</param>
/// <param name="Relays">Whether by such a verb an outlet passes on what somebody else told.</param>
/// <param name="Candidates">The ways, without the one that nothing is announced.</param>
internal sealed record CueGroup(int Word, int CueLast, MentionSpans? Mention, List<Candidate> Candidates, bool Relays = false);
