using CompareLib.Reports;

namespace CompareLib.Cli;

/// <summary>The names and file extensions of the report formats.</summary>
internal static class ReportFormats
{
    private static readonly (string Name, ReportFormat Format, string[] Extensions)[] All =
    [
        ("html", ReportFormat.Html, [".html", ".htm"]),
        ("text", ReportFormat.Text, [".txt"]),
        ("markdown", ReportFormat.Markdown, [".md", ".markdown"]),
        ("json", ReportFormat.Json, [".json"]),
        ("jsonld", ReportFormat.JsonLd, [".jsonld"]),
        ("tei", ReportFormat.Tei, [".xml", ".tei"]),
        ("csv", ReportFormat.Csv, [".csv"]),
    ];

    /// <summary>The names that <c>--format</c> takes.</summary>
    public static IEnumerable<string> Names => All.Select(f => f.Name);

    /// <summary>The format asked for by name, else told by the output's extension, else text.</summary>
    /// <exception cref="UsageException">No such format, or the extension tells none.</exception>
    public static ReportFormat Choose(string? name, string? output)
    {
        if (name is not null)
        {
            foreach (var format in All)
                if (format.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return format.Format;
            throw new UsageException($"--format knows {string.Join(", ", Names)}, not '{name}'");
        }

        if (output is null) return ReportFormat.Text;
        var extension = Path.GetExtension(output);
        foreach (var format in All)
            if (format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)) return format.Format;
        throw new UsageException($"--output {output}: the extension '{extension}' tells no format; give one with --format");
    }
}
