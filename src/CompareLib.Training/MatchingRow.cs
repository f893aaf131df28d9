using CompareLib.Matching;

namespace CompareLib.Training;

/// <summary>One labelled pair.</summary>
/// <param name="Task">What was known of the two: their texts alone, also kinds, also speakers.</param>
/// <param name="Event">The event it comes from.</param>
/// <param name="Measures">What was measured.</param>
/// <param name="Same">Whether both report one utterance.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Fragment">Whether one is a fragment.</param>
/// <param name="Indirect">Whether one is indirect speech.</param>
internal sealed record MatchingRow(string Task, string Event, PairMeasures Measures, bool Same, double Weight, bool Fragment, bool Indirect);
