using CompareLib.Text;

namespace CompareLib.Tests.Text;

public sealed class FuzzyRatiosTests
{
    [TestCase(null, null, 1)]
    [TestCase("", null, 1)]
    [TestCase("word", "", 0)]
    [TestCase("Москва", "Москва", 1)]
    public void Null_empty_and_Cyrillic_strings_are_safe(string? a, string? b, double expected) =>
        Assert.That(new[] { FuzzyRatios.Ratio(a, b), FuzzyRatios.TokenSortRatio(a, b), FuzzyRatios.TokenSetRatio(a, b) }, Is.All.EqualTo(expected));

    [Test]
    public void Ratio_is_near_one_for_spellings_of_one_name() => Assert.That(FuzzyRatios.Ratio("sheikhoun", "shaykhun"), Is.InRange(.6, .95));

    [Test]
    public void Order_does_not_count_for_sorted_words() => Assert.That(FuzzyRatios.TokenSortRatio("москва киев", "киев москва"), Is.EqualTo(1));

    [Test]
    public void A_subset_of_words_counts_as_equal_for_sets() => Assert.That(FuzzyRatios.TokenSetRatio("will", "will not"), Is.EqualTo(1));
}
