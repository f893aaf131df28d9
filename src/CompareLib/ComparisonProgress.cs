namespace CompareLib;

/// <summary>How far a comparison has come.</summary>
/// <param name="Stage">The step at work.</param>
/// <param name="Done">Items of this step that are done.</param>
/// <param name="Total">Items of this step; 0 when not known yet.</param>
public readonly record struct ComparisonProgress(ComparisonStage Stage, int Done, int Total);
