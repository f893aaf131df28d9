using CompareLib.Reports.Csv;
using CompareLib.Reports.Html;
using CompareLib.Reports.Json;
using CompareLib.Reports.JsonLd;
using CompareLib.Reports.Markdown;
using CompareLib.Reports.Tei;
using CompareLib.Reports.Terminal;

namespace CompareLib.Reports;

/// <summary>Writes a report in any format. Thread-safe.</summary>
public static class ReportWriter
{
    /// <summary>Writes <paramref name="report"/> to <paramref name="output"/>, as a stream; the same report gives the same characters.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="format">How to write it.</param>
    /// <param name="output">Where to; the caller closes it. Write files as UTF-8.</param>
    /// <param name="style">Layout of <see cref="ReportFormat.Text"/> and size of <see cref="ReportFormat.Html"/>; null for the default. Other formats ignore it.</param>
    public static void Write(ComparisonReport report, ReportFormat format, TextWriter output, ReportStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        switch (format)
        {
            case ReportFormat.Text: TextReport.Write(report, output, style); break;
            case ReportFormat.Html: HtmlPage.Write(report, output, style); break;
            case ReportFormat.Markdown: MarkdownReport.Write(report, output); break;
            case ReportFormat.Json: JsonReport.Write(report, output); break;
            case ReportFormat.Tei: TeiReport.Write(report, output); break;
            case ReportFormat.Csv: CsvReport.Write(report, output); break;
            case ReportFormat.JsonLd: JsonLdReport.Write(report, output); break;
            default: throw new ArgumentOutOfRangeException(nameof(format), format, "is no format of a report");
        }
    }
    /// <summary>Writes the page of <see cref="ReportFormat.Html"/> as many: <c>index.html</c> and a page for each statement (<c>g1.html</c> ...) and
    /// each article (<c>a1.html</c> ...), for comparisons too big for one page.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="folder">Where to; made when it is not there. Files of the same names are overwritten, others left alone.</param>
    /// <param name="cancellation">Ends the work between two files.</param>
    /// <returns>The files written, the index first.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static IReadOnlyList<string> WriteFolder(ComparisonReport report, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return SplitReport.Write(report, folder, cancellation);
    }
}
