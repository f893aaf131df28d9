using CompareLib.Sources;

namespace CompareLib.Tests.Sources;

public sealed class PassageJudgeTests
{
    private const string Body = "The harbour froze for the first time in thirty years and fishing boats were locked in the ice until a tug came from the naval base. ";
    private const string OtherBody = "A new school opened on the hill above the market with room for four hundred children and a kitchen garden behind the gymnasium. ";
    private static readonly string Much = string.Join(' ', new MadeUpCorpus(7).Paragraphs(7));
    private static readonly string OtherMuch = string.Join(' ', new MadeUpCorpus(8).Paragraphs(7));

    [Test]
    public void Words_in_marks_on_one_side_alone_are_copying()
    {
        const string sentence = "the alliance wants to build three more bases along the coast while it cuts the money for clearing mines from the fields behind the old border";
        Assert.That(Judge($"{Body}In its view {sentence}.", $"{OtherBody}The paper writes: “{sentence}.” It gives no source."), Is.EqualTo(new[] { PassageEvidence.Copying }));
    }

    [Test]
    public void Words_of_an_opinion_piece_quoted_elsewhere_are_a_quotation()
    {
        const string sentence = "we have to build three more bases along the coast and we cannot wait until the last mine is cleared from the fields behind the old border";
        Assert.That(Judge($"I was born there. {Body} I say it again: {sentence}. My friends know it.", $"{OtherBody}The senator writes: “{sentence}.”"), Is.EqualTo(new[] { PassageEvidence.Quotation }));
    }

    [Test]
    public void A_clause_of_reported_speech_is_weak_alone_and_counts_beside_proof()
    {
        const string clause = "the bridge will stay closed until every cable has been changed";
        const string proof = "Engineers who had climbed the northern tower at dawn came back with pictures of broken wires, of rust as thick as a thumb and of bolts that could be turned by hand.";
        Assert.Multiple(() =>
        {
            Assert.That(Judge($"{Body}The minister said {clause}.", $"{OtherBody}She said {clause}, too."), Is.EqualTo(new[] { PassageEvidence.Weak }));
            Assert.That(Judge($"{Body}The minister said {clause}. {proof}", $"{proof} {OtherBody}She said {clause}, too."), Is.EqualTo(new[] { PassageEvidence.Copying, PassageEvidence.Copying }));
        });
    }

    [Test]
    public void A_list_of_headlines_is_boilerplate()
    {
        const string links = "Mayor Opens New Bridge Over River Thames Police Seek Witnesses After Robbery At Bank In Leeds Storm Warning Issued For Northern Scotland And Orkney";
        Assert.That(Judge(Body + links, OtherBody + links), Is.EqualTo(new[] { PassageEvidence.Boilerplate }));
    }

    [Test]
    public void A_paragraph_that_closes_both_articles_and_nothing_else_in_common_is_standing_text()
    {
        const string background = "The strait is the only way out of the inner sea and carries a tenth of the grain that is sold in the world, most of it in summer.";
        Assert.Multiple(() =>
        {
            Assert.That(Judge($"{Much}\n\n{background}\n\nShare", $"{OtherMuch}\n\n{background}"), Is.EqualTo(new[] { PassageEvidence.Boilerplate }));
            Assert.That(Judge($"{background}\n\n{Much}", $"{OtherMuch}\n\n{background}"), Is.EqualTo(new[] { PassageEvidence.Copying }));
        });
    }

    [Test]
    public void An_embedded_post_is_a_quotation()
    {
        const string post = "The new tunnel must be opened at once, not in three years as the council wants it, or the whole valley will drown in lorries and dust — Jane Doe (@janedoe) April 2, 2018";
        Assert.That(Judge($"{Body}\n\n{post}", $"{OtherBody}\n\n{post}"), Is.EqualTo(new[] { PassageEvidence.Quotation }));
    }

    [TestCase("MANILA. \"One,\" he said. \"Two", new[] { "One,", "Two" })]
    [TestCase("“One two” and „three“ and «four»", new[] { "One two", "three", "four" })]
    [TestCase("\"One (outlawed). \"Two,\" he said.", new[] { "One (outlawed). ", "Two," })]
    [TestCase("\"Open to the end\nNot marked", new[] { "Open to the end" })]
    [TestCase("''Twice'' it said", new[] { "Twice" })]
    [TestCase("No marks, it's plain", new string[0])]
    public void Marks_are_paired_within_a_paragraph(string text, string[] marked) =>
        Assert.That(QuotationMarks.Find(text).Select(s => s.Of(text)), Is.EqualTo(marked));

    [TestCase("Some news.\nAdvertisement\nMore of it.", "Advertisement")]
    [TestCase("Some news. © 2020 Star. All rights reserved. More of it.", " All rights reserved")]
    [TestCase("Some news. JUST WATCHED A film Replay More Videos ... MUST WATCH A film 02:24 More of it.", "JUST WATCHED A film Replay More Videos ... MUST WATCH A film 02:24")]
    [TestCase("Sen. Jane Doe Jane A. DoeFirst headline Second headline MORE said so.", "DoeFirst headline Second headline MORE")]
    [TestCase("McConnell and MacDonald want MORE money.", null)]
    [TestCase("Two of 3 and 5 of 9 voted.", null)]
    public void Furniture_is_found_where_it_stands(string text, string? furniture) =>
        Assert.That(Furniture.Find(text).Select(s => s.Of(text)), Is.EqualTo(furniture is null ? [] : new[] { furniture }));

    private static PassageEvidence[] Judge(string a, string b)
    {
        var (x, y) = (ArticleWords.Read(a), ArticleWords.Read(b));
        return [.. PassageJudge.Judge(PassageFinder.Find(x, y, 6), x, y).Select(p => p.Evidence)];
    }
}
