using CompareLib.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Matching;

public sealed class MarkedStretchesTests
{
    private static string[] Of(string text)
    {
        var found = new List<string>();
        for (var position = 0; MarkedStretches.Next(text, ref position, out var start, out var length);) found.Add(text.Substring(start, length));
        return [.. found];
    }

    [TestCase("that it was “highly likely” that he was ill", new[] { "highly likely" })]
    [TestCase("the bridge is \"safe\" and \"sound\" now", new[] { "safe", "sound" })]
    [TestCase("what happened was “deplorable.", new[] { "deplorable." })]
    [TestCase("a disgrace” to the town and “worse” than that", new[] { "a disgrace", "worse" })]
    [TestCase("das sei „ein Anfang“, so der Minister", new[] { "ein Anfang" })]
    [TestCase("ce serait « une faute » grave", new[] { " une faute " })]
    [TestCase("it wasn't ours, it's theirs", new string[0])]
    [TestCase("", new string[0])]
    public void What_stands_in_marks_is_found(string text, string[] expected) => Assert.That(Of(text), Is.EqualTo(expected));

    [Test]
    public void Stretches_follow_each_other_and_hold_no_mark_that_closes()
        => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Gen.Elements("a", "b ", " ", "“", "”", "\"", "„", "«", "»", "\ud800").ArrayOf()), parts =>
        {
            var text = string.Concat(parts);
            var (last, position) = (0, 0);
            while (MarkedStretches.Next(text, ref position, out var start, out var length))
            {
                Assert.That(start, Is.GreaterThanOrEqualTo(last));
                Assert.That(position, Is.GreaterThanOrEqualTo(start + length));
                Assert.That(text.AsSpan(start, length).Contains('”'), Is.False);
                last = start + length;
            }
        }));
}
