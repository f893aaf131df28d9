using CompareLib.Sources;

namespace CompareLib.Tests.Sources;

public sealed class FamilyTests
{
    private static readonly MadeUpCorpus Maker = new(11);
    private static readonly string[] X = Maker.Paragraphs(4);
    private static readonly string[] Y = Maker.Paragraphs(4);

    [Test]
    public void A_round_up_does_not_tie_together_the_reports_it_borrows_from()
    {
        var families = Families(("x", X, null), ("y", Y, null), ("roundup", [.. X[..2], .. Y[..2]], null));
        Assert.That(families, Has.Length.EqualTo(2));
    }

    [Test]
    public void Excerpts_of_an_earlier_report_are_one_family_with_it()
    {
        var long_ = X.Concat(Y).ToArray();
        var families = Families(("first", long_, 1), ("a", [.. X[..3], Maker.Paragraphs(1)[0]], 2), ("b", [.. Y[..3], Maker.Paragraphs(1)[0]], 3));
        Assert.Multiple(() =>
        {
            Assert.That(families, Has.Length.EqualTo(1));
            Assert.That(families[0].Representative, Is.EqualTo("first"));
        });
    }

    [Test]
    public void The_earliest_represents_a_family_when_all_are_dated_and_the_longest_otherwise()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Families(("late", [.. X, .. Y], 9), ("early", X, 2)).Single().Representative, Is.EqualTo("early"));
            Assert.That(Families(("short", X, null), ("long", [.. X, Y[0]], null)).Single().Representative, Is.EqualTo("long"));
        });
    }

    [Test]
    public void The_one_that_others_name_represents_a_family_even_when_it_bears_a_later_date()
    {
        var article = SourceAnalyzerTests.Article("origin", string.Join("\n\n", X), "Morning Star", new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero));
        var digest = SourceAnalyzerTests.Article("digest", "According to Morning Star, snow fell.\n\n" + string.Join("\n\n", X[..3]), "Evening Post", new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));
        var analysis = new SourceAnalyzer().Analyze([article, digest], []);
        Assert.Multiple(() =>
        {
            Assert.That(analysis.Pairs.Single().Earlier, Is.EqualTo("origin"));
            Assert.That(analysis.Pairs.Single().Why, Does.EndWith("Evening Post names Morning Star"));
            Assert.That(analysis.Families.Single().Representative, Is.EqualTo("origin"));
        });
    }

    [Test]
    public void A_stock_paragraph_that_an_outlet_repeats_for_weeks_ties_nothing_together()
    {
        var stock = Maker.Paragraphs(1)[0];
        var articles = Enumerable.Range(0, 8).Select(i => SourceAnalyzerTests.Article($"{i}", string.Join("\n\n", (string[])[.. Maker.Paragraphs(4), stock]), "Morning Star", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(5 * i))).ToList();
        var analysis = new SourceAnalyzer().Analyze(articles, []);
        Assert.Multiple(() =>
        {
            Assert.That(analysis.Families, Has.Length.EqualTo(8));
            Assert.That(analysis.Passages, Has.Length.EqualTo(28));
            Assert.That(analysis.Passages.Select(p => p.Why), Is.All.EqualTo("stock text: it stands in 8 articles here"));
        });
    }

    [Test]
    public void A_paragraph_that_went_round_many_outlets_in_a_day_is_no_stock_text()
    {
        var wire = Maker.Paragraphs(2);
        var articles = Enumerable.Range(0, 8).Select(i => SourceAnalyzerTests.Article($"{i}", string.Join("\n\n", (string[])[.. wire, .. Maker.Paragraphs(2)]), $"Outlet {i}", new DateTimeOffset(2026, 1, 1, i, 0, 0, TimeSpan.Zero))).ToList();
        var analysis = new SourceAnalyzer().Analyze(articles, []);
        Assert.Multiple(() =>
        {
            Assert.That(analysis.Families, Has.Length.EqualTo(1));
            Assert.That(analysis.Circulating, Has.Length.EqualTo(1));
            Assert.That(analysis.Circulating[0].Places.Select(p => p.ArticleId), Is.EqualTo(articles.Select(a => a.Id)));
            Assert.That(analysis.Circulating[0].Places.Select(p => p.Span.Start), Is.All.EqualTo(0));
        });
    }

    private static System.Collections.Immutable.ImmutableArray<ArticleFamily> Families(params (string Id, string[] Paragraphs, int? Day)[] articles) =>
        new SourceAnalyzer().Analyze([.. articles.Select(a => SourceAnalyzerTests.Article(a.Id, string.Join("\n\n", a.Paragraphs), null, a.Day is { } day ? new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero) : null))], []).Families;
}
