namespace CompareLib.Quotations.Speakers;

/// <summary>A run of words that names something: <c>Russian Defense Minister Sergei Shoigu</c>.</summary>
/// <param name="First">First word of the run.</param>
/// <param name="End">After its last word.</param>
/// <param name="NameFirst">First word of the bare name; equal to <paramref name="First"/> when no title stands before it.</param>
/// <param name="Form">What it is.</param>
internal readonly record struct NameChain(int First, int End, int NameFirst, NameChainForm Form);
