using CompareLib.Sources;

namespace CompareLib.Tests.Sources;

public sealed class ProvenanceReaderTests
{
    [TestCase("MOSCOW, April 26. /TASS/. Snow fell.", "dateline", "TASS")]
    [TestCase("BEIJING, March 1 (Xinhua) -- Snow fell.", "dateline", "Xinhua")]
    [TestCase("OSLO (AP) — Snow fell.", "dateline", "AP")]
    [TestCase("(Reuters) - Snow fell.", "agency", "Reuters")]
    [TestCase("Snow fell.\n\nThe Associated Press contributed to this report.", "agency", "AP")]
    [TestCase("Source: Xinhua| 2017-01-02", "agency", "Xinhua")]
    [TestCase("Snow fell, according to China.org.", "citation", "China.org")]
    [TestCase("Snow fell, the ministry said, citing the Harbourtown Herald.", "citation", "Harbourtown Herald")]
    [TestCase("Snow will fall, he told Rossiya 1 on Monday.", "broadcast", "Rossiya 1")]
    [TestCase("Snow will fall, he said in an interview with RT.", "interview", "RT")]
    [TestCase("Source: https://example.org/a", "link", "https://example.org/a")]
    public void Sources_are_read_with_their_kind(string text, string kind, string source)
    {
        var found = ProvenanceReader.Read(SourceAnalyzerTests.Article("a", text)).Single();
        Assert.That((found.Kind, found.Source), Is.EqualTo((kind, source)));
    }

    [TestCase("Snow fell, according to the general.")]
    [TestCase("He told reporters that it snowed (see page 3).")]
    [TestCase("According to Gerasimov, it snowed.")]
    [TestCase("He spoke of art and/or music, rt and ap in lower case.")]
    public void Speakers_are_no_sources_of_text(string text) =>
        Assert.That(ProvenanceReader.Read(SourceAnalyzerTests.Article("a", text)), Is.Empty);

    [Test]
    public void A_citation_speaks_of_its_sentence_and_a_dateline_of_all_that_follows()
    {
        const string text = "RIGA (AP) — One fell. Two rose, according to Reuters. Three stayed.";
        var found = ProvenanceReader.Read(SourceAnalyzerTests.Article("a", text));
        Assert.That(found.Select(p => p.Scope.Of(text)), Is.EqualTo(new[] { text, "Two rose, according to Reuters." }));
    }
}
