using CompareLib.Reports;

namespace CompareLib.Tests.Reports;

/// <summary>What is not sure stands apart and feeds no headline, banner or count.</summary>
public sealed class SureFirstTests
{
    private static ComparisonReport With(double first, double second)
    {
        var report = SampleReport.Make();
        return report with { Groups = [report.Groups[0] with { Confidence = first }, report.Groups[1] with { Confidence = second }] };
    }

    [Test]
    public void A_group_below_the_bound_feeds_no_count_and_no_banner()
    {
        var view = new ReportView(With(0.89, 0.89));
        Assert.That(view.Sure, Is.Empty);
        Assert.That(view.Perhaps, Has.Length.EqualTo(2));
        Assert.That(view.Findings.Meaning, Is.Empty);
        Assert.That(view.Findings.Gravest, Is.Null);
        Assert.That(view.Findings.SeveralOutlets, Is.Zero);
    }

    [Test]
    public void A_group_at_the_bound_is_sure()
    {
        var view = new ReportView(With(UtteranceGroup.SureConfidence, 0.5));
        Assert.That(view.Sure, Has.Length.EqualTo(1));
        Assert.That(view.Findings.Gravest, Is.Not.Null);
    }

    [Test]
    public void A_speaker_who_is_not_sure_makes_no_banner()
    {
        var report = With(1, 1);
        var view = new ReportView(report with { Groups = [.. report.Groups.Select(g => g with { SpeakerConfidence = 0.6 })] });
        Assert.That(view.Findings.Meaning, Is.Not.Empty);
        Assert.That(view.Findings.Gravest, Is.Null);
    }

    [TestCase(ReportFormat.Html)]
    [TestCase(ReportFormat.Text)]
    [TestCase(ReportFormat.Markdown)]
    public void What_is_not_sure_is_told_in_a_section_of_its_own(ReportFormat format)
    {
        Assert.That(ReportJsonTests.Write(With(1, 0.5), format), Does.Contain("Perhaps one statement"));
        Assert.That(ReportJsonTests.Write(With(1, 1), format), Does.Not.Contain("Perhaps one statement"));
    }

    [TestCase("NPR Online News", "NPR")]
    [TestCase("The New York Times", "New York Times")]
    [TestCase("The Washington Post", "Washington Post")]
    [TestCase("Northern Harbour Chronicle and Gazette", "NHCaG")]
    public void Outlets_are_named_as_people_know_them(string outlet, string siglum)
    {
        var report = new Comparer().Compare([new CompareLib.Articles.Article { Id = "1", Outlet = outlet, Text = "The bridge is closed." }]);
        Assert.That(report.Articles[0].Siglum, Is.EqualTo(siglum));
    }
}
