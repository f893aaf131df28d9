using System.Collections.Immutable;
using System.Text.Json;
using CompareLib.Text;

namespace CompareLib.Cli;

/// <summary>Spans as the machine interface writes them: <c>[start,end]</c>.</summary>
internal static class JsonSpans
{
    /// <summary>A property with a list of spans.</summary>
    public static void Write(Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans) Write(json, span);
        json.WriteEndArray();
    }

    /// <summary>One span.</summary>
    public static void Write(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }
}
