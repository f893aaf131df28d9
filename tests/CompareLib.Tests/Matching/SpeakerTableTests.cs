using CompareLib.Matching;
using CompareLib.Quotations;

namespace CompareLib.Tests.Matching;

public sealed class SpeakerTableTests
{
    private static SpeakerRelation Of((string Name, bool Institution, string Roles) a, (string Name, bool Institution, string Roles) b)
    {
        var table = new SpeakerTable();
        var (x, y) = (table.IdOf(a.Name, !a.Institution, a.Institution, a.Roles), table.IdOf(b.Name, !b.Institution, b.Institution, b.Roles));
        Assert.That(table.Relation(y, x), Is.EqualTo(table.Relation(x, y)));
        return table.Relation(x, y);
    }

    [TestCase("Ada Quint", "mayor of Northport", "Fishery Board", "", "Apart")]
    [TestCase("Ada Quint", "head of the Fishery Board", "Fishery Board", "", "Unknown")]
    [TestCase("Ada Quint", "Norwegian foreign minister", "Norway", "", "Unknown")]
    [TestCase("Ada Quint", "", "Quint Shipping", "", "Unknown")]
    public void A_person_speaks_for_an_institution_that_the_roles_name(string person, string roles, string institution, string others, string expected)
        => Assert.That(Of((person, false, roles), (institution, true, others)).ToString(), Is.EqualTo(expected));

    [TestCase("Fishery Board", "Harbour Council", "Apart")]
    [TestCase("Norway", "Norwegian Defence Ministry", "Unknown")]
    [TestCase("U.N.", "United Nations", "Unknown")]
    [TestCase("Fishery Board", "Fishery Board", "Same")]
    public void Institutions_nest_where_their_names_touch(string a, string b, string expected)
        => Assert.That(Of((a, true, ""), (b, true, "")).ToString(), Is.EqualTo(expected));

    [TestCase("Mayor Holt", "Ada Holt", "Same")]
    [TestCase("Ada Holt", "Ben Holt", "Different")]
    [TestCase("Valery Gerasimov", "Gerassimov", "Same")]
    public void A_title_is_no_name_and_a_misprint_no_other_one(string a, string b, string expected)
        => Assert.That(Of((a, false, ""), (b, false, "")).ToString(), Is.EqualTo(expected));

    [Test]
    public void A_description_may_be_anybody()
    {
        var table = new SpeakerTable();
        Assert.That(table.Relation(table.IdOf("a senior official", false), table.IdOf("Fishery Board", false, true)), Is.EqualTo(SpeakerRelation.Unknown));
        Assert.That(table.Relation(table.IdOf("they", false, true), table.IdOf("Fishery Board", false, true)), Is.EqualTo(SpeakerRelation.Unknown));
    }

    [Test]
    public void An_institution_and_a_person_without_a_word_in_common_speak_against_a_match_in_one_article()
    {
        var said = new WordingToGroup { Id = "a", Text = "it is hardly possible to find the true sources of such a leak", Speaker = "Ada Quint", ArticleId = "one", Kind = QuotationKind.Indirect };
        WordingToGroup Other(string role) => new() { Id = "b", Text = "was the source of the leak", Speaker = "Fishery Board", SpeakerIsNamed = false, SpeakerIsInstitution = true, SpeakerRoles = [role], ArticleId = "one", Kind = QuotationKind.Indirect };
        var apart = new QuotationGrouper().Compare(said, Other(""));
        var touching = new QuotationGrouper().Compare(said, Other("the board of Ada Quint"));
        Assert.That(apart.Score, Is.LessThan(touching.Score));
        Assert.That(apart.Evidence.Single(e => e.Name == "speaker apart").Weight, Is.LessThan(-1));
        Assert.That(touching.Evidence.Select(e => e.Name), Does.Not.Contain("speaker apart"));
    }
}
