namespace CompareLib.Cli;

/// <summary>The run ends because of an input; the problem itself was named before.</summary>
internal sealed class InputException(string message) : IOException(message);
