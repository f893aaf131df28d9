using System.Collections.Immutable;
using System.Globalization;
using CompareLib.Quotations;
using CompareLib.Quotations.Speakers;

namespace CompareLib.Tests.Quotations.Speakers;

public sealed class GermanSpeakerTests
{
    private static ImmutableArray<Quotation> Read(string marked, string published = "2024-05-02")
    {
        var (article, quotations) = Mark.Read(marked, published: DateTimeOffset.Parse(published + "T00:00:00Z", CultureInfo.InvariantCulture));
        return SpeakerResolver.Resolve(article with { Language = "de" }, quotations);
    }

    [TestCase("[Innenministerin Ludvika Arnesen] sprach in Bergen. [Arnesen] sagte, der Kai sei sicher.", "Ludvika Arnesen", "Ludvika Arnesen", TestName = "Ein Nachname steht für den vollen Namen")]
    [TestCase("[Innenministerin Susanne Arnesen] traf Robert Hale. Der Kai sei sicher, sagte [sie].", "Susanne Arnesen", "Susanne Arnesen", TestName = "Ein Pronomen folgt dem Geschlecht des Titels")]
    [TestCase("[Bürgermeister Peter Brandt] lud ein. Der Kai sei sicher, sagte [der Bürgermeister].", "Peter Brandt", "Peter Brandt", TestName = "Eine Beschreibung findet, wer den Titel trägt")]
    [TestCase("[Die Polizei] sperrte den Kai. Später teilte [die Polizei] mit, er sei sicher.", "Polizei", "Polizei", TestName = "Eine Behörde spricht unter ihrem Namen")]
    [TestCase("[Peter Brandt] lud ein. [Kritikern] zufolge sei der Kai alt.", "Peter Brandt", "(Kritikern)", TestName = "Eine Menge ist niemand")]
    public void Wer_spricht(string marked, string first, string second) => Assert.That(Read(marked).Select(Mark.NameOf), Is.EqualTo(new[] { first, second }));

    [TestCase("am Dienstag", "2024-04-30")]
    [TestCase("am Sonnabend", "2024-04-27")]
    [TestCase("gestern", "2024-05-01")]
    [TestCase("am 26. April 2021", "2021-04-26")]
    [TestCase("am 26. April", "2024-04-26")]
    public void Days_are_resolved_in_German_too(string day, string expected) =>
        Assert.That(Read($"\"Der Kai ist sicher\", sagte [Bürgermeister Peter Brandt] {day}.")[0].Occasion?.Date, Is.EqualTo(DateOnly.Parse(expected, CultureInfo.InvariantCulture)));

    [TestCase("Das Unternehmen Nordvik meldete Verluste. [Der Konzern] sagte, es werde besser.", "Nordvik", TestName = "Der Konzern is a noun, not a name")]
    [TestCase("Karl Brandt, ein Berater des Präsidenten, kam. Der Präsident Jens Holt fehlte. [Der Präsident] sagte nein.", "Jens Holt", TestName = "Der Berater des Präsidenten is no president")]
    [TestCase("Die Ministerin Anna Holt und der frühere Präsident Karl Brandt trafen sich. [Die beiden] sagten nichts.", "(Anna Holt und Karl Brandt)", TestName = "Die beiden are the two who are named")]
    public void Descriptions_are_resolved_in_German_too(string marked, string expected) => Assert.That(Mark.NameOf(Read(marked)[0]), Is.EqualTo(expected));

    [Test]
    public void An_addressee_and_an_interview_are_read_in_German_too()
    {
        Assert.That(Read("\"Der Kai ist sicher\", sagte [Bürgermeister Peter Brandt] gegenüber Radio Nord.")[0].Occasion?.Addressee, Is.EqualTo("Radio Nord"));
        Assert.That(Read("\"Der Kai ist sicher\", sagte [Bürgermeister Peter Brandt] im Interview mit Radio Nord.")[0].Occasion, Has.Property("Event").EqualTo("Interview").And.Property("Addressee").EqualTo("Radio Nord"));
    }

    [Test]
    public void A_source_after_laut_is_a_layer() =>
        Assert.That(Read("\"Der Kai ist sicher\", sagte [Bürgermeister Peter Brandt] laut Nordkurier.")[0].CitedSources.Select(source => (source.Name, source.Relation)), Is.EqualTo(new[] { ("Nordkurier", "according to") }));
}
