using CompareLib.Quotations.Cues;

namespace CompareLib.Quotations.Reading.Choice;

/// <summary>What is known about a cue before its content is chosen.</summary>
/// <param name="Cue">Its first word.</param>
/// <param name="CueLast">Its last word.</param>
/// <param name="Subject">First word of the mention; -1 for none.</param>
/// <param name="Mention">Who speaks.</param>
/// <param name="Verb">The verb it is a form of; null for a phrase such as <c>according to</c>.</param>
/// <param name="Form">Which form.</param>
/// <param name="Proposals">What the rules found.</param>
/// <param name="Noun">Whether it is a noun of saying.</param>
internal sealed record CueContext(int Cue, int CueLast, int Subject, MentionSpans? Mention, CueVerb? Verb, CueForm Form, List<Proposal> Proposals, bool Noun = false);
