using CompareLib.Alignment;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Reports;
using CompareLib.Sources;

namespace CompareLib.Tests;

/// <summary>Every default is pinned, every value out of range is refused by name.</summary>
public sealed class OptionsTests
{
    [Test]
    public void Defaults_are_those_that_are_documented()
    {
        var options = new ComparisonOptions();
        Assert.Multiple(() =>
        {
            Assert.That(options.Threads, Is.EqualTo(Environment.ProcessorCount));
            Assert.That(options.Quotations.MinimumConfidence, Is.EqualTo(0.35));
            Assert.That(options.Quotations.Indirect);
            Assert.That(options.Matching.Threshold, Is.EqualTo(0.5));
            Assert.That(options.Matching.LookAlikeThreshold, Is.EqualTo(0.1));
            Assert.That(options.Alignment.MaximumWitnesses, Is.EqualTo(200));
            Assert.That(options.Alignment.MaximumTokens, Is.EqualTo(2_000));
            Assert.That(options.Sources.MinimumWords, Is.EqualTo(6));
            Assert.That(new ReportStyle().Width, Is.EqualTo(80));
            Assert.That(new ReportStyle().Colour, Is.False);
            Assert.That(new ReportStyle().Hyperlinks, Is.False);
        });
    }

    private static IEnumerable<TestCaseData> OutOfRange()
    {
        yield return Case("Threads", () => new ComparisonOptions { Threads = 0 });
        yield return Case("MinimumConfidence", () => new QuotationOptions { MinimumConfidence = 1.01 });
        yield return Case("MinimumConfidence", () => new QuotationOptions { MinimumConfidence = double.NaN });
        yield return Case("Threshold", () => new MatchingOptions { Threshold = -0.1 });
        yield return Case("LookAlikeThreshold", () => new MatchingOptions { LookAlikeThreshold = 2 });
        yield return Case("MaximumWitnesses", () => new AlignmentOptions { MaximumWitnesses = 1 });
        yield return Case("MaximumTokens", () => new AlignmentOptions { MaximumTokens = 0 });
        yield return Case("MinimumWords", () => new SourceOptions { MinimumWords = 2 });
        yield return Case("Width", () => new ReportStyle { Width = 19 });

        static TestCaseData Case(string name, Func<object> make) => new(name, make) { TestName = $"A_value_out_of_range_is_refused_by_name({name})" };
    }

    [TestCaseSource(nameof(OutOfRange))]
    public void A_value_out_of_range_is_refused_by_name(string name, Func<object> make) =>
        Assert.That(Assert.Throws<ArgumentOutOfRangeException>(() => make())!.ParamName, Is.EqualTo(name));
}
