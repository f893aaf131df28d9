using CompareLib.Reports;

namespace CompareLib.Tests.Reports;

[Explicit]
public sealed class ShowTests
{
    [Test]
    public void Show()
    {
        Directory.CreateDirectory("/tmp/reports/show");
        foreach (var f in new[] { ReportFormat.Text, ReportFormat.Markdown, ReportFormat.Json, ReportFormat.Html })
        {
            try { File.WriteAllText("/tmp/reports/show/sample." + f, ReportJsonTests.Write(SampleReport.Make(), f)); }
            catch (ArgumentOutOfRangeException) { }
        }
    }
}
