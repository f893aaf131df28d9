using CompareLib.Articles;
using CompareLib.Sources;

namespace CompareLib.Tests.Sources;

public sealed class SourceAnalyzerTests
{
    internal const string Wire = """
        HARBOURTOWN, May 3 (Reuters) - The port authority will close two of its four container terminals next month after engineers found deep cracks in the northern quay wall.

        Ships bound for the terminals will be sent to neighbouring harbours, and about nine hundred dock workers will be asked to take paid leave until repairs are finished in the autumn.

        "We cannot gamble with the lives of our crews," said port director Helena Brandt. The wall was built in the sixties and has carried far heavier cranes than its designers ever planned for.
        """;

    private const string Other = """
        Council members in Harbourtown approved a new bicycle lane along the river on Tuesday evening, ending a dispute that had split the town for almost seven years.

        Shop owners fear that the loss of parking places will drive customers away, while schools and doctors welcomed the vote.
        """;

    [Test]
    public void A_copy_is_a_duplicate_in_one_family()
    {
        var analysis = Analyze(("a", Wire), ("b", "Advertisement\n\n" + Wire + "\n\nAll rights reserved."), ("c", Other));
        Assert.Multiple(() =>
        {
            Assert.That(analysis.Pairs.Single().Relation, Is.EqualTo(ArticleRelation.Duplicate));
            Assert.That(analysis.Pairs.Single().Score, Is.GreaterThanOrEqualTo(0.5));
            Assert.That(analysis.Families.Select(f => string.Join(",", f.Members)), Is.EqualTo(new[] { "a,b", "c" }));
        });
    }

    [Test]
    public void A_paragraph_taken_over_is_a_partial_reprint_with_its_place_on_both_sides()
    {
        var middle = "Ships bound for the terminals will be sent to neighbouring harbours, and about nine hundred dock workers will be asked to take paid leave until repairs are finished in the autumn";
        var digest = Other + "\n\nElsewhere, ships bound for the damaged terminals will be sent to neighbouring harbours, and about 900 dock workers will be asked to take paid leave until repairs are finished in the autumn.";
        var analysis = Analyze(("a", Wire), ("b", digest));
        var passage = analysis.Passages.Single(p => p.Evidence == PassageEvidence.Copying);
        Assert.Multiple(() =>
        {
            Assert.That(passage.SpanA.Of(Wire), Is.EqualTo(middle));
            Assert.That(passage.SpanB.Of(digest), Does.StartWith("ships bound for the damaged").And.EndWith("in the autumn"));
            Assert.That(passage.Pieces, Has.Length.EqualTo(3));
            Assert.That(passage.Pieces.Select(p => p.A.Of(Wire).ToLowerInvariant()), Is.EqualTo(passage.Pieces.Select(p => p.B.Of(digest).ToLowerInvariant())));
        });
    }

    [Test]
    public void The_same_quotation_in_two_reports_is_no_copying()
    {
        const string speech = "“Nobody who has seen the floods of the last two winters can doubt that the dams must be raised, and I will not leave this office before the first stone has been laid on the northern bank of the river,”";
        var a = $"The minister spoke for an hour in the crowded hall. {speech} she said to long applause from farmers.";
        var b = $"Protesters waited outside in the rain. {speech} Maria Keller told them when she came out, before a car took her to the airport.";
        var analysis = Analyze(("a", a), ("b", b));
        Assert.Multiple(() =>
        {
            Assert.That(analysis.Passages.Single().Evidence, Is.EqualTo(PassageEvidence.Quotation));
            Assert.That(analysis.Pairs.Single().SharedWords, Is.Zero);
            Assert.That(analysis.Families, Has.Length.EqualTo(2));
        });
    }

    [Test]
    public void Titles_and_names_are_no_copying()
    {
        var analysis = Analyze(
            ("a", "A ship sank. Deputy Chairman of the State Committee for Fisheries of the Republic of Karelia Ivan Petrovich Lebedev saw it from a boat."),
            ("b", "Snow fell on Monday. Deputy Chairman of the State Committee for Fisheries of the Republic of Karelia Ivan Petrovich Lebedev drove home early."));
        Assert.That(analysis.Passages.Single().Evidence, Is.EqualTo(PassageEvidence.Boilerplate));
    }

    [Test]
    public void Captions_of_a_gallery_are_no_copying()
    {
        var gallery = string.Join(" ", Enumerable.Range(1, 12).Select(n => $"A crowd of people waits at gate {n} while officers look through bags and a child waves a small paper flag. Hide Caption {n} of 12"));
        var analysis = Analyze(("a", Wire + "\n\n" + gallery), ("b", Other + "\n\n" + gallery));
        Assert.That(analysis.Pairs.Single().Relation, Is.EqualTo(ArticleRelation.Boilerplate));
    }

    [Test]
    public void Swapping_the_articles_swaps_the_result_and_nothing_else()
    {
        var (x, y) = (Article("x", Wire + Other + Wire), Article("y", Other + " In other news. " + Wire));
        var analyzer = new SourceAnalyzer();
        var (forth, back) = (analyzer.Compare(x, y), analyzer.Compare(y, x));
        Assert.Multiple(() =>
        {
            Assert.That(back.Pair.Relation, Is.EqualTo(forth.Pair.Relation));
            Assert.That(back.Pair.Score, Is.EqualTo(forth.Pair.Score));
            Assert.That(back.Passages.Select(p => (p.SpanB, p.SpanA)).Order(), Is.EqualTo(forth.Passages.Select(p => (p.SpanA, p.SpanB)).Order()));
        });
    }

    [TestCase("")]
    [TestCase("\0\ud800\udc00\ud800 \"")]
    [TestCase("(@ — (@ of 3 of MORE source: told according to ")]
    public void Any_string_is_survived(string text)
    {
        var analysis = Analyze(("a", text), ("b", text + text), ("c", Wire));
        Assert.That(analysis.Families.Sum(f => f.Members.Length), Is.EqualTo(3));
    }

    internal static Article Article(string id, string text, string? outlet = null, DateTimeOffset? published = null) => new() { Id = id, Text = text, Outlet = outlet, Published = published };

    private static SourceAnalysis Analyze(params (string Id, string Text)[] articles) =>
        new SourceAnalyzer().Analyze([.. articles.Select(a => Article(a.Id, a.Text))], []);
}
