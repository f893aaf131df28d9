using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Tests.Issues;

/// <summary>Names that are words, names with particles, names that a page printed twice; and what is no speaker at all.</summary>
public sealed class NamesOfSpeakersTests
{
    private static string[] Speakers(string text) => [.. new QuotationExtractor().Read(new Article { Id = "a", Text = text, Language = "en" }).Quotations.Select(q => q.Speaker?.Name ?? "")];

    [TestCase("Theresa May met reporters on Monday. “We will leave in March,” May said.", "Theresa May")]
    [TestCase("Rob Might owns the yard. Might told reporters the yard was safe.", "Rob Might")]
    [TestCase("Kim So leads the union. So said wages were low.", "Kim So")]
    [TestCase("Charles Best runs the park. “It is full,” said Best.", "Charles Best")]
    [TestCase("Robin van den Hoek said the piers were cracked.", "Robin van den Hoek")]
    [TestCase("The report by Chris Van Doren came on Monday. “It is late,” Van Doren said.", "Chris Van Doren")]
    [TestCase("“Nobody told us,” said shop owner Ned Pool.", "Ned Pool")]
    [TestCase("Anna Holt Anna HoltSenate leaders met. Holt said the vote was lost.", "Anna Holt")]
    [TestCase("Envoys met the ambassador to Norway Marie Holt on Monday. Holt said the talks were over.", "Marie Holt")]
    public void A_name_is_kept_whole(string text, string name) => Assert.That(Speakers(text), Is.All.EqualTo(name).And.Not.Empty);

    [TestCase("You say that the bridge is closed.")]
    [TestCase("The council met on Tuesday saying that the bridge was safe.")]
    public void Nobody_speaks_where_only_the_reader_or_a_day_is_named(string text) => Assert.That(Speakers(text), Has.None.EqualTo("You").And.None.EqualTo("Tuesday"));

    [Test]
    public void A_thing_before_a_participle_is_not_who_says_it() =>
        Assert.That(Speakers("Mayor Ada Holt praised the crews after the vote, saying that the bridge would open in May."), Is.EqualTo(new[] { "Ada Holt" }));
}
