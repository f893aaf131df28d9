namespace CompareLib.Browser.Tests;

/// <summary>The views of a statement.</summary>
internal static class Views
{
    public static readonly string[] All = ["Reading", "Apparatus", "Table", "Pairs", "Graph", "Originals", "Evidence"];
}
