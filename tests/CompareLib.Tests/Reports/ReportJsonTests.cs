using System.Text.Json;
using CompareLib.Reports;

namespace CompareLib.Tests.Reports;

public sealed class ReportJsonTests
{
    [TestCaseSource(typeof(ReportCases), nameof(ReportCases.All))]
    public void A_report_reads_back_to_an_equal_model(ComparisonReport report)
    {
        var read = ReportJson.Read(Write(report));
        Assert.That(read, Is.EqualTo(report).UsingPropertiesComparer());
    }

    [Test]
    public void What_was_read_writes_the_same_bytes()
    {
        var json = Write(SampleReport.Make());
        Assert.That(Write(ReportJson.Read(json)), Is.EqualTo(json));
    }

    [Test]
    public void Any_string_survives_lone_surrogates_included()
    {
        const string Any = "a\0b\ud800c\udc00\ud83d\ude00 \u202e</script>]]>\u2028\"\\/\t\r\n\uffff\ufeff";
        var report = SampleReport.Make();
        report = report with { Articles = report.Articles.SetItem(0, report.Articles[0] with { Article = report.Articles[0].Article with { Text = Any, Title = Any } }) };
        Assert.That(ReportJson.Read(Write(report)).Articles[0].Article, Is.EqualTo(report.Articles[0].Article));
    }

    [Test]
    public void Unknown_fields_are_ignored()
    {
        var json = Write(SampleReport.Make()).Replace("\"articles\":", "\"later\":{\"x\":[1]},\"articles\":", StringComparison.Ordinal);
        Assert.That(Write(ReportJson.Read(json)), Is.EqualTo(Write(SampleReport.Make())));
    }

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("{\"format\":\"comparelib.report/2\"}")]
    [TestCase("{\"format\":\"comparelib.report/1\",\"articles\":[{}]}")]
    [TestCase("{\"format\":\"comparelib.report/1\",\"articles\":7}")]
    [TestCase("not json")]
    public void What_is_no_report_is_refused(string json) => Assert.That(() => ReportJson.Read(json), Throws.InstanceOf<JsonException>());

    [Test]
    public void The_same_report_gives_the_same_bytes()
    {
        var once = Write(SampleReport.Make());
        var again = Write(SampleReport.Make());
        Assert.That(again, Is.EqualTo(once));
    }

    internal static string Write(ComparisonReport report, ReportFormat format = ReportFormat.Json, ReportStyle? style = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ReportWriter.Write(report, format, output, style);
        return output.ToString();
    }
}
