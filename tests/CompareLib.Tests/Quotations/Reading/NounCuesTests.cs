using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Tests.Quotations.Reading;

[TestFixture]
public sealed class NounCuesTests
{
    [TestCase("Ada Holt rejected the council's claim that the bridge is safe.", "that the bridge is safe", "the council")]
    [TestCase("Nobody believed her assertion that the dam would hold until spring.", "that the dam would hold until spring", "her")]
    public void The_clause_of_a_noun_of_saying_is_what_its_possessor_said(string text, string said, string mention)
    {
        var quotation = Read(text).Single(q => q.Text.StartsWith("that", StringComparison.Ordinal));
        Assert.That(quotation.Text, Is.EqualTo(said));
        Assert.That(quotation.Kind, Is.EqualTo(QuotationKind.Indirect));
        Assert.That(quotation.Mention?.Text, Is.EqualTo(mention).IgnoreCase);
    }

    [Test]
    public void A_clause_about_the_noun_itself_is_no_report() => Assert.That(Read("The report which the council printed in May was thrown away."), Is.Empty);

    [Test]
    public void Who_said_it_adds_and_not_what_was_spoken_of()
    {
        var read = Read("Ada Holt said the bridge was closed, adding that it would open in May.");
        Assert.That(read.Select(q => q.Mention?.Text), Is.EqualTo(new[] { "Ada Holt", "Ada Holt" }));
        Assert.That(read[1].Text, Is.EqualTo("that it would open in May"));
    }

    [TestCase("「The bridge is closed,」 Ada Holt said.")]
    [TestCase("``The bridge is closed,'' Ada Holt said.")]
    [TestCase("''The bridge is closed,'' Ada Holt said.")]
    [TestCase("‘The bridge is closed,’ Ada Holt said.")]
    [TestCase("‹The bridge is closed›, Ada Holt said.")]
    [TestCase("«The bridge is closed», Ada Holt said.")]
    [TestCase("„The bridge is closed”, Ada Holt said.")]
    [TestCase("“The bridge is closed,” Ada Holt said.")]
    public void Marks_of_every_style_stay_outside_the_words(string text)
    {
        var quotation = Read(text).Single();
        Assert.That(quotation.Text, Is.EqualTo("The bridge is closed"));
        Assert.That(quotation.Kind, Is.EqualTo(QuotationKind.Direct));
    }

    [Test]
    public void Words_from_somebody_before_a_colon_are_theirs()
    {
        var quotation = Read("From Ada Holt: the bridge opens in May").Single();
        Assert.That((quotation.Text, quotation.Mention?.Text), Is.EqualTo(("the bridge opens in May", "Ada Holt")));
    }

    private static ImmutableArray<Quotation> Read(string text) => new QuotationExtractor().Read(new Article { Id = "a", Text = text, Language = "en" }).Quotations;
}
