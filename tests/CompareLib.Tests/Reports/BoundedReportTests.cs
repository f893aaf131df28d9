using CompareLib.Reports;

namespace CompareLib.Tests.Reports;

/// <summary>A summary fits a screen, a page holds so many statements, and both say what they leave out.</summary>
public sealed class BoundedReportTests
{
    [Test]
    public void A_summary_takes_no_more_lines_than_asked_for_and_names_what_it_leaves_out()
    {
        var report = MadeReport.Make(80, 3, 20, 40);
        var sure = report with { Groups = [.. report.Groups.Select(g => g with { Confidence = 1 })] };
        var text = Write(sure, ReportFormat.Text, new ReportStyle { MostLines = 60 });
        Assert.That(text.Count(c => c == '\n'), Is.InRange(30, 60));
        Assert.That(text, Does.Contain("… and ").And.Contain("--full"));
        Assert.That(Write(sure, ReportFormat.Text, new ReportStyle()).Count(c => c == '\n'), Is.GreaterThan(200));
    }

    [Test]
    public void A_page_of_the_first_statements_says_how_many_there_are()
    {
        var report = MadeReport.Make(80, 3, 20, 40);
        var page = Write(report, ReportFormat.Html, new ReportStyle { MostStatements = 7 });
        Assert.That(page, Does.Contain("first 7 of 80 statements").And.Contain("id=g7>").And.Not.Contain("id=g8>"));
        Assert.That(Write(report, ReportFormat.Html, new ReportStyle { MostStatements = 80 }), Is.EqualTo(Write(report, ReportFormat.Html, null)));
    }

    [Test]
    public void A_selection_keeps_only_what_leads_to_its_own_articles()
    {
        var report = ReportSelection.First(MadeReport.Make(80, 3, 20, 40), 7);
        var articles = report.Articles.Select(a => a.Article.Id).ToHashSet();
        Assert.That(report.Groups, Has.Length.EqualTo(7));
        Assert.That(report.Quotations.All(q => articles.Contains(q.ArticleId)), Is.True);
        Assert.That(report.Groups.SelectMany(g => g.Witnesses).Select(w => w.QuotationId).Except(report.Quotations.Select(q => q.Id)), Is.Empty);
    }

    [TestCase(39)]
    [TestCase(0)]
    public void A_summary_of_too_few_lines_is_refused(int lines) =>
        Assert.That(() => new ReportStyle { MostLines = lines }, Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_page_of_no_statement_is_refused() => Assert.That(() => new ReportStyle { MostStatements = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static string Write(ComparisonReport report, ReportFormat format, ReportStyle? style)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ReportWriter.Write(report, format, output, style);
        return output.ToString();
    }
}
