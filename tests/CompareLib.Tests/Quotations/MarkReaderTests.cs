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
    [TestCase("‚Go,‘ she said.", "Go,")]
    [TestCase("„Go,“ she said.", "Go,")]
    [TestCase("She said so. « Go », she said.", " Go ")]
    [TestCase("In Lyon, ‹ Go ›, she said.", " Go ")]
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

    [TestCase("‘It isn’t the owners’,’ he said. ‘It never was.’", "It isn’t the owners’,", "It never was.")]
    [TestCase("'It's the drivers' depot and they won't go,' he said. 'We're here since the '80s.'", "It's the drivers' depot and they won't go,", "We're here since the '80s.")]
    [TestCase("‘That is the pensioners’.’ She sat down.", "That is the pensioners’.")]
    public void British_marks_are_told_from_the_apostrophes_inside(string text, params string[] inner) => Assert.That(Inner(text), Is.EqualTo(inner));

    [TestCase("\"I bought a 27\" screen,\" he said. \"It broke.\"", "I bought a 27\" screen,", "It broke.")]
    [TestCase("It \"fell to 27\" and was \"low\" then.", "fell to 27", "low")]
    [TestCase("A 27\" screen fell. \"It broke,\" he said.", "It broke,")]
    public void Inches_inside_a_quotation_do_not_close_it(string text, params string[] inner) => Assert.That(Inner(text), Is.EqualTo(inner));

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

    [TestCase("“The budget holds, treasurer Hugo Lint said. “There is no hole.”", "The budget holds,", "There is no hole.", TestName = "Before the next opening mark the cue ends the quotation")]
    [TestCase("The “price of wheat rose, the ministry said on Monday.\n\n“We have grain,” he said.", "price of wheat rose,", "We have grain,", TestName = "A cue at the end of the paragraph ends the quotation though the next paragraph opens one")]
    [TestCase("“We asked, and he said no, and we left.\n\n“He said no again,” Ruiz said.", "We asked, and he said no, and we left.", "He said no again,", TestName = "A cue within the paragraph does not end a quotation that the next one goes on with")]
    [TestCase("\"The plan is dead, a senior aide to the premier said. Markets fell.\n\nRain fell.", "The plan is dead,", TestName = "A cue with a long subject ends the quotation")]
    [TestCase("Farmers blocked the road.” Rain fell.\n\n“We act,” he said.", "Farmers blocked the road.", "We act,", TestName = "A stray closing mark stays with its sentence")]
    public void One_error_stays_where_it_is(string text, params string[] inner) => Assert.That(Inner(text), Is.EqualTo(inner));

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
