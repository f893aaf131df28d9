namespace CompareLib.Alignment;

/// <summary>A difference between two texts before it is named: a run of tokens on each side, either of which may be empty.</summary>
/// <param name="X">First token in x, or where it would stand.</param>
/// <param name="CountX">Number of tokens of x.</param>
/// <param name="Y">First token in y, or where it would stand.</param>
/// <param name="CountY">Number of tokens of y.</param>
/// <param name="Moved">Whether the words stand at another place of the other text.</param>
internal readonly record struct RawChange(int X, int CountX, int Y, int CountY, bool Moved)
{
    /// <summary>Whether the words have changed places around a verb, so that who does what to whom is turned round.</summary>
    public bool Turned { get; init; }

    public RawChange Mirrored() => new(Y, CountY, X, CountX, Moved) { Turned = Turned };

    /// <summary>This and the change that follows it at once.</summary>
    public RawChange With(RawChange next) =>
        new(CountX > 0 ? X : next.X, CountX + next.CountX, CountY > 0 ? Y : next.Y, CountY + next.CountY, Moved || next.Moved) { Turned = Turned || next.Turned };
}
