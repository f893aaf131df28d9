using CompareLib.Quotations;
using CompareLib.Quotations.Marks;

namespace CompareLib.Tests.Quotations;

public sealed class MarkReaderTests
{
    private static string[] Inner(string text, string language = "en")
    {
        var paragraphs = ParagraphSplitter.Split(text);
        return [.. MarkReader.Read(text, paragraphs, LanguageData.For(language)).Where(s => s.Depth == 0).Select(s => s.Inner.Of(text))];
    }

    [TestCase("“Go,” she said.", "Go,")]
    [TestCase("\"Go,\" she said.", "Go,")]
    [TestCase("''Go,'' she said.", "Go,")]
    [TestCase("``Go,'' she said.", "Go,")]
    [TestCase("«Go», she said.", "Go")]
    [TestCase("»Go«, she said.", "Go")]
    [TestCase("‹Go›, she said.", "Go")]
    [TestCase("「Go」 she said.", "Go")]
    [TestCase("‘Go,’ she said.", "Go,")]
    [TestCase("'Go,' she said.", "Go,")]
    public void Every_style_of_marks_is_read(string text, string inner) => Assert.That(Inner(text), Is.EqualTo(new[] { inner }));

    [TestCase("„Los“, sagte sie.")]
    [TestCase("‚Los‘, sagte sie.")]
    [TestCase("»Los«, sagte sie.")]
    public void German_marks_are_read(string text) => Assert.That(Inner(text, "de"), Is.EqualTo(new[] { "Los" }));

    [TestCase("It's the workers' hall, and they don't own it.")]
    [TestCase("Music of the '90s and the ’60s, rock 'n' roll.")]
    [TestCase("He is 6'2\" tall and she is 5'9\" tall.")]
    [TestCase("Give 'em what they want.")]
    public void Apostrophes_decades_and_inches_are_no_marks(string text) => Assert.That(Inner(text), Is.Empty);

    [Test]
    public void A_plural_genitive_inside_single_marks_does_not_close_them() =>
        Assert.That(Inner("‘The workers’ hall is closed,’ he said."), Is.EqualTo(new[] { "The workers’ hall is closed," }));

    [Test]
    public void Nested_marks_are_one_outer_stretch() =>
        Assert.That(Inner("“He told me ‘never’ twice,” she said. \"Say \"never\" again,\" I said."), Is.EqualTo(new[] { "He told me ‘never’ twice,", "Say \"never\" again," }));

    [Test]
    public void A_quotation_over_paragraphs_closes_only_at_the_last()
    {
        var text = "“One.\n\n“Two.\n\n“Three,” he said.\n\n“Four,” she said.";
        Assert.That(Inner(text), Is.EqualTo(new[] { "One.", "Two.", "Three,", "Four," }));
    }

    [Test]
    public void A_missing_closing_mark_ends_with_the_sentence_before_the_next_opening_mark() =>
        Assert.That(Inner("“The talks failed. “We will try again,” he said. “Soon.”"), Is.EqualTo(new[] { "The talks failed.", "We will try again,", "Soon." }));

    [Test]
    public void A_missing_mark_does_not_reach_the_next_paragraph() =>
        Assert.That(Inner("“The talks failed, he said.\nThen rain fell.\n“We go on,” she said."), Is.EqualTo(new[] { "The talks failed,", "We go on," }));

    [Test]
    public void A_missing_opening_mark_is_put_at_the_start_of_the_sentence() =>
        Assert.That(Inner("Rain fell. The harvest is lost,” she said."), Is.EqualTo(new[] { "The harvest is lost," }));

    [Test]
    public void A_million_opening_marks_are_survived()
    {
        var text = new string('“', 1_000_000);
        Assert.That(() => Inner(text), Throws.Nothing);
    }
}
