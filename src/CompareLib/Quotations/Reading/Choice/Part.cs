namespace CompareLib.Quotations.Reading.Choice;

/// <summary>Features that several candidates share, and the sum of their weights.</summary>
/// <param name="Features">Indexes into the weights.</param>
/// <param name="Score">Sum of the weights.</param>
internal sealed record Part(int[] Features, double Score);
