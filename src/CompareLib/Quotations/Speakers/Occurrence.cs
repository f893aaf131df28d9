namespace CompareLib.Quotations.Speakers;

/// <summary>One place where an article names a member of its cast.</summary>
/// <param name="Chain">The run of words.</param>
/// <param name="Member">Number of the member.</param>
internal readonly record struct Occurrence(NameChain Chain, int Member);
