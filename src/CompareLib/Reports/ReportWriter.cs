using CompareLib.Reports.Html;
using CompareLib.Reports.Json;
using CompareLib.Reports.Markdown;
using CompareLib.Reports.Terminal;

namespace CompareLib.Reports;

/// <summary>Writes a report in any format. Thread-safe.</summary>
public static class ReportWriter
{
    /// <summary>Writes <paramref name="report"/> to <paramref name="output"/>, as a stream; the same report gives the same characters.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="format">How to write it.</param>
    /// <param name="output">Where to; the caller closes it. Write files as UTF-8.</param>
    /// <param name="style">Layout of <see cref="ReportFormat.Text"/>; null for the default. Other formats ignore it.</param>
    public static void Write(ComparisonReport report, ReportFormat format, TextWriter output, ReportStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        switch (format)
        {
            case ReportFormat.Text: TextReport.Write(report, output, style); break;
            case ReportFormat.Html: HtmlPage.Write(report, output); break;
            case ReportFormat.Markdown: MarkdownReport.Write(report, output); break;
            case ReportFormat.Json: JsonReport.Write(report, output); break;
            default: throw new ArgumentOutOfRangeException(nameof(format), format, "is no format of a report");
        }
    }
}
