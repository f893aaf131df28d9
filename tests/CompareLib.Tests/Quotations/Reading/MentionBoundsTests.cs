using CompareLib.Quotations;
using CompareLib.Quotations.Reading;
using CompareLib.Text;

namespace CompareLib.Tests.Quotations.Reading;

public sealed class MentionBoundsTests
{
    [TestCase("The bridge is closed, said [Ada Holt].", "Ada Holt")]
    [TestCase("The bridge is closed, said [Ada Holt, the mayor of Dover].", "Ada Holt, the mayor of Dover")]
    [TestCase("The bridge is closed, according [to the mayor].", "the mayor")]
    [TestCase("Holt left early [and the mayor] said the bridge is closed.", "the mayor")]
    [TestCase("On Monday [the council was split over the bridge], Holt said.", "the council")]
    [TestCase("[The engineer who built the bridge] said it is closed.", "The engineer who built the bridge")]
    [TestCase("The bridge is closed, said [the mayor,] who left.", "the mayor")]
    [TestCase("[At least 21,000 people] said they would march.", "At least 21,000 people")]
    [TestCase("[More than 300 economists] argued that the tax would fail.", "More than 300 economists")]
    [TestCase("[Up to 300 engineers] said the bridge is closed.", "Up to 300 engineers")]
    [TestCase("The bridge is closed, according [to 300 engineers].", "300 engineers")]
    public void A_mention_is_kept_to_its_noun_phrase(string marked, string expected) => Assert.That(Kept(marked), Is.EqualTo(expected));

    [TestCase("The bridge [is closed], Holt said.")]
    [TestCase("The bridge is closed [, and] Holt said so.")]
    public void Where_no_noun_phrase_is_left_nobody_is_named(string marked) => Assert.That(Kept(marked), Is.Null);

    [Test]
    public void A_mention_of_any_length_is_cut()
    {
        var kept = Kept("[" + string.Concat(Enumerable.Repeat("Dover Harbour ", 60)).Trim() + "] said it rained.");
        Assert.That(kept!.Split(' '), Has.Length.InRange(1, 40));
    }

    [Test]
    public void Only_the_first_piece_of_an_interrupted_mention_is_cut()
    {
        const string text = "And the engineer, who left, said the bridge is closed.";
        var kept = MentionBounds.Of(Parsed.Of(text), LanguageData.For("en"), new MentionSpans([new TextSpan(0, 16), new TextSpan(18, 21)]))!;
        Assert.That(kept.Spans.Select(s => s.Of(text)), Is.EqualTo(new[] { "the engineer", "who" }));
    }

    [Test]
    public void No_mention_stays_none() => Assert.That(MentionBounds.Of(Parsed.Of("It rained, Holt said."), LanguageData.For("en"), null), Is.Null);

    private static string? Kept(string marked)
    {
        var (start, end) = (marked.IndexOf('[', StringComparison.Ordinal), marked.IndexOf(']', StringComparison.Ordinal) - 1);
        var text = marked.Remove(end + 1, 1).Remove(start, 1);
        return MentionBounds.Of(Parsed.Of(text), LanguageData.For("en"), new MentionSpans(new TextSpan(start, end)))?.Spans[0].Of(text);
    }
}
