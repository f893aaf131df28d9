using CompareLib.Alignment;
using CompareLib.Reports.Json;

namespace CompareLib.Reports.Apparatus;

/// <summary>Writes one collation as an apparatus: TEI P5, CSV, Markdown or JSON. Thread-safe; the same collation gives the same characters.</summary>
public static class ApparatusWriter
{
    /// <summary>Writes <paramref name="collation"/> to <paramref name="output"/>, which the caller closes. Write files as UTF-8.</summary>
    /// <param name="collation">Two or more wordings lined up.</param>
    /// <param name="format">TEI, CSV, Markdown or JSON.</param>
    /// <param name="output">Where to.</param>
    /// <param name="title">Names the text in the TEI header and the Markdown heading; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format is none of an apparatus.</exception>
    public static void Write(Collation collation, ReportFormat format, TextWriter output, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(collation);
        ArgumentNullException.ThrowIfNull(output);
        switch (format)
        {
            case ReportFormat.Tei: TeiApparatus.Write(collation, output, title); break;
            case ReportFormat.Csv:
                CsvApparatus.WriteHead(output);
                CsvApparatus.WriteRows(collation, output, title);
                break;
            case ReportFormat.Markdown: MarkdownApparatus.Write(collation, output, title); break;
            case ReportFormat.Json:
                var json = new JsonText(output);
                json.Begin('{');
                CollationJson.Write(json, collation);
                json.End('}');
                output.Write('\n');
                break;
            default: throw new ArgumentOutOfRangeException(nameof(format), format, "is no format of an apparatus");
        }
    }
}
