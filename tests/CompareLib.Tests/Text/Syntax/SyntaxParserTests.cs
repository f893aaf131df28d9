using CompareLib.Text;
using CompareLib.Text.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Text.Syntax;

public sealed class SyntaxParserTests
{
    [Test]
    public void A_reported_clause_is_the_complement_of_the_verb_of_saying_and_the_speaker_its_subject()
    {
        var s = Parse("The minister said that the army had left the city.");
        var said = Word(s, "said");
        Assert.Multiple(() =>
        {
            Assert.That(s.Root, Is.EqualTo(said));
            Assert.That(s[s.Child(said, "nsubj")].Form, Is.EqualTo("minister"));
            Assert.That(s[s.Child(said, "ccomp")].Form, Is.EqualTo("left"));
            Assert.That(s[said].Lemma, Is.EqualTo("say"));
            Assert.That(s[said].Features, Does.Contain("Tense=Past"));
            Assert.That(s.SubtreeSpan(s.Child(said, "ccomp")).Of("The minister said that the army had left the city."), Is.EqualTo("that the army had left the city"));
        });
    }

    [Test]
    public void A_passive_has_its_subject_and_its_agent()
    {
        var s = Parse("The bridge was destroyed by the soldiers on Monday.");
        var verb = Word(s, "destroyed");
        Assert.Multiple(() =>
        {
            Assert.That(s[Word(s, "bridge")].Relation, Is.EqualTo("nsubj:pass"));
            Assert.That(s[Word(s, "soldiers")].Relation, Is.EqualTo("obl:agent"));
            Assert.That(s[Word(s, "soldiers")].Head, Is.EqualTo(verb));
            Assert.That(s[verb].Lemma, Is.EqualTo("destroy"));
        });
    }

    [Test]
    public void German_is_parsed_too()
    {
        var s = SyntaxParser.ForLanguage("de-AT")!.ParseSentence("Der Minister sagte, dass er am Montag nach Berlin fährt.", new TextSpan(0, 56));
        var said = Word(s, "sagte");
        Assert.That(s[s.Child(said, "nsubj")].Form, Is.EqualTo("Minister"));
        Assert.That(s[said].Lemma, Is.EqualTo("sagen"));
    }

    [Test]
    public void A_language_without_a_model_has_no_parser() => Assert.That(SyntaxParser.ForLanguage("xx"), Is.Null);

    [Test]
    public void Any_string_gives_a_tree_over_words_inside_the_text() =>
        Prop.ForAll<string?>(any =>
        {
            var text = "He said: \"" + any + "\" and 'no" + any;
            return IsTree(Parse(text), text);
        }).QuickCheckThrowOnFailure();

    [TestCase("\"")]
    [TestCase("said ")]
    [TestCase("x")]
    [TestCase("- ")]
    public void A_sentence_of_very_many_words_is_cut_into_parts_and_stays_one_tree(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        Assert.That(IsTree(Parse(text), text), Is.True);
    }

    [Test]
    public void The_walk_agrees_with_a_plain_search_of_the_heads()
    {
        const string text = "Mr. Smith, the chief of staff, told reporters on Monday that the \"old\" plan, which he didn't like, was dead, and left.";
        var s = Parse(text);
        for (var i = 0; i < s.Count; i++)
        {
            var children = Enumerable.Range(0, s.Count).Where(k => s[k].Head == i).ToArray();
            var under = Enumerable.Range(0, s.Count).Where(k => s.IsUnder(k, i)).ToArray();
            Assert.That(s.ChildrenOf(i).ToArray(), Is.EqualTo(children));
            Assert.That(s.Subtree(i), Is.EqualTo((under.Min(), under.Max())));
        }

        for (var at = 0; at < text.Length; at++)
        {
            var wanted = Enumerable.Range(0, s.Count).FirstOrDefault(k => s[k].Span.Contains(at), -1);
            Assert.That(s.IndexAt(at), Is.EqualTo(wanted));
        }
    }

    [Test]
    public void Several_sentences_at_once_are_parsed_as_one_by_one()
    {
        const string text = "\"We don't know,\" the general said. He left. Nobody, not even his aides, who had waited for hours, knew why he had not stayed for dinner.\n\nGeneral leaves early\n\nWhy?";
        var parser = SyntaxParser.ForLanguage("en")!;
        var sentences = SentenceSplitter.Split(text);
        var one = sentences.Select(s => Print(parser.ParseSentence(text, s))).ToArray();
        Assert.That(parser.ParseSentences(text, sentences).Select(Print), Is.EqualTo(one));
        Assert.That(parser.ParseTexts([.. sentences.Select(s => s.Of(text))]).Select(s => s.Tokens.Length), Is.EqualTo(parser.ParseSentences(text, sentences).Select(s => s.Count)));
    }

    [Test]
    public void However_many_sentences_stand_together_each_is_parsed_as_alone() =>
        Prop.ForAll<string[]>(any =>
        {
            var parser = SyntaxParser.ForLanguage("en")!;
            string[] sentences = ["The minister, who had left, said nothing.", .. any.Select((a, i) => string.Concat(Enumerable.Repeat("He said: \"" + a + "\" ", (i % 40) + 1))), "Why?"];
            return parser.ParseTexts(sentences).Select(Print).SequenceEqual(sentences.Select(s => Print(Parse(s))));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Many_threads_read_the_same()
    {
        const string text = "\"We don't know,\" the general's spokesman said, adding that talks would go on.";
        var wanted = Print(Parse(text));
        Parallel.For(0, 64, _ => Assert.That(Print(Parse(text)), Is.EqualTo(wanted)));
    }

    private static ParsedSentence Parse(string text) => SyntaxParser.ForLanguage("en")!.ParseSentence(text, new TextSpan(0, text.Length));

    private static int Word(ParsedSentence s, string form) => s.Tokens.Single(t => t.Form == form) is var token ? s.Tokens.IndexOf(token) : -1;

    private static string Print(ParsedSentence s) => string.Join('\n', s.Tokens);

    private static bool IsTree(ParsedSentence s, string text)
    {
        var at = 0;
        for (var i = 0; i < s.Count; i++)
        {
            var t = s[i];
            if (t.Span.Start < at || t.Span.IsEmpty || t.Span.End > text.Length || t.Head >= s.Count || t.Head == i) return false;
            if ((t.Head < 0) != (t.Relation == "root") || t.Relation.Length == 0 || t.Tag.Length == 0) return false;
            at = t.Span.End;
        }

        return s.Count == 0 || (s.Tokens.Count(t => t.Head < 0) == 1 && s.Subtree(s.Root) == (0, s.Count - 1));
    }
}
