using CompareLib.Articles;

namespace CompareLib.Tests;

/// <summary>Contested facts: who claims what about one thing, with what hedge.</summary>
public sealed class ContestedFactTests
{
    private const string Port = "The police chief Marta Holm accused a fishing crew of setting the fire in Old Lindhaven on May 3. She spoke at a news conference.";
    private const string Crew = "\"The fire in Old Lindhaven was possibly caused by a worn cable,\" said the crew's lawyer, Jonas Brandt. The crew has left the town.";

    [Test]
    public void Two_sides_on_one_fact_stand_side_by_side()
    {
        var fact = Single(Report(("a", Port), ("b", Crew)).Contested);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fact.Id, Is.EqualTo("c1"));
            Assert.That(fact.Topic, Is.EqualTo("Old Lindhaven"));
            Assert.That(fact.Claims.Select(c => c.Claimant).Order(), Is.EqualTo(new[] { "Jonas Brandt", "Marta Holm" }));
        }
    }

    [Test]
    public void The_words_that_weaken_a_claim_are_told_with_their_places()
    {
        var claim = Single(Report(("a", Port), ("b", Crew)).Contested).Claims.Single(c => c.Claimant == "Jonas Brandt");
        Assert.That(claim.Hedges.Select(h => h.Of(Crew)), Is.EqualTo(new[] { "possibly" }));
        Assert.That(claim.Span.Of(Crew), Does.StartWith("The fire in Old Lindhaven"));
        Assert.That(claim.QuotationId, Is.EqualTo("b#1"));
    }

    [Test]
    public void A_claim_in_the_outlets_own_voice_has_no_claimant()
    {
        var report = Report(("a", Port), ("b", Crew), ("c", "The alleged fire in Old Lindhaven damaged two boats. Nobody was hurt."));
        Assert.That(Single(report.Contested).Claims.Where(c => c.Claimant is null).Select(c => (c.ArticleId, c.QuotationId)), Is.EqualTo(new[] { ("c", (string?)null) }));
    }

    [Test]
    public void Spellings_of_a_place_are_one_place()
    {
        var report = Report(("a", Port.Replace("Old Lindhaven", "Tal Sheikhoun", StringComparison.Ordinal)), ("b", Crew.Replace("Old Lindhaven", "Tal Shaykhun", StringComparison.Ordinal)));
        Assert.That(report.Contested, Has.Length.EqualTo(1));
    }

    [Test]
    public void Without_anybody_taking_sides_nothing_is_contested() =>
        Assert.That(Report(("a", Port.Replace("accused a fishing crew of setting", "said that firemen had seen", StringComparison.Ordinal)), ("b", Crew)).Contested, Is.Empty);

    [Test]
    public void One_side_alone_is_no_contest() => Assert.That(Report(("a", Port), ("b", Port.Replace("May 3", "May 3, 2011", StringComparison.Ordinal))).Contested, Is.Empty);

    [Test]
    public void A_name_that_all_claims_are_about_is_no_fact()
    {
        var articles = Enumerable.Range(0, 14).Select(i => ($"a{i:D2}", $"The alderman {(char)('A' + i)}nders Holm{(char)('a' + i)}berg accused the council of hiding the flood of item{i} in Old Lindhaven.")).ToArray();
        Assert.That(Report(articles).Contested, Is.Empty);
    }

    [Test]
    public void The_order_of_the_articles_does_not_matter()
    {
        var one = Report(("a", Port), ("b", Crew)).Contested.Single();
        var other = Report(("b", Crew), ("a", Port)).Contested.Single();
        Assert.That(other.Claims.ToArray(), Is.EqualTo(one.Claims.ToArray()).UsingPropertiesComparer());
    }

    private static ContestedFact Single(IReadOnlyCollection<ContestedFact> facts)
    {
        Assert.That(facts, Has.Count.EqualTo(1));
        return facts.Single();
    }

    private static ComparisonReport Report(params (string Id, string Text)[] articles) =>
        new Comparer().Compare(articles.Select(a => new Article { Id = a.Id, Text = a.Text, Outlet = a.Id }));
}
