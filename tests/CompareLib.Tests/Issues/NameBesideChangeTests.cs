using CompareLib.Alignment;
using CompareLib.Tests.Alignment;

namespace CompareLib.Tests.Issues;

/// <summary>A name stood in full in a change that only added a full stop behind it: "the Iron Age" against "the Iron Age.".</summary>
[TestFixture]
internal sealed class NameBesideChangeTests
{
    [TestCase("The harbour is as full as at the end of the Iron Age", "The harbour is as full as at the end of the Iron Age.", ".")]
    [TestCase("The harbour is as full as at the end of the Iron Age", "The harbour is as full as at the end of the Iron Age, but the town will dredge it", ", but the town will dredge it")]
    public void A_change_beside_a_name_leaves_the_name_alone(string a, string b, string added)
    {
        var change = new Collator().Collate(Wordings.Witnesses(a, b)).Changes.Single();
        Assert.That(change.SpansA, Is.Empty);
        Assert.That(change.SpansB.Single().Of(b), Is.EqualTo(added));
    }

    [Test]
    public void A_name_in_full_is_one_change()
    {
        const string Full = "Then Anna Reyes opened the harbour", Short = "Then Reyes opened the harbour";
        var change = new Collator().Collate(Wordings.Witnesses(Full, Short)).Changes.Single();
        Assert.That(change.SpansA.Single().Of(Full), Is.EqualTo("Anna Reyes"));
        Assert.That(change.SpansB.Single().Of(Short), Is.EqualTo("Reyes"));
    }
}
