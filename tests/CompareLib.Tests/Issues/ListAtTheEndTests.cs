using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Tests.Issues;

/// <summary>Content once ended in the middle of a list of things: "..., such as Norway, Sweden" of "Norway, Sweden, Denmark and Finland".</summary>
[TestFixture]
internal sealed class ListAtTheEndTests
{
    [TestCase("Ada Holt said the port would trade with countries on the sea, such as Norway, Sweden, Denmark and Finland.", "Denmark and Finland")]
    [TestCase("The mayor said that the town needs bridges, roads, schools and a harbour.", "schools and a harbour")]
    public void Content_ends_nowhere_within_a_list(string text, string last) =>
        Assert.That(new QuotationExtractor().Read(new Article { Id = "a", Text = text }).Quotations.Single().Text, Does.EndWith(last));
}
