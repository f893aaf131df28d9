using CompareLib.Alignment;

namespace CompareLib.Tests.Alignment;

[TestFixture]
internal sealed class ChangeWeightTests
{
    private static double Heaviest(string a, string b) => new Collator().Collate(Wordings.Witnesses(a, b)).Changes.Max(c => c.Weight);

    [Test]
    public void A_contradiction_weighs_more_than_a_cut_and_a_cut_more_than_other_words_for_the_same()
    {
        var denied = Heaviest("The harbour will not open on Friday.", "The harbour will open on Friday.");
        var number = Heaviest("There were 12 boats.", "There were 20 boats.");
        var cut = Heaviest("The harbour will open on Friday if the storm has passed by then.", "The harbour will open on Friday.");
        var words = Heaviest("They put off the vote.", "They postponed the vote.");
        var comma = Heaviest("However, it opened.", "However it opened.");
        Assert.That(new[] { denied, cut, words, comma }, Is.Ordered.Descending);
        Assert.That(number, Is.GreaterThan(cut));
        Assert.That(denied, Is.LessThanOrEqualTo(1));
        Assert.That(comma, Is.GreaterThan(0));
    }

    [Test]
    public void A_change_of_meaning_weighs_more_than_any_other()
    {
        var changes = new Collator().Collate(Wordings.Witnesses([.. Wordings.Harbour, "Reporters heard 3 times that the Lyon harbour never opens."])).Changes;
        Assert.That(changes.Where(c => c.Meaning).Min(c => c.Weight), Is.GreaterThan(changes.Where(c => !c.Meaning).Max(c => c.Weight)));
    }
}
