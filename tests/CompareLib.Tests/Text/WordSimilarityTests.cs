using CompareLib.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Text;

public sealed class WordSimilarityTests
{
    [TestCase("begin", "start", "begin", "finish")]
    [TestCase("announced", "announcement", "announced", "river")]
    [TestCase("chinese", "china", "chinese", "russia")]
    [TestCase("shoigu", "shoygu", "shoigu", "lavrov")]
    [TestCase("were", "was", "were", "the")]
    [TestCase("attorney", "lawyer", "attorney", "bridge")]
    [TestCase("would", "will", "would", "of")]
    [TestCase("3", "3m", "3", "minister")]
    public void Words_that_can_stand_for_each_other_score_higher(string a, string b, string c, string d) =>
        Assert.That(WordSimilarity.Of(a, b), Is.GreaterThan(WordSimilarity.Of(c, d) + .2f));

    [Test]
    public void Equal_words_score_one_and_empty_ones_nothing()
    {
        Assert.That(WordSimilarity.Of("nato", "nato"), Is.EqualTo(1));
        Assert.That(WordSimilarity.Of("", "nato"), Is.EqualTo(0));
        Assert.That(WordSimilarity.Of("", ""), Is.EqualTo(0));
    }

    [Test]
    public void Any_two_words_score_between_zero_and_one_both_ways() => Prop.ForAll(NastyStrings.Arbitrary, NastyStrings.Arbitrary, (a, b) =>
    {
        var (x, y) = (NormalForm.Of(a), NormalForm.Of(b));
        var score = WordSimilarity.Of(x, y);
        return score is >= 0 and <= 1 && Math.Abs(score - WordSimilarity.Of(y, x)) < 1e-5f;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
