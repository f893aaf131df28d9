using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Tests.Text;

/// <summary>The language of articles that do not say it.</summary>
public sealed class LanguageGuessTests
{
    [TestCase("Die alte Brücke wird im Mai für schwere Fahrzeuge gesperrt, sagte die Bürgermeisterin am Montag.", "de")]
    [TestCase("The old bridge will be closed to heavy traffic in May, the mayor said on Monday.", "en")]
    [TestCase("Die-hard fans die young in war, so the saying goes, and they are not alone.", "en")]
    [TestCase("Der Spiegel and Die Zeit were the first to report that the bridge would be closed.", "en")]
    [TestCase("", "en")]
    [TestCase("\ud800 12 !", "en")]
    public void Function_words_tell_the_language(string text, string language) => Assert.That(LanguageGuess.Of(text), Is.EqualTo(language));

    [Test]
    public void A_German_article_without_a_language_is_read_as_German()
    {
        const string Text = "Die alte Brücke muss warten. „Wir sperren sie im Mai für schwere Fahrzeuge“, sagte Bürgermeisterin Ada Quint am Montag.";
        var told = new QuotationExtractor().Read(new Article { Id = "a", Text = Text, Language = "de" });
        var untold = new QuotationExtractor().Read(new Article { Id = "a", Text = Text });
        Assert.That(untold.Quotations.Select(q => (q.Text, q.Rule)), Is.EqualTo(told.Quotations.Select(q => (q.Text, q.Rule))).And.Not.Empty);
    }
}
