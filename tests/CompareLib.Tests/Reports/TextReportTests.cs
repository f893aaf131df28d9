using System.Text.RegularExpressions;
using CompareLib.Reports;
using CompareLib.Reports.Terminal;

namespace CompareLib.Tests.Reports;

public sealed partial class TextReportTests
{
    [TestCase("", 0)]
    [TestCase("abc", 3)]
    [TestCase("漢字", 4)]
    [TestCase("ｆｕｌｌ", 8)]
    [TestCase("e\u0301", 1)]
    [TestCase("한글", 4)]
    [TestCase("\u1112\u1161\u11ab", 2)]
    [TestCase("👩‍👩‍👧", 2)]
    [TestCase("❤️", 2)]
    [TestCase("❤", 1)]
    [TestCase("🇩🇪", 2)]
    [TestCase("Привет", 6)]
    [TestCase("שָׁלוֹם", 4)]
    [TestCase("a\u200Db", 2)]
    public void Width_is_counted_in_columns(string text, int columns) => Assert.That(DisplayWidth.Of(text), Is.EqualTo(columns));

    [Test]
    public void No_line_is_wider_than_the_terminal([Values(20, 40, 80, 200)] int width)
    {
        var text = ReportJsonTests.Write(HostileReport.Make("漢字かな e\u0301e\u0301 👩‍👩‍👧 שלום long-long-long-long-long-long-long-long-long-word"), ReportFormat.Text, new ReportStyle { Width = width });
        Assert.That(text.Split('\n').Max(l => DisplayWidth.Of(l)), Is.LessThanOrEqualTo(width));
    }

    [Test]
    public void The_summary_comes_first()
    {
        var lines = ReportJsonTests.Write(SampleReport.Make(), ReportFormat.Text).Split('\n');
        Assert.That(lines[0], Does.StartWith("4 articles · 4 outlets · 3 independent sources"));
        Assert.That(lines[2], Is.EqualTo("◆ A3 does not have “not”, which Wire and Post have. (g1)"));
    }

    [Test]
    public void Differences_read_without_colour()
    {
        var text = ReportJsonTests.Write(SampleReport.Make(), ReportFormat.Text, new ReportStyle { Width = 200 });
        Assert.That(text, Does.Contain("A3 quoted: The [-Alder-] bridge will [-not-] reopen before [-May, and-]{+May, [and]+} the repair will cost [-about-] 40 million crowns,"));
        Assert.That(text, Does.Not.Contain("\u001b"));
    }

    [Test]
    public void Colour_adds_codes_and_changes_no_word()
    {
        var plain = ReportJsonTests.Write(SampleReport.Make(), ReportFormat.Text);
        var coloured = ReportJsonTests.Write(SampleReport.Make(), ReportFormat.Text, new ReportStyle { Colour = true });
        Assert.That(coloured, Does.Contain("\u001b["));
        Assert.That(Sgr().Replace(coloured, ""), Is.EqualTo(plain));
    }

    [Test]
    public void Links_lead_to_the_web_alone()
    {
        var text = ReportJsonTests.Write(SampleReport.Make(), ReportFormat.Text, new ReportStyle { Hyperlinks = true });
        Assert.That(text, Does.Contain("\u001b]8;;https://wire.example/bridge?id=1&x=2\u001b\\Wire\u001b]8;;\u001b\\"));
        Assert.That(text, Does.Not.Contain("javascript"));
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Sgr();
}
