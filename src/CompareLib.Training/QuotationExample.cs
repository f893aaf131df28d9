using CompareLib.Quotations.Reading.Choice;

namespace CompareLib.Training;

/// <summary>A cue of a gold article with its candidates, and how much of the truth each one has.</summary>
/// <param name="Article">Number of the article.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Candidates">Features of each candidate, in parts that candidates share.</param>
/// <param name="Scores">Score of each candidate under the model it was collected with.</param>
/// <param name="Traits">Its traits; null for an unlikely one.</param>
/// <param name="Target">Probability wanted of each candidate; what is missing to 1 is that of none.</param>
internal sealed record QuotationExample(int Article, double Weight, List<Part[]> Candidates, double[] Target, double[] Scores, float[]?[] Traits);
