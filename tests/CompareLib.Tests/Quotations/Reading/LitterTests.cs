using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Quotations.Marks;
using CompareLib.Quotations.Reading;
using CompareLib.Text;

namespace CompareLib.Tests.Quotations.Reading;

public sealed class LitterTests
{
    [Test]
    public void Marks_that_nest_without_end_are_litter() => Assert.That(UnitParse.IsLitter(Nested, new Unit(new TextSpan(0, Nested.Length), 0, [])), Is.True);

    [Test]
    public void A_list_of_many_titles_is_a_sentence()
    {
        var text = "The nominees are " + string.Join(", ", Enumerable.Repeat("“The Long Road”", 40)) + ", Holt said.";
        var stretches = MarkReader.Read(text, ParagraphSplitter.Split(text), LanguageData.For("en"));
        Assert.That(UnitParse.IsLitter(text, new Unit(new TextSpan(0, text.Length), 0, stretches)), Is.False);
    }

    [Test]
    public void Litter_leaves_the_paragraph_after_it_alone()
    {
        var reading = new QuotationExtractor().Read(new Article { Id = "a", Text = Nested + "\n\nThe river rose.\n\n“The bridge stays closed until May,” Mayor Ada Holt said." });
        Assert.That(reading.Quotations.Select(q => (q.Text, q.Speaker?.Name)), Does.Contain(("The bridge stays closed until May", "Ada Holt")));
    }

    private static string Nested => string.Concat(Enumerable.Repeat("“He said ‘no \"never «once ", 40));
}
