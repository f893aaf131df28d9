using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Tests.Quotations;

public sealed class InterviewTests
{
    private static string[] Turns(string text) => [.. new QuotationExtractor().Read(new Article { Id = "a", Text = text, Language = "en" }).Quotations
        .Where(q => q.Rule is "transcript" or "interview-answer").Select(q => $"{q.Speaker?.Name}: {string.Join(" ¦ ", q.Spans.Select(s => s.Of(text)))}")];

    [Test]
    public void Answers_are_the_interviewees_over_all_their_paragraphs() =>
        Assert.That(Turns("A talk with the architect Mara Lind, who rebuilt the fish market. The questions were asked by Courier reporter Tom Ash.\n\nQ: What was the hardest part?\n\nA: The roof. We had to lift it whole.\n\nIt took nine days.\n\nQ: Would you do it again?\n\nA: Tomorrow.\n\nThe market opens in June."),
            Is.EqualTo(new[] { "Mara Lind: The roof. We had to lift it whole. ¦ It took nine days.", "Mara Lind: Tomorrow." }));

    [Test]
    public void Labels_with_full_stops_do_as_well() =>
        Assert.That(Turns("Harbour master Gil Santos spoke to us.\nQ. Is it safe?\nA. It is safe.\nQ. Since when?\nA. Since Monday."), Is.EqualTo(new[] { "Gil Santos: It is safe.", "Gil Santos: Since Monday." }));

    [Test]
    public void Names_in_turn_are_a_transcript_and_lines_in_parentheses_are_nobodys() =>
        Assert.That(Turns("Mayor Lund: Roads Are Safe\n\nPartial transcript as follows:\n\nJAKE ROSS: The mayor wrote a report. Take a look.\n\n(BEGIN VIDEO CLIP.)\n\nANNA LUND: The roads are safe.\n\n(END VIDEO CLIP.)\n\nROSS: So is that true?\n\nI have heard from drivers.\n\nLUND: Yes. It is true.\n\nShe was speaking on Sunday.").Select(t => t[(t.IndexOf(':', StringComparison.Ordinal) + 2)..]),
            Is.EqualTo(new[] { "The mayor wrote a report. Take a look.", "The roads are safe.", "So is that true? ¦ I have heard from drivers.", "Yes. It is true." }));

    [Test]
    public void A_title_before_a_name_is_part_of_the_label() =>
        Assert.That(Turns("Anderson Blake: Governor, thank you for coming.\n\nGov. Maria Sandoval: Thank you for having me. It is late.\n\nBlake: Will you run again?\n\nSandoval: I have not decided."),
            Is.EqualTo(new[] { "Anderson Blake: Governor, thank you for coming.", "Maria Sandoval: Thank you for having me. It is late.", "Anderson Blake: Will you run again?", "Maria Sandoval: I have not decided." }));

    [Test]
    public void Questions_in_bold_make_the_paragraphs_after_them_answers() =>
        Assert.That(Turns("Author Nina Falk on her new book\n\n**Why did you write it in French?**\n\nI wanted to be slower. In German I write too fast.\n\n**Will there be a sequel?**\n\nNo. The story is over."),
            Is.EqualTo(new[] { "Nina Falk: I wanted to be slower. In German I write too fast.", "Nina Falk: No. The story is over." }));

    [TestCase("Q: Is it safe?\nA: It is safe, the harbour board says.", TestName = "One question makes no interview")]
    [TestCase("Note: this page was updated.\n\nNote: a name was misspelled.\n\nSource: the ministry.\n\nSource: the harbour board.", TestName = "Labels of outlets are nobody's turns")]
    [TestCase("Ada Holt: The bridge is closed.\n\nIt rained.\n\nAda Holt: It is open again.", TestName = "One name alone makes no interview")]
    public void Other_lines_with_a_colon_are_no_turns(string text) => Assert.That(new QuotationExtractor().Read(new Article { Id = "a", Text = text, Language = "en" }).Quotations.Where(q => q.Confidence >= 0.9 && q.Rule is "transcript" or "interview-answer"), Is.Empty);
}
