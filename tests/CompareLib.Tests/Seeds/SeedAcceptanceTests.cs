using CompareLib.Evaluation;

namespace CompareLib.Tests.Seeds;

/// <summary>The whole way on the five seed articles against our own annotation, gold.json: a copy of what the annotator wrote.</summary>
public sealed class SeedAcceptanceTests
{
    private ComparisonReport _report = null!;
    private SeedScore _score = null!;

    [OneTimeSetUp]
    public void CompareOnce()
    {
        _report = new Comparer().Compare(SeedEvaluation.Articles(Repository.Seeds));
        _score = new SeedScore(_report, SeedGold.Load(Path.Combine(Repository.Root, "tests", "CompareLib.Tests", "Seeds", "gold.json")));
    }

    [Test]
    public void Quotations_are_found() => Assert.That(_score.Quotations.F1, Is.GreaterThanOrEqualTo(0.80), string.Join('\n', _score.Errors));

    [Test]
    public void Speakers_are_right() =>
        Assert.That(_score.SpeakersRight, Is.GreaterThanOrEqualTo(0.80 * _score.Quotations.Right), string.Join('\n', _score.Errors));

    [TestCase("g01", "000-q08 002-q01 003-q14")]
    [TestCase("g02", "000-q04 002-q03")]
    [TestCase("g03", "000-q05 002-q04")]
    [TestCase("g05", "000-q12 002-q11")]
    public void The_near_verbatim_members_of_a_group_stand_together(string group, string members) =>
        Assert.That(_score.Together[group], Is.SupersetOf(members.Split(' ')));

    [Test]
    public void All_that_Gerasimov_said_in_the_article_of_TASS_has_the_day_that_one_sentence_tells()
    {
        var said = _report.Quotations.Where(q => q.ArticleId.StartsWith("003", StringComparison.Ordinal) && q.Speaker?.Name == "Valery Gerasimov").ToList();
        Assert.That(said, Has.Count.GreaterThan(8));
        Assert.That(said.Select(q => q.Occasion?.Date), Has.All.EqualTo(new DateOnly(2017, 4, 26)));
    }

    [Test]
    public void No_look_alike_is_grouped() => Assert.That(_score.HardNegativesGrouped, Is.Empty);

    [Test]
    public void The_required_shared_passages_are_found() => Assert.That(_score.PassagesMissed, Is.Empty);

    [Test]
    public void What_is_no_sign_of_copying_does_not_count() => Assert.That(_score.PassagesMiscounted, Is.Empty);

    [Test]
    public void Xinhua_and_the_digest_of_China_org_are_one_family_and_the_others_stand_alone()
    {
        var families = _report.Sources.Families.Select(f => string.Join(' ', f.Members.Select(m => m[..3]).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
        Assert.That(families, Is.EqualTo(new[] { "000 002", "001", "003", "004" }));
    }

    [Test]
    public void The_lowest_level_stands_among_the_first_three_with_its_outlets_speaker_sources_and_difference()
    {
        var group = _report.Groups.Take(3).FirstOrDefault(g => g.Label.Contains("lowest", StringComparison.Ordinal));
        Assert.That(group, Is.Not.Null, string.Join('\n', _report.Groups.Select(g => g.Label)));
        Assert.That(group!.Outlets, Is.EquivalentTo(new[] { "TASS", "Xinhua", "unnamed outlet citing China.org" }));
        Assert.That(group.Speaker?.Name, Is.EqualTo("Valery Gerasimov"));
        Assert.That(group.Sources, Has.Length.EqualTo(2));
        var differences = group.Collation.Changes.Select(c => (A: Words(c.A, c.SpansA), B: Words(c.B, c.SpansB))).SelectMany(d => new[] { d, (d.B, d.A) });
        Assert.That(differences, Has.Some.Matches<(string A, string B)>(d => d.A.EndsWith("level", StringComparison.Ordinal) && d.B.EndsWith("point", StringComparison.Ordinal)));
        Assert.That(group.Collation.Witnesses.Select(w => w.Text), Has.None.Contains("all-time low"));

        string Words(int witness, IEnumerable<CompareLib.Text.TextSpan> spans) => string.Join(' ', spans.Select(s => s.Of(group.Collation.Witnesses[witness].Text)));
    }

    [Test]
    public void Every_witness_leads_back_to_its_place_in_the_article()
    {
        var texts = _report.Articles.ToDictionary(a => a.Article.Id, a => a.Article.Text);
        var quotations = _report.Quotations.ToDictionary(q => q.Id);
        foreach (var group in _report.Groups)
        {
            foreach (var (witness, wording) in group.Witnesses.Zip(group.Collation.Witnesses))
            {
                var text = texts[quotations[witness.QuotationId].ArticleId];
                Assert.That(string.Join(' ', witness.Spans.Select(s => s.Of(text))), Is.EqualTo(wording.Text));
                Assert.That(string.Join(' ', witness.InArticle(new CompareLib.Text.TextSpan(0, wording.Text.Length)).Select(s => s.Of(text))), Is.EqualTo(wording.Text));
            }
        }
    }
}
