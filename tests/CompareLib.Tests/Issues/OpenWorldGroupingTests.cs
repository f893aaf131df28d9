using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Tests.Issues;

/// <summary>Unrelated articles share words, stock phrases and fragments: that makes no statement of theirs one.</summary>
public sealed class OpenWorldGroupingTests
{
    private static double Score(WordingToGroup a, WordingToGroup b) => new QuotationGrouper().Compare(a, b).Score;

    private static WordingToGroup Said(string id, string text) => new() { Id = id, Text = text, Kind = QuotationKind.Direct };

    [TestCase("Sure", "We have to make sure that every ferry is inspected before the summer")]
    [TestCase("You are a good negotiator", "It has never been a better time to hire good people")]
    [TestCase("It is not necessary", "He does not expect that such a step will be necessary")]
    [TestCase("a matter of time", "The bridge will open again; it is a matter of time and of money")]
    public void Common_words_and_stock_phrases_prove_nothing(string a, string b) => Assert.That(Score(Said("a", a), Said("b", b)), Is.LessThan(0.5));

    [Test]
    public void A_fragment_never_joins_the_sentence_that_denies_it()
    {
        WordingToGroup Of(string id, string text) => Said(id, text) with { Speaker = "Ruth Lindgren" };
        Assert.That(Score(Of("a", "a puppet council"), Of("b", "I never said that Norrby had a puppet council")), Is.LessThan(0.5));
    }

    [Test]
    public void A_score_does_not_depend_on_what_else_is_compared()
    {
        var pair = (Said("a", "The harbour wall at Norrby will be repaired before the autumn storms"), Said("b", "Norrby's harbour wall is repaired before the storms"));
        var others = Enumerable.Range(0, 40).Select(i => (Said($"x{i}", $"The harbour wall at Norrby costs {i} million"), Said($"y{i}", $"Autumn storms broke the harbour wall {i} times")));
        Assert.That(new QuotationGrouper().Compare([pair, .. others])[0].Score, Is.EqualTo(new QuotationGrouper().Compare(pair.Item1, pair.Item2).Score));
    }

    [Test]
    public void Of_a_mixed_quotation_the_marked_words_are_compared()
    {
        const string text = "the minister, who had come late, told reporters that \"every herring boat will stay in Norrby harbour\" until further notice";
        var start = text.IndexOf('"', StringComparison.Ordinal) + 1;
        var mixed = new WordingToGroup { Id = "a", Text = text, Kind = QuotationKind.Mixed, Marked = [new TextSpan(start, text.LastIndexOf('"'))] };
        Assert.That(Score(mixed, Said("b", "Every herring boat will stay in Norrby harbour")), Is.GreaterThan(0.9));
    }

    [Test]
    public void An_unsure_speaker_is_evidence_and_a_sure_one_a_veto()
    {
        var first = Said("a", "Every herring boat will stay in Norrby harbour until the storm is over") with { Speaker = "Ruth Lindgren" };
        var other = first with { Id = "b", Speaker = "Peter Okafor" };
        Assert.That(new QuotationGrouper().Group([first, other]).Groups, Has.Length.EqualTo(2));
        var unsure = new QuotationGrouper().Group([first, other with { SpeakerConfidence = 0.6 }]).Groups;
        Assert.That(unsure, Has.Length.EqualTo(1));
        Assert.That(unsure[0].Links[0].MeaningFindings, Has.Some.StartsWith("speakers differ: "));
    }

    [Test]
    public void Shared_pairs_of_words_are_those_that_two_sets_have_in_common()
    {
        var random = new Random(5);
        var phrases = new SharedPhrases();
        for (var round = 0; round < 200; round++)
        {
            int[] Made() => [.. Enumerable.Range(0, random.Next(0, 120)).Select(_ => random.Next(6))];
            var (a, b) = (Made(), Made());
            phrases.Prepare(a);
            Assert.That(phrases.Count(b), Is.EqualTo(a.Zip(a.Skip(1)).Distinct().Intersect(b.Zip(b.Skip(1))).Count()));
        }
    }

    [Test]
    public void What_an_article_repeats_tells_less_of_its_quotations()
    {
        var table = new WordTable();
        var (herring, root) = (table.IdOf("herring"), 0);
        var sketch = ArticleSketch.Of("Herring boats sail. The herring is small. Herring, herring and no cod.", table);
        root = table.IdOf("cod");
        Assert.That(sketch.Rarity(table.Hashes[herring], table.Rarity[herring]), Is.LessThan(table.Rarity[herring] / 2));
        Assert.That(sketch.Rarity(table.Hashes[root], table.Rarity[root]), Is.EqualTo(table.Rarity[root]));
        Assert.That(sketch.Likeness(sketch), Is.EqualTo(1).Within(1e-5));
        Assert.That(sketch.Likeness(ArticleSketch.Of("The council of Norrby met on Monday about the bridge.", table)), Is.LessThan(0.2));
    }
}
