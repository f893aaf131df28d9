using System.Text.Json;
using CompareLib.Reports.Json;

namespace CompareLib.Reports;

/// <summary>The whole model of a report as JSON (RFC 8259, UTF-8), which reads back to an equal model. Thread-safe.</summary>
/// <remarks>
/// Offsets are UTF-16 code units, end exclusive; a span is <c>[start, end]</c>. Every string survives, lone surrogates included:
/// they are written as <c>\ud800</c> escapes. The format is versioned: within one major number fields are only ever added, and a
/// reader ignores fields that it does not know. Writing streams; reading holds the file in memory, some three times its size.
/// </remarks>
public static class ReportJson
{
    /// <summary>The name and version that a report carries in its field <c>format</c>.</summary>
    public const string Format = "comparelib.report/1";

    /// <summary>The name and version of a collation inside a report.</summary>
    public const string ApparatusFormat = "comparelib.apparatus/1";

    /// <summary>Writes <paramref name="report"/>; the caller closes <paramref name="output"/>.</summary>
    public static void Write(ComparisonReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        JsonReport.Write(report, output);
    }

    /// <summary>Reads a report that <see cref="Write"/> has written.</summary>
    /// <exception cref="JsonException">Not JSON, another format, or a field is missing or of the wrong type.</exception>
    public static ComparisonReport Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        return Read(document);
    }

    /// <summary>Reads a report in UTF-8 from <paramref name="input"/> to its end.</summary>
    /// <exception cref="JsonException">Not JSON, another format, or a field is missing or of the wrong type.</exception>
    public static ComparisonReport Read(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var document = JsonDocument.Parse(input);
        return Read(document);
    }

    /// <summary>The JSON Schema (draft 2020-12) of the format; the same file as docs/schema/report.schema.json.</summary>
    public static string Schema() => EmbeddedText.Read("report.schema.json");

    private static ComparisonReport Read(JsonDocument document)
    {
        try
        {
            return JsonReader.Report(document.RootElement);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException($"Not a {Format} file: {e.Message}", e);
        }
    }
}
