namespace CompareLib.Cli;

/// <summary>The command line asks for something that does not exist; the message names the option.</summary>
internal sealed class UsageException(string message) : Exception(message);
