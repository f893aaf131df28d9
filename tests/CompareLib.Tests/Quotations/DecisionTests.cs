using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Tests.Quotations;

/// <summary>The page on quotations writes down each decision with an example; here each example is read.</summary>
public sealed class DecisionTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "quotations.md"));

    private static IEnumerable<TestCaseData> Taken => Rows("## What is taken, with examples").Select(row => new TestCaseData(Code(row[1]), row[2], Code(row[3]), Code(row[4])).SetName($"Taken: {row[0]}: {Code(row[1])}"));

    private static IEnumerable<TestCaseData> NotTaken => Rows("## What is not taken, with examples").Select(row => new TestCaseData(Code(row[1])).SetName($"Not taken: {row[0]}: {Code(row[1])}"));

    private static IEnumerable<TestCaseData> OverLines => Rows("**Over lines.**").Select(row => new TestCaseData(Code(row[1]).Replace('⏎', '\n'), row[2], Code(row[3]), Code(row[4])).SetName($"Over lines: {row[0]}: {Code(row[1])}"));

    [TestCaseSource(nameof(Taken))]
    [TestCaseSource(nameof(OverLines))]
    public void Each_example_of_what_is_taken_is_read_so(string text, string kind, string quotation, string mention)
    {
        var found = Read(text).Select(q => (q.Kind.ToString(), string.Join(" ¦ ", q.Spans.Select(s => s.Of(text))).TrimEnd('.'), q.Mention?.Text)).ToList();
        Assert.That(found, Has.Member((kind, quotation.TrimEnd('.'), mention)));
    }

    [TestCaseSource(nameof(NotTaken))]
    public void Each_example_of_what_is_not_taken_gives_no_quotation(string text) => Assert.That(Read(text).Select(q => q.Text), Is.Empty);

    [Test]
    public void The_page_has_examples() => Assert.That((Taken.Count(), OverLines.Count(), NotTaken.Count()), Is.GreaterThan((20, 6, 15)));

    private static ImmutableArray<Quotation> Read(string text) => new QuotationExtractor().Read(new Article { Id = "a", Text = text, Language = "en" }).Quotations;

    private static IEnumerable<string[]> Rows(string heading) => Page[Page.IndexOf(heading, StringComparison.Ordinal)..].Split('\n').SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1)
        .TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static string Code(string cell) => cell.Trim('`');
}
