using CompareLib.Alignment;
using CompareLib.Text;

namespace CompareLib.Tests.Alignment;

/// <summary>The invariants on ten thousand short texts drawn by chance and edits of them.</summary>
[TestFixture]
internal sealed class CollationPropertyTests
{
    private static readonly Collator Collator = new();

    [Test]
    public void The_invariants_hold_for_ten_thousand_pairs_drawn_by_chance()
    {
        var random = new Random(20260);
        for (var n = 0; n < 10_000; n++)
        {
            var a = Wordings.Draw(random, random.Next(0, 9));
            var b = n % 5 == 0 ? Wordings.Draw(random, random.Next(0, 9)) : Wordings.Edit(random, a, random.Next(1, 4));
            var there = Collator.Collate(Wordings.Witnesses(a, b));
            var back = Collator.Collate(Wordings.Witnesses(b, a));
            if (!IsWhole(there, 0, a) || !IsWhole(there, 1, b)) Assert.Fail($"a token is lost or stands twice: {a} | {b}");
            if (!there.Columns.Select(c => (c.Cells[0], c.Cells[1])).SequenceEqual(back.Columns.Select(c => (c.Cells[1], c.Cells[0])))) Assert.Fail($"no mirror: {a} | {b}");
            if (!ChangeTests.Apart(there.Changes)) Assert.Fail($"changes overlap: {a} | {b}");
            if (!ChangeTests.Applied(a, b, there.Changes).SequenceEqual(Wordings.Printed(b))) Assert.Fail($"the changes do not give B: {a} | {b}");
        }
    }

    private static bool IsWhole(Collation collation, int w, string text)
    {
        var at = 0;
        foreach (var span in collation.Columns.Select(c => c.Cells[w]).OfType<TextSpan>())
        {
            if (span.Start < at || !text.AsSpan(at, span.Start - at).IsWhiteSpace()) return false;
            at = span.End;
        }

        return text.AsSpan(at).IsWhiteSpace();
    }
}
