using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Tests.Quotations;

public sealed class VerbSecondSpeakerTests
{
    [TestCase("Unterdessen verlangen die Liberalen, dass der Ausschuss sich damit befasst.", "die Liberalen")]
    [TestCase("Offiziell sagt die Regierung, dass die Brücke im Mai öffnet.", "die Regierung")]
    [TestCase("Der Stadt schlug er vor, die Brücke bald zu bauen.", "er")]
    [TestCase("Frau Holm nannte den Plan gut, stellte aber gleichzeitig fest, dass das Geld für die Brücke fehlt.", "Frau Holm")]
    [TestCase("Der Vorsitzende des Vereins, Peter Holm, hat in einem Interview mit der Morgenpost gefordert, dass die Brücke bleibt.", "Der Vorsitzende des Vereins, Peter Holm")]
    [TestCase("Den Kritikern warf der Minister vor, sie hätten nicht gerechnet.", "der Minister")]
    [TestCase("Der Zeitung sagte der Sprecher Karl Maier, die Brücke sei nicht sicher.", "der Sprecher Karl Maier")]
    [TestCase("Sinngemäß hofft die Stadt also, dass der Bau bald beginnt.", "die Stadt")]
    [TestCase("Die Arbeit der Verwaltung lobte er mit den Worten: „Hier wird schnell gearbeitet, wir danken allen.“", "er")]
    public void The_subject_speaks_wherever_it_stands(string text, string mention) => Assert.That(MentionOf(text), Is.EqualTo(mention));

    [TestCase("Die Regierung wurde vom Verband aufgefordert, die Steuer auf Strom zu senken.", "Verband")]
    [TestCase("Die Regierung wurde aufgefordert, die Steuer auf Strom zu senken.", null)]
    public void A_passive_names_its_agent_or_nobody(string text, string? mention) => Assert.That(MentionOf(text), Is.EqualTo(mention));

    [TestCase("In einer Erklärung des Ministeriums heißt es, die Brücke sei seit dem Winter nicht mehr sicher.", "einer Erklärung des Ministeriums")]
    [TestCase("Es wird vermutet, dass die Brücke im Mai wieder öffnet.", null)]
    public void An_impersonal_subject_is_nobody_but_the_paper_may_be_named(string text, string? mention) => Assert.That(MentionOf(text), Is.EqualTo(mention));

    private static string? MentionOf(string text)
    {
        var read = new QuotationExtractor().Read(new Article { Id = "a", Text = text, Language = "de" }).Quotations;
        Assert.That(read, Is.Not.Empty);
        return read[0].Mention?.Text;
    }
}
