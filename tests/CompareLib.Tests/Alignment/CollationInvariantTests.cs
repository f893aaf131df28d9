using CompareLib.Alignment;
using CompareLib.Text;

namespace CompareLib.Tests.Alignment;

[TestFixture]
internal sealed class CollationInvariantTests
{
    private static readonly Collator Collator = new();

    [Test]
    public void Order_of_witnesses_never_changes_the_alignment([Range(1, 20)] int seed)
    {
        var texts = Wordings.Harbour.ToArray();
        var expected = Wordings.Shape(Collator.Collate(Wordings.Witnesses(texts)));
        new Random(seed).Shuffle(texts);
        Assert.That(Wordings.Shape(Collator.Collate(Wordings.Witnesses(texts))), Is.EqualTo(expected));
    }

    [Test]
    public void Names_of_witnesses_never_change_the_alignment()
    {
        var expected = Wordings.Shape(Collator.Collate(Wordings.Witnesses(Wordings.Harbour)));
        var renamed = Wordings.Harbour.Select((t, k) => new WitnessText("outlet " + (9 - k), t)).ToArray();
        Assert.That(Wordings.Shape(Collator.Collate(renamed)), Is.EqualTo(expected));
    }

    [Test]
    public void A_copy_of_a_witness_takes_the_place_of_its_original()
    {
        var texts = Wordings.Harbour.Distinct().ToArray();
        var one = Collator.Collate(Wordings.Witnesses(texts));
        var two = Collator.Collate(Wordings.Witnesses([.. texts, texts[1]]));
        Assert.That(two.Columns.Select(c => c.Cells.RemoveAt(texts.Length)), Is.EqualTo(one.Columns.Select(c => c.Cells)));
        Assert.That(two.Columns.Select(c => c.Cells[^1]), Is.EqualTo(one.Columns.Select(c => c.Cells[1])));
    }

    [Test]
    public void Every_token_that_is_not_white_space_stands_in_exactly_one_column([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var first = Wordings.Draw(random, random.Next(0, 25));
        var texts = new[] { first, Wordings.Edit(random, first, 3), Wordings.Edit(random, first, 8), Wordings.Draw(random, 10) };
        var collation = Collator.Collate(Wordings.Witnesses(texts));
        for (var w = 0; w < texts.Length; w++)
        {
            var at = 0;
            foreach (var span in collation.Columns.Select(c => c.Cells[w]).OfType<TextSpan>())
            {
                Assert.That(texts[w][at..span.Start], Is.All.Matches<char>(char.IsWhiteSpace));
                Assert.That(span.End, Is.GreaterThan(span.Start));
                at = span.End;
            }

            Assert.That(texts[w][at..], Is.All.Matches<char>(char.IsWhiteSpace));
        }
    }

    [Test]
    public void A_against_B_mirrors_B_against_A([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var a = Wordings.Draw(random, 18);
        var b = Wordings.Edit(random, a, 6);
        var there = Collator.Collate(Wordings.Witnesses(a, b));
        var back = Collator.Collate(Wordings.Witnesses(b, a));
        Assert.That(back.Columns.Select(c => (c.Cells[1], c.Cells[0])), Is.EqualTo(there.Columns.Select(c => (c.Cells[0], c.Cells[1]))));
        Assert.That(back.Moves.Select(m => (m.SpanB, m.SpanA)).Order(), Is.EqualTo(there.Moves.Select(m => (m.SpanA, m.SpanB)).Order()));
    }

    [TestCase("")]
    [TestCase("\uD800 \uDC00\0")]
    [TestCase("((((((((((((((((((((")]
    [TestCase("   ")]
    public void Any_string_is_survived(string odd)
    {
        Assert.That(Collator.Collate(Wordings.Witnesses(odd, "The vote was open.")).Witnesses[0].Text, Is.EqualTo(odd));
        Assert.That(Collator.Collate(Wordings.Witnesses(odd)).Columns.SelectMany(c => c.Cells).Count(c => c is null), Is.Zero);
    }
}
