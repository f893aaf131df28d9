namespace CompareLib.Alignment.Sense;

/// <summary>A place where two wordings do not say the same.</summary>
/// <param name="X">First token in x.</param>
/// <param name="CountX">Tokens in x; 0 where the words stand in y alone.</param>
/// <param name="Y">First token in y.</param>
/// <param name="CountY">Tokens in y.</param>
/// <param name="Label">What it is.</param>
/// <param name="Reason">Which sentence of <see cref="SenseReasons"/> tells it.</param>
/// <param name="TellX">What stands in x, as the reason prints it; empty for nothing.</param>
/// <param name="TellY">What stands in y.</param>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct Contrast(int X, int CountX, int Y, int CountY, ChangeLabel Label, SenseReason Reason, string TellX, string TellY, double Confidence)
{
    public Contrast Mirrored() => new(Y, CountY, X, CountX, Label, Reason, TellY, TellX, Confidence);
}
