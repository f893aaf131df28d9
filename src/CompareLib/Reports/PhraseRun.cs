namespace CompareLib.Reports;

/// <summary>A run of a phrase.</summary>
internal readonly record struct PhraseRun(string Text, PhraseStyle Style);
