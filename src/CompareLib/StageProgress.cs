namespace CompareLib;

/// <summary>Tells the progress of one stage as progress of the whole.</summary>
internal sealed class StageProgress(IProgress<ComparisonProgress> whole, ComparisonStage stage, int total) : IProgress<int>
{
    /// <inheritdoc/>
    public void Report(int value) => whole.Report(new ComparisonProgress(stage, value, total));
}
