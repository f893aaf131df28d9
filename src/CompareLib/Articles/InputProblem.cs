namespace CompareLib.Articles;

/// <summary>Something that could not be read, or was read with a loss that is named.</summary>
/// <param name="Source">The file, folder or stream as the caller named it.</param>
/// <param name="Line">The line, from 1; null when the whole source is meant.</param>
/// <param name="Message">What is wrong, in plain words.</param>
public sealed record InputProblem(string Source, long? Line, string Message)
{
    /// <summary>True for a file of a folder that is of no kind that is read: nobody asked for it by name, so it is told of and no failure.</summary>
    public bool PassedOver { get; init; }

    /// <summary><c>source:line: message</c>.</summary>
    public override string ToString() => Line is { } line
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source}:{line}: {Message}")
        : $"{Source}: {Message}";
}
