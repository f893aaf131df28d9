using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Tests.Quotations;

public sealed class QuotationExtractorTests
{
    private static ArticleReading Read(string text, string? language = null) => new QuotationExtractor().Read(new Article { Id = "a", Text = text, Language = language });

    private static string[] Shown(string text, string? language = null) =>
        [.. Read(text, language).Quotations.Select(q => $"{q.Kind}: {string.Join(" | ", q.Spans.Select(s => s.Of(text)))} <{q.Mention?.Text}>")];

    [TestCase("“The bridge is closed,” Mayor Ada Holt said.", "Direct: The bridge is closed <Mayor Ada Holt>")]
    [TestCase("“The bridge is closed,” said Ada Holt. “Nobody may cross it.”", "Direct: The bridge is closed | Nobody may cross it. <Ada Holt>")]
    [TestCase("“The bridge,” she said, “is closed.”", "Direct: The bridge | is closed. <she>")]
    [TestCase("Asked about the fire, “Stay calm,” said Bo Lund.", "Direct: Stay calm <Bo Lund>")]
    [TestCase("(1) “Stay calm,” said Bo Lund.", "Direct: Stay calm <Bo Lund>")]
    [TestCase("alert “Stay calm,” said Bo Lund.", "Direct: Stay calm <Bo Lund>")]
    [TestCase("Ada Holt said: “The bridge is closed.”", "Direct: The bridge is closed. <Ada Holt>")]
    [TestCase("She said that the bridge would stay closed.", "Indirect: that the bridge would stay closed. <She>")]
    [TestCase("She said the bridge would stay “closed for years” after the flood.", "Mixed: the bridge would stay “closed for years” after the flood. <She>")]
    [TestCase("According to the mayor, the bridge will stay closed.", "Indirect: the bridge will stay closed. <the mayor>")]
    [TestCase("The bridge will stay closed, according to the mayor.", "Indirect: The bridge will stay closed <the mayor>")]
    [TestCase("The bridge will stay closed until May, Ada Holt said.", "Indirect: The bridge will stay closed until May <Ada Holt>")]
    public void A_quotation_is_found_with_its_bounds_and_speaker(string text, string expected) =>
        Assert.That(Shown(text).Select(s => s.Replace(".>", ">", StringComparison.Ordinal)), Has.Some.EqualTo(expected).Or.Some.EqualTo(expected.Replace(". <", " <", StringComparison.Ordinal)));

    [TestCase("„Die Brücke bleibt zu“, sagte Ada Holt.", "Direct: Die Brücke bleibt zu <Ada Holt>")]
    [TestCase("Laut Ada Holt bleibt die Brücke bis Mai geschlossen.", "Indirect: bleibt die Brücke bis Mai geschlossen <Ada Holt>")]
    [TestCase("Ada Holt sagte, dass die Brücke geschlossen bleibt.", "Indirect: dass die Brücke geschlossen bleibt <Ada Holt>")]
    public void German_is_read(string text, string expected) => Assert.That(Shown(text, "de").Select(s => s.Replace(". <", " <", StringComparison.Ordinal)), Has.Some.EqualTo(expected));

    [Test]
    public void Denied_speech_is_no_quotation() => Assert.That(Shown("She did not say that the bridge would open."), Is.Empty);

    [Test]
    public void A_scare_quote_is_kept_aside_with_a_reason()
    {
        var text = "The “fast” lane was slow.";
        var reading = Read(text);
        Assert.That(reading.Quotations, Is.Empty);
        Assert.That(reading.SetAside.Select(m => (m.Span.Of(text), m.Reason.Length > 0)), Is.EqualTo(new[] { ("fast", true) }));
    }

    [TestCase("William \"Buck\" Tanner and Dwayne \"The Rock\" Hollis signed.", "a nickname: it stands between the words of a name", "a nickname: it stands between the words of a name")]
    [TestCase("Her novel “The Salt Road” and the song ‘Nine Winters’ won.", "a name or a term: it follows \"novel\"", "a name or a term: it follows \"song\"")]
    [TestCase("Its motto, “Always forward”, hangs there. The so-called “friendship pipeline” was never built.", "a name or a term: it follows \"motto\"", "a name or a term: it follows \"so-called\"")]
    [TestCase("The “temporary” tax is in its ninth year.", "a scare quote: few words, and nobody is said to have said them")]
    public void Marked_words_that_nobody_said_are_set_aside_with_the_reason(string text, params string[] reasons)
    {
        Assert.That(Read(text).Quotations, Is.Empty);
        Assert.That(Read(text).SetAside.Select(m => m.Reason), Is.EqualTo(reasons));
    }

