using CompareLib.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Text;

public sealed class SentenceSplitterTests
{
    // The bar shows where a sentence must end; the text is the line without it.
    [TestCase("Gen. Mark Hill met Lt. Col. Ann Roe. |They spoke.")]
    [TestCase("The U.S. Army denied it. |He came back to the U.S. |The answer came late.")]
    [TestCase("George W. Bush and J. K. Rowling spoke. |He left.")]
    [TestCase("It was between him and I. |The rest left.")]
    [TestCase("It rose 3.5 percent to $1.2 billion. |No. 5 fell.")]
    [TestCase("He arrived at 5 p.m. Monday. |He left at 9 a.m. |The car was gone.")]
    [TestCase("\"I came. |I saw,\" he said. |\"I left.\" |She nodded.")]
    [TestCase("“It is over.” |The crowd cheered.")]
    [TestCase("\"Are you sure?\" Smith asked. |Nobody answered.")]
    [TestCase("\"Are you sure?\" he asked.")]
    [TestCase("\"Are you sure?\" |The crowd was not.")]
    [TestCase("MOSCOW, April 26. /TASS/. |The ministry said so.")]
    [TestCase("WASHINGTON (AP) — The court ruled on Friday. |It was late.")]
    [TestCase("Apple Inc. Chief Executive Tim Cook spoke. |He owns Widgets Inc. |The firm is old.")]
    [TestCase("A headline without a stop\n|The first paragraph begins.")]
    [TestCase("He waited … and waited. |Nothing came ... |Then it did.")]
    [TestCase("(He left early.) |She stayed.")]
    [TestCase("He said (see p. 5) that it was so. |It was.")]
    [TestCase("1. The first point. |2. The second point.")]
    [TestCase("He worked for Yahoo! and left. |Why? |Nobody knows!")]
    [TestCase("The report was published Jan. 5. |It was short.")]
    [TestCase("It happened in the sun. |Peter left.")]
    [TestCase("They lost the glued space.|Then they went on.")]
    [TestCase("He was born in Springfield, Ill. |She was not ill. |Both left.")]
    [TestCase("He quoted it. ” |She did not.")]
    [TestCase("It was built in 1801.[12] |It fell in 1805. [13] |Nobody cared.")]
    public void Splits_English_where_a_reader_would(string marked) => Check(marked, "en");

    [TestCase("Am 3. Oktober 1990 war es so weit. |Dr. Kohl sprach. |Er ging.")]
    [TestCase("Das kostet z. B. 3,5 Mio. Euro. |Das ist viel.")]
    [TestCase("„Das ist falsch.“ |Der Minister widersprach.")]
    [TestCase("„Ist das wahr?“, fragte er. |Niemand antwortete.")]
    [TestCase("Der 2. Weltkrieg endete 1945. |Danach begann der Aufbau.")]
    [TestCase("Papst Johannes Paul II. sprach. |Er ging.")]
    [TestCase("Das gilt u. a. für Berlin. |Nr. 5 lebt.")]
    public void Splits_German_where_a_reader_would(string marked) => Check(marked, "de");

    [Test]
    public void A_blank_line_always_ends_a_sentence() =>
        Assert.That(SentenceSplitter.Split("He met Gen.\n\nSmith").Length, Is.EqualTo(2));

    [Test]
    public void Wrapped_lines_end_no_sentence()
    {
        const string text = "The minister told the\nreporters that he had\nnot been there when\nthe others came.\nHe left.";
        Assert.That(SentenceSplitter.Split(text).Select(s => s.Of(text)), Is.EqualTo(new[] { "The minister told the\nreporters that he had\nnot been there when\nthe others came.", "He left." }));
    }

    [Test]
    public void Any_string_is_cut_in_order_and_nothing_but_white_space_is_lost() =>
        Prop.ForAll<string?>(any =>
        {
            var text = (any ?? "") + ". \"" + any + "”? A" + any;
            foreach (var language in new[] { "en", "de" })
            {
                var at = 0;
                foreach (var s in SentenceSplitter.Split(text, language))
                {
                    if (s.Start < at || s.End > text.Length || s.IsEmpty || !string.IsNullOrWhiteSpace(text[at..s.Start])) return false;
                    at = s.End;
                }

                if (!string.IsNullOrWhiteSpace(text[at..])) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [TestCase("\"")]
    [TestCase("A.")]
    [TestCase(". ")]
    [TestCase("?\" A ")]
    [TestCase("\n ")]
    [TestCase("I. ")]
    [TestCase("x")]
    public void A_million_hostile_characters_take_no_more_than_a_moment(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = SentenceSplitter.Split(text);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(4)));
    }

    private static void Check(string marked, string language)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        Assert.That(SentenceSplitter.Split(text, language).Select(s => s.Of(text)), Is.EqualTo(marked.Split('|').Select(s => s.Trim())));
    }
}
