using System.Diagnostics;
using CompareLib.Sources;
using CompareLib.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Sources;

/// <summary>Properties that hold for any text, and texts made to be slow.</summary>
public sealed class SourceRobustnessTests
{
    [Test]
    public void Pieces_of_passages_are_equal_words_apart_and_in_order_for_any_two_texts()
    {
        var text = Gen.Choose(0, 12).ListOf(60).Select(n => string.Join(' ', n.Select(i => "a the Bb cc, \"dd ee\" ff\n Gg ’h 12 “i ” MORE".Split(' ')[Math.Min(i, 12)])));
        Prop.ForAll(Arb.From(text), Arb.From(text), (x, y) =>
        {
            var (a, b) = (ArticleWords.Read(x), ArticleWords.Read(y));
            var (usedA, usedB) = (new HashSet<int>(), new HashSet<int>());
            foreach (var passage in PassageFinder.Find(a, b, 4))
            {
                var (i, j) = (0, 0);
                foreach (var run in passage.Runs)
                {
                    if (run.A < i || run.B < j) return false;
                    for (var k = 0; k < run.Length; k++)
                    {
                        if (a.Ids[run.A + k] != b.Ids[run.B + k] || !usedA.Add(run.A + k) || !usedB.Add(run.B + k)) return false;
                    }

                    (i, j) = (run.A + run.Length, run.B + run.Length);
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void The_longest_run_of_equal_words_is_always_inside_a_passage()
    {
        var word = Gen.Elements("bird", "tree", "house", "river", "the", "of", "stone");
        var text = word.ListOf(50).Select(w => string.Join(' ', w));
        Prop.ForAll(Arb.From(text), Arb.From(text), (x, y) =>
        {
            var (a, b) = (ArticleWords.Read(x), ArticleWords.Read(y));
            var longest = 0;
            for (var i = 0; i < a.Count; i++)
            {
                for (var j = 0; j < b.Count; j++)
                {
                    var n = 0;
                    while (i + n < a.Count && j + n < b.Count && a.Ids[i + n] == b.Ids[j + n]) n++;
                    longest = Math.Max(longest, n);
                }
            }

            return longest < 8 || PassageFinder.Find(a, b, 6).Exists(p => p.Words >= longest);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Any_string_is_read_without_harm()
    {
        var odd = Gen.Elements("\"", "“", "\ud800", "\udc00", "\0", "\n", " ", "MORE", "aB", "3 of 9 ", "(AP)", "/TASS/", "told RT ", "(@", "—", "source: http://", "just watched", "’", "U.S.", "35,000");
        Prop.ForAll(Arb.From(odd.ListOf(30).Select(string.Concat)), text =>
        {
            var words = ArticleWords.Read(text);
            var last = 0;
            for (var i = 0; i < words.Count; i++)
            {
                var span = words.Span(i, i + 1);
                if (span.Start < last || span.End <= span.Start || span.End > text.Length) return false;
                last = span.End;
            }

            return ProvenanceReader.Read(SourceAnalyzerTests.Article("a", text)).TrueForAll(p => new TextSpan(0, text.Length).Contains(p.Span) && new TextSpan(0, text.Length).Contains(p.Scope));
        }).QuickCheckThrowOnFailure();
    }

    [TestCase("a ")]
    [TestCase("\"")]
    [TestCase("(@— ")]
    [TestCase("MORE aB ")]
    [TestCase("1 of 9 2 of 9 3 of 9 ")]
    [TestCase("(AP) told RT just watched all rights reserved ")]
    public void Texts_that_repeat_themselves_cost_no_square(string part)
    {
        var clock = Stopwatch.StartNew();
        var (a, b) = (string.Concat(Enumerable.Repeat(part, 200_000 / part.Length)), string.Concat(Enumerable.Repeat(part, 150_000 / part.Length)));
        _ = new SourceAnalyzer().Analyze([SourceAnalyzerTests.Article("a", a), SourceAnalyzerTests.Article("b", b)], []);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }
}
