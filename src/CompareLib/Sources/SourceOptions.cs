namespace CompareLib.Sources;

/// <summary>How shared text is found and judged. Immutable.</summary>
public sealed record SourceOptions
{
    /// <summary>Passages of fewer shared words are not reported. 3 or more; default 6.</summary>
    public int MinimumWords
    {
        get;
        init => field = value >= 3 ? value : throw new ArgumentOutOfRangeException(nameof(MinimumWords), value, "must be 3 or more");
    } = 6;
}
