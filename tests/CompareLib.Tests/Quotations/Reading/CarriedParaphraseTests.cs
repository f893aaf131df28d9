using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Tests.Quotations.Reading;

/// <summary>Sentences that carry a paraphrase on without a cue of their own, and such as do not.</summary>
[TestFixture]
public sealed class CarriedParaphraseTests
{
    [TestCase("de", "Der Bürgermeister sagte, dass die Brücke im Mai schließt. Die Lage sei ernst.", "Die Lage sei ernst")]
    public void A_sentence_in_the_form_of_reported_speech_goes_on_with_what_the_one_before_reports(string language, string text, string carried)
    {
        var quotations = Read(text, language);
        var quotation = quotations.Single(q => q.Text == carried);
        Assert.That(quotation.Rule, Does.StartWith("carried-"));
        Assert.That(quotation.Kind, Is.EqualTo(QuotationKind.Indirect));
        Assert.That(quotation.Cue, Is.Empty);
        Assert.That(quotations.Where(q => q != quotation).Select(q => q.Mention?.Spans.Single()), Does.Contain(quotation.Mention?.Spans.Single()), "the speaker of the report");
    }

    [TestCase("The mayor said the bridge would close in May. The repairs cost nine million.", TestName = "told as a fact")]
    [TestCase("The mayor said the bridge would close in May. The repairs would cost nine million.", TestName = "the English form is the outlet's own as often")]
    [TestCase("The mayor said the bridge would close in May.\n\nThe repairs would cost nine million.", TestName = "another paragraph")]
    [TestCase("The mayor says the bridge is closing in May. The repairs would cost nine million.", TestName = "told in the present")]
    [TestCase("The mayor said the bridge would close in May. If it rains, the works would stop.", TestName = "a condition")]
    [TestCase("The mayor said the bridge would close in May. Who would pay?", TestName = "a question")]
    [TestCase("The mayor said the bridge would close in May. She would not say when it would open.", TestName = "a helper of a verb of saying")]
    [TestCase("The bridge is old. The repairs would cost nine million.", TestName = "nobody speaks")]
    public void Nothing_is_carried_where(string text) => Assert.That(Read(text, "en").Select(q => q.Rule), Has.None.StartsWith("carried-"));

    private static ImmutableArray<Quotation> Read(string text, string language) =>
        new QuotationExtractor().Read(new Article { Id = "a", Text = text, Language = language }).Quotations;
}
