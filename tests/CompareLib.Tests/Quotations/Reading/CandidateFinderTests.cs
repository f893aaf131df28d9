using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Quotations.Reading;
using CompareLib.Quotations.Reading.Choice;

namespace CompareLib.Tests.Quotations.Reading;

public sealed class CandidateFinderTests
{
    /// <summary>The caps make the work of one unit bounded, and a unit has a longest length: together the whole is linear in the text.</summary>
    [TestCase("en", "Holt said ")]
    [TestCase("en", "the mayor said that it rained and ")]
    [TestCase("en", "it rained, Holt said, “and then,” he added, ")]
    [TestCase("en", "it rained, according to the mayor, ")]
    [TestCase("en", "said warned told announced ")]
    [TestCase("de", "Holt sagte, dass es regnet, und laut Lund ")]
    public void A_sentence_of_a_thousand_cues_is_survived_within_the_caps(string tag, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1000)) + "it rained.";
        var language = LanguageData.For(tag);
        int groups = 0, candidates = 0, units = 0;
        var reading = QuotationReader.Read(new Article { Id = "a", Text = text, Language = tag }, new QuotationOptions(), ChoiceModel.For(language), (Unit _, UnitParse parse, List<CueGroup> found) =>
        {
            units++;
            groups = Math.Max(groups, found.Count);
            candidates = Math.Max(candidates, found.Count == 0 ? 0 : found.Max(g => g.Candidates.Count));
            foreach (var c in found.SelectMany(g => g.Candidates.Select(c => (g.Word, Candidate: c))))
            {
                Assert.That(c.Candidate.Holds(c.Word), Is.False, c.Candidate.Rule);
                Assert.That(Math.Max(c.Candidate.Last, c.Candidate.SecondLast), Is.LessThan(parse.Count));
            }
        }, default);
        Assert.That(units, Is.GreaterThan(text.Length / 4000));
        Assert.That(groups, Is.InRange(1, CandidateFinder.MostCues));
        Assert.That(candidates, Is.InRange(1, CandidateList.Most));
        Assert.That(reading.Quotations, Has.All.Matches<Quotation>(q => q!.Confidence is >= 0 and <= 1 && q.Extent.End <= text.Length));
    }

    [Test]
    public void Each_reading_of_a_cue_is_listed_once()
    {
        var found = new List<CueGroup>();
        QuotationReader.Read(new Article { Id = "a", Text = "Mayor Ada Holt said on Monday that the bridge, which is old, would close in May, and that it rained." }, new QuotationOptions(), ChoiceModel.For(LanguageData.For("en")), (Unit _, UnitParse _, List<CueGroup> groups) => found.AddRange(groups), default);
        var said = found.Single(g => g.Mention is not null);
        Assert.That(said.Candidates, Is.Not.Empty);
        Assert.That(said.Candidates.Select(c => (c.First, c.Last, c.SecondFirst, c.SecondLast)), Is.Unique);
        Assert.That(said.Candidates.Select(c => c.Score), Has.All.Matches<double>(double.IsFinite));
    }
}
