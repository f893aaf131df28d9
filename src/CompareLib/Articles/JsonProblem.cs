using System.Globalization;
using System.Text.Json;

namespace CompareLib.Articles;

/// <summary>What is wrong with JSON, and where, in words.</summary>
internal static class JsonProblem
{
    /// <summary>The parser's message with its place counted from 1; a line number only where the JSON has several lines, since a file of JSON Lines names its own.</summary>
    public static string Of(JsonException broken)
    {
        if (broken.LineNumber is not { } line || broken.BytePositionInLine is not { } at) return broken.Message;
        var end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = (end < 0 ? broken.Message : broken.Message[..end]).TrimEnd('.', ' ');
        return string.Create(CultureInfo.InvariantCulture, $"{message} ({(line > 0 ? $"line {line + 1}, " : "")}byte {at + 1})");
    }
}
