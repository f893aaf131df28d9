using CompareLib.Alignment;

namespace CompareLib.Reports;

/// <summary>What a sentence tells of a place of variation.</summary>
/// <param name="Text">The sentence without its full stop.</param>
/// <param name="Level">How much the readings that it names differ from the lemma.</param>
internal sealed record UnitSentence(Phrase Text, ChangeLevel Level);
