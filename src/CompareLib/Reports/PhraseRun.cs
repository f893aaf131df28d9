namespace CompareLib.Reports;

/// <summary>A run of a phrase.</summary>
/// <param name="Text">The words.</param>
/// <param name="Style">How they are set off.</param>
/// <param name="Target">Id of the place in the report that it leads to (see <see cref="Anchors"/>), where a format has links; null for none.</param>
internal readonly record struct PhraseRun(string Text, PhraseStyle Style, string? Target = null);
