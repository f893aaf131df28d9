using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Quotations.Cues;

namespace CompareLib.Tests.Issues;

/// <summary>Defects once found in who is named as the speaker and which words announce speech, each with sentences of its own.</summary>
public sealed class WhoIsNamedTests
{
    [TestCase("reply", "replies", "replied", "replying")]
    [TestCase("deny", "denies", "denied", "denying")]
    [TestCase("say", "says", "sayed", "saying")]
    [TestCase("warn", "warns", "warned", "warning")]
    [TestCase("preach", "preaches", "preached", "preaching")]
    [TestCase("argue", "argues", "argued", "arguing")]
    public void Regular_forms_are_spelt_as_English_spells_them(string lemma, string present, string past, string gerund) =>
        Assert.That(EnglishVerbForms.Of(lemma), Is.EqualTo(new[] { present, past, gerund }));

    [Test]
    public void A_verb_in_y_is_known_by_its_forms_and_by_no_others()
    {
        var language = LanguageData.For("en");
        Assert.That(language.TryVerb("replied", out var verb, out var form), Is.True);
        Assert.That((verb.Lemma, form), Is.EqualTo(("reply", CueForm.Past)));
        Assert.That(language.TryVerb("replies", out _, out form) && form == CueForm.Present, Is.True);
        Assert.That(language.TryVerb("replyed", out _, out _), Is.False);
        Assert.That(language.TryVerb("replys", out _, out _), Is.False);
    }

    [Test]
    public void Replied_announces_words_in_marks() => Assert.That(Read("“The bridge is closed,” replied Ada Holt.").Single().Mention?.Text, Is.EqualTo("Ada Holt"));

    [TestCase("According to data cited by Ada Holt, two hundred new bridges have been built along the border.", "Ada Holt")]
    [TestCase("According to figures published by the Dover Institute, two hundred new bridges have been built.", "the Dover Institute")]
    public void Of_data_cited_by_somebody_that_one_speaks(string text, string mention) => Assert.That(Read(text).Select(q => q.Mention?.Text), Is.EqualTo(new[] { mention }));

    [TestCase("“The bridge is closed,” Mayor Ada Holt said at the meeting, according to the Dover Post.", "The bridge is closed")]
    [TestCase("“The bridge is closed. The main thing is that nobody crosses it before the end of May,” Ada Holt said, according to the Dover Post.", "The bridge is closed. The main thing is that nobody crosses it before the end of May")]
    [TestCase("The bridge will stay closed until the end of May, Ada Holt said on Monday, according to the Dover Post.", "The bridge will stay closed until the end of May")]
    public void Who_said_it_speaks_and_who_tells_of_it_is_a_layer(string text, string said)
    {
        var quotation = Read(text).Single();
        Assert.That(quotation.Text.TrimEnd(','), Is.EqualTo(said));
        Assert.That(quotation.Speaker?.Name, Is.EqualTo("Ada Holt"));
        Assert.That(quotation.CitedSources.Select(s => (s.Name, s.Relation)), Is.EqualTo(new[] { ("Dover Post", "according to") }));
    }

    [Test]
    public void Who_is_cited_speaks_and_what_others_do_in_their_words_is_no_report()
    {
        var quotation = Read("Citing Ada Holt in the article Dover ready to mend its bridge, Harbour.org states that the council accuses Norway of being the main source of rust, while the council itself is spending less on paint.").Single();
        Assert.That(quotation.Text, Does.StartWith("that the council accuses Norway").And.EndsWith("spending less on paint"));
        Assert.That(quotation.Speaker?.Name, Is.EqualTo("Ada Holt"));
        Assert.That(quotation.CitedSources.Select(s => (s.Name, s.Relation)), Is.EqualTo(new[] { ("Harbour.org", "citing") }));
    }

    [TestCase("“The bridge is closed,” Ada Holt said, when asked whether it was safe to cross. “It will open in May.”", "The bridge is closed", QuotationKind.Direct)]
    [TestCase("Ada Holt said that the bridge will stay closed for a year. “It will open again in May.”", "that the bridge will stay closed for a year", QuotationKind.Mixed)]
    public void A_sentence_in_marks_goes_on_with_what_its_paragraph_reports(string text, string said, QuotationKind kind)
    {
        var quotation = Read(text).Single(q => q.Text.StartsWith(said, StringComparison.Ordinal));
        Assert.That((quotation.Spans.Length, quotation.Kind), Is.EqualTo((2, kind)));
        Assert.That(quotation.Text, Does.Contain("in May"));
    }

    [TestCase("\"And nobody pays me for it!\" Holt declared, a point that she likes to make at meetings.", "Holt")]
    [TestCase("\"Who will pay for the bridge?\" Holt asked, turning to the council.", "Holt")]
    public void A_cue_after_a_closing_mark_belongs_to_its_sentence_though_a_comma_follows(string text, string speaker)
    {
        var quotation = Read(text).Single();
        Assert.That((quotation.Kind, quotation.Mention?.Text), Is.EqualTo((QuotationKind.Direct, speaker)));
    }

    private static ImmutableArray<Quotation> Read(string text) => new QuotationExtractor().Read(new Article { Id = "a", Text = text }).Quotations;
}
