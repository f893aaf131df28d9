namespace CompareLib.Alignment;

/// <summary>A column under construction: for each wording the first token and how many follow each other in the cell.</summary>
internal sealed class ColumnRun(int[] first, int[] count)
{
    /// <summary>Index of the first token of each wording's cell; meaningless where <see cref="Count"/> is 0.</summary>
    public int[] First { get; } = first;

    public int[] Count { get; } = count;
}
