using CompareLib.Articles;
using CompareLib.Quotations;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Quotations;

/// <summary>Properties that hold for any string at all.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "„", "‘", "’", "'", "''", "``", "«", "»", "「", "」", " ", ", ", ". ", "\n", "\n\n", ": ", "? ", " — ", "(", ")", "[", "]",
        "he said", "Smith told reporters", "according to the mayor", "that it was", "The plan", "adding that", "warned", "\ud800", "\udc00", "\0", "1990s", "sagte er", "laut", "dass",
    ];

    private static Gen<string> Texts => Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)),
        Gen.Choose(0, 0xFFFF).Select(c => (char)c).ListOf().Select(c => string.Concat(c)));

    [TestCase("en")]
    [TestCase("de")]
    public void Spans_lie_inside_the_text_in_order_and_apart(string language) =>
        Prop.ForAll(Texts.ToArbitrary(), text => Holds(text, language)).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [TestCase("“")]
    [TestCase("\"")]
    [TestCase("'")]
    [TestCase("‘x “")]
    [TestCase("he said ")]
    [TestCase("“a,” he said. ")]
    public void Long_monotonous_text_is_survived(string piece) =>
        Assert.That(Holds(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)), "en"), Is.True);

    [Test]
    public void The_same_text_gives_the_same_reading()
    {
        var text = string.Concat(Pieces);
        var (a, b) = (Read(text, "en"), Read(text, "en"));
        Assert.That(a.Quotations.Select(q => (q.Id, q.Text, q.Rule, q.Kind)), Is.EqualTo(b.Quotations.Select(q => (q.Id, q.Text, q.Rule, q.Kind))));
    }

    private static ArticleReading Read(string text, string language) => new QuotationExtractor().Read(new Article { Id = "a", Text = text, Language = language });

    private static bool Holds(string text, string language)
    {
        var reading = Read(text, language);
        var start = 0;
        foreach (var q in reading.Quotations)
        {
            if (q.Spans.IsEmpty || q.Extent.Start < start || q.Confidence is < 0 or > 1 || q.Rule.Length == 0) return false;
            start = q.Extent.Start;
            foreach (var spans in new[] { q.Spans, q.Marked, q.Segments, q.Insertions, q.Cue, q.Mention?.Spans ?? [] })
            {
                var end = 0;
                foreach (var span in spans)
                {
                    if (span.Start < end || span.IsEmpty || span.End > text.Length) return false;
                    end = span.End;
                }
            }
        }

        return reading.SetAside.All(m => m.Span.Start >= 0 && m.Span.End <= text.Length && !m.Span.IsEmpty);
    }
}
