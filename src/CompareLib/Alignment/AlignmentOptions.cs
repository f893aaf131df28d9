namespace CompareLib.Alignment;

/// <summary>How wordings are aligned, and the limits beyond which a plainer method is used. Immutable.</summary>
public sealed record AlignmentOptions
{
    /// <summary>Witnesses beyond this number are aligned to the base text only, not all with all. 2 or more; default 200.</summary>
    public int MaximumWitnesses
    {
        get;
        init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(MaximumWitnesses), value, "must be 2 or more");
    } = 200;

    /// <summary>Changes of every pair are listed up to this number of distinct wordings; of more, those against the base text. 2 or more; default 24.</summary>
    public int AllPairs
    {
        get;
        init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(AllPairs), value, "must be 2 or more");
    } = 24;

    /// <summary>Texts of more tokens are aligned by an exact edit script alone. 1 or more; default 2,000.</summary>
    public int MaximumTokens
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaximumTokens), value, "must be 1 or more");
    } = 2_000;

    /// <summary>The weights that links are believed by; others only while weights are judged on texts they have not seen.</summary>
    internal LinkModel Model { get; init; } = LinkModel.Default;
}
