using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Quotations.Speakers;
using CompareLib.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Quotations.Speakers;

public sealed class SpeakerResolverProperties
{
    private static readonly string[] Pieces =
        ["He", "she", " said ", "Mr. ", "Ann Lee", ", chief of ", "the general", "NATO", "'s ", "\"", "“", "”", "\n\n", ". ", ", ", " (R-Fla.) ", "\ud800", "\udc00", "\0", "Gov", ".", "U.S.", "-", "of the ", "who", "A", "é", "İ", "ﬁ", "2", "Wednesday", "yesterday", "according to "];

    [Test]
    public void Any_text_with_any_mentions_gives_speakers_without_exception_and_twice_the_same()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
        var cases = from text in Gen.OneOf(texts, ArbMap.Default.GeneratorFor<string>().Where(text => text is not null))
                    from spans in Gen.Choose(0, Math.Max(0, text.Length)).Two().Select(pair => new TextSpan(Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2))).ListOf()
                    select (text, spans.ToImmutableArray());
        Prop.ForAll(Arb.From(cases), pair =>
        {
            var (text, spans) = pair;
            var article = new Article { Id = "x", Text = text };
            ImmutableArray<Quotation> quotations = [.. spans.Select((span, i) => new Quotation
            {
                Id = $"x#{i}", ArticleId = "x", Kind = (QuotationKind)(i % 3), Spans = [span], Text = span.Of(text), Confidence = 1, Rule = "",
                Mention = new SpeakerMention(span.Of(text), [span], MentionKind.Name),
            })];
            var first = SpeakerResolver.Resolve(article, quotations);
            var second = SpeakerResolver.Resolve(article, quotations);
            return first.Length == quotations.Length && first.Select(Mark.NameOf).SequenceEqual(second.Select(Mark.NameOf)) && first.All(quotation => quotation.SpeakerConfidence is >= 0 and <= 1);
        }).QuickCheckThrowOnFailure();
    }

    private static readonly string[] Words =
        ["Ann Lee", "Paul Brandt", "Senator Ruth Lee", "Mr. Brandt", "Lee", "Imagine", "Unlike", "the senator", "the two", "both senators", "his wife", "her campaign", "the campaign", "they", "he", "she", "the paper", "the editorial board", "the government in Oslo", "the Bergen Herald", "and", ",", "said", "who", "known as", "A.", "\".", ". ", "\n\n", "is", "of"];

    [Test]
    public void No_speaker_has_a_word_that_the_article_lacks()
    {
        var cases = from pieces in Gen.Elements(Words).NonEmptyListOf()
                    from at in Gen.Choose(0, 1000).NonEmptyListOf()
                    select (pieces.ToArray(), at.ToArray());
        Prop.ForAll(Arb.From(cases), pair =>
        {
            var (pieces, at) = pair;
            var text = string.Join(' ', pieces);
            var starts = pieces.Select((_, i) => string.Join(' ', pieces.Take(i)).Length + (i > 0 ? 1 : 0)).ToArray();
            ImmutableArray<Quotation> quotations = [.. at.Select(k => k % pieces.Length).Distinct().Order().Select(k => new Quotation
            {
                Id = $"x#{k}", ArticleId = "x", Kind = QuotationKind.Indirect, Spans = [new TextSpan(0, 0)], Text = "", Confidence = 1, Rule = "",
                Mention = new SpeakerMention(pieces[k], [new TextSpan(starts[k], starts[k] + pieces[k].Length)], MentionKind.Name),
            })];
            // "and" joins several speakers, "'s" makes somebody's campaign, a place may be named by its adjective or its capital.
            string[] allowed = ["and", "s", "norway"];
            var known = Bare(text).Concat(allowed).ToHashSet();
            return SpeakerResolver.Resolve(new Article { Id = "x", Text = text, Language = "en" }, quotations).All(quotation => quotation.Speaker is null || Bare(quotation.Speaker.Name).All(known.Contains));
        }).QuickCheckThrowOnFailure();

        static IEnumerable<string> Bare(string text) => System.Text.RegularExpressions.Regex.Matches(text.ToLowerInvariant(), "[\\p{L}\\d]+").Select(match => match.Value);
    }

    [TestCase("The general said the Third Bergen Conference on Fisheries told Ann Lee, chief of Norway's Naval Staff, \"he\" on Tuesday. ")]
    [TestCase("Ann Lee of the of the and The The ")]
    [TestCase("“a company said ")]
    public void Cost_is_linear_in_the_length_of_the_text(string piece)
    {
        TimeSpan Cost(int copies)
        {
            var text = string.Concat(Enumerable.Repeat(piece, copies));
            var article = new Article { Id = "x", Text = text };
            var step = piece.Length;
            ImmutableArray<Quotation> quotations = [.. Enumerable.Range(0, copies / 4).Select(i => new Quotation
            {
                Id = $"x#{i}", ArticleId = "x", Kind = QuotationKind.Indirect, Spans = [new TextSpan((i * 4 * step) + 8, ((i * 4) + 1) * step)], Text = "", Confidence = 1, Rule = "",
                Mention = new SpeakerMention("", [new TextSpan(i * 4 * step, (i * 4 * step) + 11)], MentionKind.Name),
            })];
            var best = TimeSpan.MaxValue;
            for (var round = 0; round < 2; round++)
            {
                // Time of the processor, not of the clock: other work on the machine must not fail a test.
                var before = Environment.CpuUsage.UserTime;
                SpeakerResolver.Resolve(article, quotations);
                var spent = Environment.CpuUsage.UserTime - before;
                if (spent < best) best = spent;
            }

            return best;
        }

        Cost(100);
        var small = Cost(250);
        var large = Cost(2000);
        // Eight times the text may cost eight times as much; a quadratic step would cost sixty-four times.
        Assert.That(large.TotalMilliseconds, Is.LessThan(40 * Math.Max(10, small.TotalMilliseconds)));
    }
}
