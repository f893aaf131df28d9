using CompareLib.Quotations;
using CompareLib.Quotations.Reading;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Tests.Quotations.Reading;

public sealed class NominalRootTests
{
    // "Dover.org states that bridges close", as a parser gives it that takes the verb for a plural noun.
    private static readonly SyntaxToken[] Misread =
    [
        Word(0, "Dover.org", "PROPN", 1, "compound"), Word(1, "states", "NOUN", -1, "root"), Word(2, "that", "SCONJ", 4, "mark"), Word(3, "bridges", "NOUN", 4, "nsubj"), Word(4, "close", "VERB", 1, "acl:relcl"),
    ];

    [Test]
    public void A_name_with_a_that_clause_is_a_sentence()
    {
        var mended = Mend(Misread);
        Assert.That(mended.Tokens.Select(t => (t.Tag, t.Relation)), Is.EqualTo(new[] { ("PROPN", "nsubj"), ("VERB", "root"), ("SCONJ", "mark"), ("NOUN", "nsubj"), ("VERB", "ccomp") }));
        Assert.That(mended.Tokens.Select(t => t.Head), Is.EqualTo(Misread.Select(t => t.Head)));
        Assert.That(mended.Child(1, "ccomp"), Is.EqualTo(4));
    }

    [Test]
    public void A_noun_with_an_article_or_an_owner_stays_one()
    {
        Assert.That(Mend([Misread[0] with { Form = "Those", Tag = "DET", Relation = "det" }, .. Misread[1..]])[1].Tag, Is.EqualTo("NOUN"));
        Assert.That(Mend([Misread[0] with { Relation = "nmod:poss" }, .. Misread[1..]])[1].Tag, Is.EqualTo("NOUN"));
    }

    [Test]
    public void An_adjective_of_the_phrase_before_a_comma_is_not_the_nouns()
    {
        // "Open, Dover.org states that bridges close" against "Open Dover.org states that bridges close".
        var moved = Misread.Select((t, i) => t with { Head = t.Head < 0 ? -1 : t.Head + 2 }).ToArray();
        SyntaxToken[] parted = [Word(0, "Open", "ADJ", 3, "amod"), Word(1, ",", "PUNCT", 3, "punct"), .. moved];
        SyntaxToken[] joined = [Word(0, "Open", "ADJ", 3, "amod"), Word(1, "old", "ADJ", 3, "amod"), .. moved];
        Assert.That(Mend(parted)[3].Tag, Is.EqualTo("VERB"));
        Assert.That(Mend(joined)[3].Tag, Is.EqualTo("NOUN"));
    }

    [Test]
    public void A_noun_that_is_no_form_of_a_verb_of_saying_stays_one() => Assert.That(Mend([Misread[0], Misread[1] with { Form = "fears" }, .. Misread[2..]])[1].Tag, Is.EqualTo("NOUN"));

    [Test]
    public void A_noun_below_the_root_stays_one()
    {
        // "Dover.org states that bridges close": "close" the main verb.
        SyntaxToken[] other = [Misread[0], Misread[1] with { Head = 4, Relation = "nsubj" }, Misread[2], Misread[3], Misread[4] with { Head = -1, Relation = "root" }];
        Assert.That(Mend(other)[1].Tag, Is.EqualTo("NOUN"));
    }

    private static ParsedSentence Mend(SyntaxToken[] tokens) => NominalRoot.Mended(new ParsedSentence(new TextSpan(0, tokens[^1].Span.End), [.. tokens]), LanguageData.For("en"));

    private static SyntaxToken Word(int i, string form, string tag, int head, string relation) => new(new TextSpan(i * 12, (i * 12) + form.Length), form, form, tag, "", head, relation);
}
