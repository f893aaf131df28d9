namespace CompareLib.Training;

/// <summary>One labelled pair of wordings.</summary>
/// <param name="View">What was known of the two.</param>
/// <param name="FoldA">The event, the half of the unrelated articles or the set that the first comes from.</param>
/// <param name="FoldB">The same of the second.</param>
/// <param name="Measures">What was measured.</param>
/// <param name="Same">Whether both report one utterance.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Texts">Both texts, for listing.</param>
internal sealed record MatchingRow(string View, string FoldA, string FoldB, float[] Measures, bool Same, double Weight, Func<string> Texts);
