using CompareLib.Reports;

namespace CompareLib.Tests.Reports;

public sealed class ReportWriterTests
{
    private static readonly ComparisonReport Empty = new Comparer().Compare([]);

    [Test]
    public void Every_format_is_deterministic_and_writes_even_an_empty_report([Values] ReportFormat format)
    {
        var once = ReportJsonTests.Write(SampleReport.Make(), format);
        var again = ReportJsonTests.Write(SampleReport.Make(), format);
        Assert.That(again, Is.EqualTo(once));
        Assert.That(ReportJsonTests.Write(Empty, format), Is.Not.Null);
    }

    [Test]
    public void An_unknown_format_is_refused_by_name() =>
        Assert.That(() => ReportJsonTests.Write(Empty, (ReportFormat)99), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("format"));

    [Test]
    public void A_width_below_twenty_is_refused_by_name() =>
        Assert.That(() => new ReportStyle { Width = 19 }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Width"));
}
