namespace CompareLib.Matching;

/// <summary>One reason for or against two wordings reporting one utterance.</summary>
/// <param name="Name">What was compared: <c>words</c>, <c>order</c>, <c>names</c>, <c>numbers</c>, <c>speaker</c>, <c>occasion</c> ...</param>
/// <param name="Value">What was measured, 0 to 1 unless the name says otherwise.</param>
/// <param name="Weight">What it adds to the log-odds of the match; negative speaks against.</param>
public sealed record MatchEvidence(string Name, double Value, double Weight);
