using CompareLib.Reports;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CompareLib.Tests.Reports;

public sealed class MarkdownReportTests
{
    internal static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseEmphasisExtras().UseAutoLinks().UseTaskLists().Build();

    private MarkdownDocument document = null!;
    private string text = null!;

    [SetUp]
    public void Parse()
    {
        text = ReportJsonTests.Write(SampleReport.Make(), ReportFormat.Markdown);
        document = Markdown.Parse(text, Pipeline);
    }

    [Test]
    public void It_tells_the_counts_of_the_model()
    {
        var report = SampleReport.Make();
        var plain = Markdown.ToPlainText(text, Pipeline);
        Assert.That(plain, Does.Contain($"{report.Articles.Length} articles · 4 outlets · {report.Sources.Families.Length} independent sources · {report.Quotations.Length} quotations · 1 statement told more than once and 1 perhaps · 3 changes of meaning"));
    }

    [Test]
    public void Every_group_has_a_heading_and_a_table_with_a_row_a_wording()
    {
        var headings = document.Descendants<HeadingBlock>().Where(h => h.Level == 3).ToList();
        Assert.That(headings, Has.Count.EqualTo(1), "the other statement is not sure and stands in a table of its own");
        var tables = headings.Select(h => document.Skip(document.IndexOf(h)).OfType<Table>().First()).ToList();
        Assert.That(tables.Select(t => t.Count - 1), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public void Every_table_is_a_table_with_equal_rows()
    {
        var tables = document.Descendants<Table>().ToList();
        Assert.That(tables, Has.Count.GreaterThan(10));
        Assert.That(tables.Select(t => t.OfType<TableRow>().Select(r => r.Count).Distinct().Count()), Has.All.EqualTo(1));
    }

    [Test]
    public void Why_articles_count_as_one_source_is_a_footnote() => Assert.That(document.Descendants<Footnote>().Count(), Is.EqualTo(1));
}
