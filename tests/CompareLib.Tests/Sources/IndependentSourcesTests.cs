using System.Collections.Immutable;
using CompareLib.Quotations;
using CompareLib.Sources;
using CompareLib.Text;

namespace CompareLib.Tests.Sources;

public sealed class IndependentSourcesTests
{
    private const string Closing = "The port authority will close two of its four container terminals next month after engineers found deep cracks in the northern quay wall. Ships will be sent to neighbouring harbours until the repairs are finished, and about nine hundred dock workers will be asked to take paid leave.";

    [Test]
    public void Two_copies_of_one_text_are_one_source_and_the_reason_is_told()
    {
        var sources = Count(("Morning Star", "Snow fell in town. " + Closing), (null, Closing + " A spokesman declined to say more."), ("Evening Post", "A crane driver told us that two terminals will be shut."));
        Assert.Multiple(() =>
        {
            Assert.That(sources.Select(s => string.Join(",", s.Articles)), Is.EqualTo(new[] { "0,1", "2" }));
            Assert.That(sources[0].Why, Does.Match(@"^Morning Star and A2 share 1 passage, \d+ words$"));
            Assert.That(sources[1].Why, Is.Empty);
        });
    }

    [Test]
    public void The_sentence_tells_whom_a_copy_names()
    {
        var sources = Count(("Morning Star", "Snow fell in town. " + Closing), (null, Closing + " A spokesman declined to say more.\n\nThe tug is old, according to China.org."));
        Assert.That(sources.Single().Why, Does.Match(@"^Morning Star and A2 share 1 passage, \d+ words, and A2 names China.org$"));
    }

    [Test]
    public void A_second_hand_report_is_charged_to_the_outlet_that_it_names()
    {
        var sources = Count(("Morning Star", "Two terminals will be shut, the director said."), ("Evening Post", "The director wants to close half of the port, according to Morning Star."));
        Assert.Multiple(() =>
        {
            Assert.That(sources, Has.Length.EqualTo(1));
            Assert.That(sources[0].Why, Is.EqualTo("Evening Post names Morning Star"));
        });
    }

    [Test]
    public void Two_reports_that_name_one_third_source_are_one()
    {
        var sources = Count(("Morning Star", "Half of the port will be closed, according to Reuters."), ("Evening Post", "Citing Reuters, the director will shut two terminals."));
        Assert.That(sources.Single().Why, Is.EqualTo("Morning Star and Evening Post both name Reuters for it"));
    }

    [Test]
    public void Two_outlets_that_carry_one_agency_are_one()
    {
        var sources = Count(("Morning Star", "RIGA (AP) — The director will shut two terminals."), ("Evening Post", "RIGA, Latvia (AP) — Half of the port is to be closed."));
        Assert.That(sources.Single().Why, Is.EqualTo("Morning Star and Evening Post both carry AP"));
    }

    [Test]
    public void Outlets_that_name_nobody_and_share_nothing_are_independent()
    {
        var sources = Count(("Morning Star", "The director will shut two terminals."), ("Evening Post", "Half of the port is to be closed, workers fear."));
        Assert.That(sources, Has.Length.EqualTo(2));
    }

    private static ImmutableArray<IndependentSource> Count(params (string? Outlet, string Text)[] texts)
    {
        var articles = texts.Select((t, i) => SourceAnalyzerTests.Article($"{i}", t.Text, t.Outlet)).ToList();
        var quotations = articles.Select(a => new Quotation { Id = a.Id + "#1", ArticleId = a.Id, Kind = QuotationKind.Indirect, Spans = [new TextSpan(0, a.Text.Length)], Text = a.Text, Confidence = 1, Rule = "test" }).ToList();
        return IndependentSources.Count(quotations, [.. articles.Select((a, i) => new ReportedArticle($"A{i + 1}", $"A{i + 1}", a))], new SourceAnalyzer().Analyze(articles, []));
    }
}