    [TestCase("Beijing and Hanoi have “very active cooperation” on fisheries, Premier Tran Duc Minh said on Friday.", "very active cooperation", "Premier Tran Duc Minh")]
    [TestCase("The envoys left at noon. Chancellor Ilse Kern called it “a serious step”.", "a serious step", "Chancellor Ilse Kern")]
    [TestCase("Jonas Vik said on Monday that the strait was “not a private lake” and that any ship could pass.", "not a private lake", "Jonas Vik")]
    public void A_few_marked_words_that_somebody_said_are_no_scare_quote(string text, string marked, string mention)
    {
        var quotation = Read(text).Quotations.Single();
        Assert.That((quotation.Kind, quotation.Marked.Single().Of(text), quotation.Mention!.Text), Is.EqualTo((QuotationKind.Mixed, marked, mention)));
    }

    [TestCase("The bill was called “a gift to smugglers” by Interpol.", "Interpol")]
    [TestCase("Ada Holt was accused of “selling the harbour” by the union.", "the union")]
    public void Of_a_passive_the_agent_speaks(string text, string mention) => Assert.That(Read(text).Quotations.Single().Mention?.Text, Is.EqualTo(mention));

    [Test]
    public void Who_told_a_relayed_report_speaks_and_the_agency_is_a_layer()
    {
        var quotation = Read("Foreign Minister Goran Ilic told Radio Nord that Belgrade would not recognise the vote, Interfax reported.").Quotations.Single();
        Assert.That((quotation.Speaker?.Name, string.Join(", ", quotation.CitedSources.Select(s => $"{s.Relation} {s.Name}"))), Is.EqualTo(("Goran Ilic", "reported Interfax, told Radio Nord")));
    }

    [Test]
    public void Paragraphs_left_open_belong_to_the_cue_that_follows_later() =>
        Assert.That(Shown("The hall was full.\n\n“I have lived here for forty years.\n\n“I have never seen the river this low,” said Edith Crane. “Never.”"),
            Is.EqualTo(new[] { "Direct: I have lived here for forty years. | I have never seen the river this low | Never. <Edith Crane>" }));

    [Test]
    public void Paragraphs_in_single_marks_go_on() =>
        Assert.That(Shown("‘We waited long enough,’ Captain Bill Orr said. ‘The owners promised a ship.\n\n‘They gave us a wreck.’"),
            Is.EqualTo(new[] { "Direct: We waited long enough | The owners promised a ship. | They gave us a wreck. <Captain Bill Orr>" }));

    [TestCase("BRUSSELS (AP) — The alliance will not send troops, its secretary general said Tuesday.", "The alliance will not send troops")]
    [TestCase("KYIV, Dec 3 - Gas transit will stop on January 1, Energy Minister Olha Kravets said.", "Gas transit will stop on January 1")]
    [TestCase("MOSCOW, March 4. /TASS/. Relations with the alliance are frozen, Deputy Minister Alexander Grushin said.", "Relations with the alliance are frozen")]
    [TestCase("Berlin (dpa) – The bridge will stay closed until May, Ada Holt said.", "The bridge will stay closed until May")]
    public void Nobody_says_the_dateline(string text, string expected) => Assert.That(Read(text).Quotations.Select(q => q.Text), Is.EqualTo(new[] { expected }));

    [TestCase("Nobody told the workers that the plant was closing.")]
    [TestCase("None said that the plant was closing.")]
    public void What_nobody_said_is_no_quotation(string text) => Assert.That(Shown(text), Is.Empty);

    [Test]
    public void Each_sentence_in_one_pair_of_marks_is_a_segment()
    {
        var text = "“The bridge is closed. Nobody may cross it,” Ada Holt said.";
        Assert.That(Read(text).Quotations.Single().Segments.Select(s => s.Of(text)), Is.EqualTo(new[] { "The bridge is closed.", "Nobody may cross it" }));
    }

    [Test]
    public void The_outlets_remark_in_brackets_is_an_insertion()
    {
        var text = "“It [the bridge] is closed,” Ada Holt said.";
        Assert.That(Read(text).Quotations.Single().Insertions.Select(s => s.Of(text)), Is.EqualTo(new[] { "[the bridge]" }));
    }

    [Test]
    public void Marks_around_markup_attributes_are_passed_over()
    {
        var reading = Read("<a href=\"x\" title=\"An old bridge\">here</a> it rained.");
        Assert.That(reading.Quotations, Is.Empty);
        Assert.That(reading.SetAside, Is.Empty);
    }

    [Test]
    public void Retold_speech_is_left_out_when_not_wanted() =>
        Assert.That(new QuotationExtractor(new QuotationOptions { Indirect = false }).Read(new Article { Id = "a", Text = "She said that it rained. “Yes, it rained,” she said." }).Quotations.Select(q => q.Kind), Is.EqualTo(new[] { QuotationKind.Direct }));
}
