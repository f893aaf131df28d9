namespace CompareLib.Reports;

/// <summary>A run of two wordings set against each other: the same in both when <paramref name="Change"/> is null.</summary>
/// <param name="A">The words of the first, as printed.</param>
/// <param name="B">The words of the second, as printed.</param>
/// <param name="Change">The difference; null for text that both share.</param>
internal readonly record struct PairPiece(string A, string B, ChangeView? Change);
