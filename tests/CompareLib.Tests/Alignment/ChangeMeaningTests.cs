using System.Collections.Immutable;
using CompareLib.Alignment;

namespace CompareLib.Tests.Alignment;

[TestFixture]
internal sealed class ChangeMeaningTests
{
    [TestCase("Mayor Lee building up reserves along border with Norway", "Mayor Lee is building up reserves along the borders with Norway")]
    [TestCase("Port closed after storm", "The port was closed after a storm.")]
    [TestCase("Port to be closed after storm", "The port will be closed after a storm.")]
    [TestCase("Mayor quits over bridge", "“The mayor has quit over the bridge.”")]
    public void What_headlines_leave_out_is_no_change_of_meaning(string headline, string sentence) =>
        Assert.That(Changes(headline, sentence).Where(c => c.Meaning), Is.Empty);

    [TestCase("The talks begin on Monday.", "The talks begin on Friday.", true)]
    [TestCase("The talks begin in April.", "The talks begin in June.", true)]
    [TestCase("The talks begin on Monday.", "The talks begin Mon.", false)]
    [TestCase("The talks begin today.", "The talks begin on Friday.", false)]
    public void Another_day_or_month_is_a_change_of_meaning(string a, string b, bool meaning) =>
        Assert.That(Changes(a, b).Any(c => c.Meaning), Is.EqualTo(meaning));

    [Test]
    public void An_ellipsis_stands_for_all_the_words_left_out_beside_it()
    {
        var change = Changes("We will open the old port and the market today.", "We will open … today.").Single();
        Assert.That(change.Labels[0], Is.EqualTo(ChangeLabel.Ellipsis));
        Assert.That(change.SpansA.Single().Of("We will open the old port and the market today."), Is.EqualTo("the old port and the market"));
    }

    private static ImmutableArray<Change> Changes(string a, string b) => new Collator().Collate(Wordings.Witnesses(a, b)).Changes;
}
