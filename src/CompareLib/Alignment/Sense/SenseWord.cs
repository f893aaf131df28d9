namespace CompareLib.Alignment.Sense;

/// <summary>A word as phrases are looked for: the printed form in lower case and, for a form of a verb, its base with a +.</summary>
/// <param name="Folded">The word in lower case.</param>
/// <param name="Base"><c>try+</c> for <c>tried</c>; empty where there is none.</param>
internal readonly record struct SenseWord(string Folded, string Base);
