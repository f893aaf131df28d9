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
}
