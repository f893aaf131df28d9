using CompareLib.Sources;

namespace CompareLib.Tests.Sources;

public sealed class SourceOptionsTests
{
    [Test]
    public void Defaults_are_as_documented()
    {
        var options = new SourceOptions();
        Assert.That((options.MinimumWords, options.ExactUpTo, options.CandidateSimilarity, options.CandidateRecall), Is.EqualTo((6, 1000, 0.3, 0.985)));
    }

    [Test]
    public void Values_out_of_range_are_refused_by_name()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => new SourceOptions { MinimumWords = 2 }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("MinimumWords"));
            Assert.That(() => new SourceOptions { ExactUpTo = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("ExactUpTo"));
            Assert.That(() => new SourceOptions { CandidateSimilarity = double.NaN }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("CandidateSimilarity"));
            Assert.That(() => new SourceOptions { CandidateRecall = 1 }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("CandidateRecall"));
        });
    }
}
