using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Quotations.Speakers;

namespace CompareLib.Tests.Quotations.Speakers;

public sealed class OccasionTests
{
    private static ImmutableArray<Quotation> Read(string marked, string? published = "2024-05-02")
    {
        var (article, quotations) = Mark.Read(marked, published: published is null ? null : DateTimeOffset.Parse(published + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        return SpeakerResolver.Resolve(article, quotations);
    }

    [TestCase("2024-05-02", "on Tuesday", "2024-04-30")]
    [TestCase("2024-05-02", "on Thursday", "2024-05-02")]
    [TestCase("2024-05-02", "last Thursday", "2024-04-25")]
    [TestCase("2024-01-01", "on Sunday", "2023-12-31")]
    [TestCase("2024-03-01", "yesterday", "2024-02-29")]
    [TestCase("2024-01-03", "on December 30", "2023-12-30")]
    [TestCase("2024-05-02", "on April 26, 2021", "2021-04-26")]
    [TestCase("2024-05-02", "on 26 April", "2024-04-26")]
    public void Days_are_resolved_by_the_day_of_the_article(string published, string day, string expected) =>
        Assert.That(Read($"\"The quay is safe,\" [Ludvika Arnesen] said {day}.", published)[0].Occasion?.Date, Is.EqualTo(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));

    [Test]
    public void A_dateline_gives_the_day_when_nothing_else_does() =>
        Assert.That(Read("BERGEN, April 26, 2017 (Nordnytt) -- The quay is safe.\n\n\"It is,\" [Ludvika Arnesen] said on Tuesday.", null)[0].Occasion?.Date, Is.EqualTo(new DateOnly(2017, 4, 25)));

    [Test]
    public void Without_any_date_a_weekday_gives_none() =>
        Assert.That(Read("\"It is,\" [Ludvika Arnesen] said on Tuesday.", null)[0].Occasion?.Date, Is.Null);

    [Test]
    public void A_day_inside_the_reported_words_is_not_the_day_of_speaking() =>
        Assert.That(Read("[Ludvika Arnesen] said the ship would sail on Tuesday.")[0].Occasion?.Date, Is.Null);

    [Test]
    public void A_day_beyond_a_conjunction_belongs_to_something_else() =>
        Assert.That(Read("On April 7 the boats left Bergen, after [Arnesen] said so.")[0].Occasion?.Date, Is.Null);

    [Test]
    public void A_named_event_is_found_by_its_acronym_and_its_noun_alone()
    {
        var occasions = Read("Ministers met at the Third Bergen Conference on Fisheries (BCF).\n\n\"Stocks fall,\" [Ludvika Arnesen] said at the BCF.\n\n\"Quotas follow,\" [Peter Brandt] told the hall at the conference.");
        Assert.That(occasions.Select(quotation => quotation.Occasion?.Event), Is.All.EqualTo("Third Bergen Conference on Fisheries"));
    }

    [Test]
    public void What_a_speaker_says_elsewhere_in_the_article_belongs_to_the_same_occasion()
    {
        var quotations = Read("\"Stocks fall,\" [Ludvika Arnesen] told Radio Nord.\n\n\"Quotas follow,\" [she] said.");
        Assert.That(quotations.Select(quotation => quotation.Occasion?.Addressee), Is.All.EqualTo("Radio Nord"));
        Assert.That(quotations[1].CitedSources.Select(source => (source.Name, source.Relation)), Is.EqualTo(new[] { ("Radio Nord", "told") }));
    }

    [TestCase("\"It failed,\" lawyer [Hugh Doyle] told a news conference in Belfast.", "news conference")]
    [TestCase("\"It stays,\" [Hugh Doyle] told the Riga Security Forum on Friday.", "Riga Security Forum")]
    [TestCase("Speaking at a hearing in Dover, [Hugh Doyle] said: \"It failed.\"", "hearing")]
    public void An_event_that_is_told_something_is_where_it_was_said(string marked, string expected)
    {
        var occasion = Read(marked).Single().Occasion;
        Assert.That((occasion?.Event, occasion?.Addressee), Is.EqualTo((expected, (string?)null)));
    }

    [Test]
    public void Whom_another_speaker_of_the_sentence_told_is_nobodys_addressee()
    {
        var article = new Article { Id = "a", Text = "The mayor, Ada Holt, said the bridge was unsafe, but the engineer Bo Lund told the council that it would hold." };
        Assert.That(new QuotationExtractor().Read(article).Quotations.Select(q => (q.Speaker?.Name, q.Occasion?.Addressee)), Is.EqualTo(new[] { ("Ada Holt", null), ("Bo Lund", "the council") }));
    }

    [TestCase("\"We have no choice,\" [Ana Prieto] was quoted as saying by the Financial Courier.", "quoted by", "Financial Courier")]
    [TestCase("\"We have no choice,\" [Ana Prieto] told the daily Vreme.", "told", "the daily Vreme")]
    [TestCase("\"We close,\" [Ana Prieto] said on Friday, Interfax reported.", "reported", "Interfax")]
    public void Layers_between_the_outlet_and_the_speaker_are_kept(string marked, string relation, string name) =>
        Assert.That(Read(marked)[0].CitedSources.Select(source => (source.Relation, source.Name)), Has.Member((relation, name)));

    [Test]
    public void Another_time_breaks_the_occasion()
    {
        var quotations = Read("\"Stocks fall,\" [Ludvika Arnesen] said on Tuesday.\n\nEarlier this year [she] said: \"Stocks rise.\"");
        Assert.That(quotations[1].Occasion?.Date, Is.Null);
    }

    [Test]
    public void Two_occasions_of_one_speaker_stay_two()
    {
        var quotations = Read("\"Stocks fall,\" [Ludvika Arnesen] told Radio Nord.\n\n\"Less cod,\" [she] said.\n\n\"Quotas follow,\" [Arnesen] told Kanal Vest.\n\n\"Soon,\" [she] said.");
        Assert.That(quotations.Select(quotation => quotation.Occasion?.Addressee), Is.EqualTo(new[] { "Radio Nord", "Radio Nord", "Kanal Vest", "Kanal Vest" }));
    }

    [Test]
    public void An_outlet_that_an_outlet_cites_is_a_layer()
    {
        var quotations = Read("\"Stocks fall,\" [Ludvika Arnesen] said, according to Nordnytt.\n\nCiting [Arnesen] in an essay, Nordnytt states that quotas follow.");
        Assert.That(quotations.Select(quotation => quotation.CitedSources.FirstOrDefault()?.Name), Is.All.EqualTo("Nordnytt"));
    }

    [Test]
    public void The_speaker_of_according_to_is_no_further_layer() =>
        Assert.That(Read("Stocks fell, according to [Ludvika Arnesen].")[0].CitedSources, Is.Empty);

    [Test]
    public void Speaking_on_behalf_of_somebody_is_told() =>
        Assert.That(Read("\"Stocks fall,\" said [Ludvika Arnesen] on behalf of the Bergen Guild.")[0].CitedSources.Select(source => (source.Name, source.Relation)), Is.EqualTo(new[] { ("Bergen Guild", "on behalf of") }));

    [Test]
    public void Wordings_of_one_event_are_one_across_articles()
    {
        var first = Mark.Read("\"Stocks fall,\" [Ludvika Arnesen] said at the Third Bergen Conference on Fisheries.", "x");
        var second = Mark.Read("\"Stocks fall,\" [Ludvika Arnesen] said at the 3rd Bergen conference on fisheries.", "y");
        var readings = SpeakerDirectory.Unify([first.Article, second.Article], [new ArticleReading { Quotations = SpeakerResolver.Resolve(first.Article, first.Quotations) }, new ArticleReading { Quotations = SpeakerResolver.Resolve(second.Article, second.Quotations) }]);
        Assert.That(readings.Select(reading => reading.Quotations[0].Occasion?.Event), Is.All.EqualTo("Third Bergen Conference on Fisheries"));
    }
}
