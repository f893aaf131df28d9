using CompareLib.Matching;

namespace CompareLib.Tests.Matching;

public sealed class QuotationGrouperTests
{
    private static readonly WordingToGroup[] Harbour =
    [
        new() { Id = "a", Text = "The harbour wall will be repaired before the autumn storms arrive", Speaker = "Ruth Lindgren" },
        new() { Id = "b", Text = "The harbour wall will be repaired before the autumn storms", Speaker = "Lindgren" },
        new() { Id = "c", Text = "repaired before the autumn storms arrive" },
        new() { Id = "d", Text = "The harbour wall will be repaired before the autumn storms arrive", Speaker = "Peter Okafor" },
        new() { Id = "e", Text = "Fishermen were never asked about the new quotas", Speaker = "Ruth Lindgren" },
    ];

    private static string Shape(Grouping grouping) => string.Join(" ", grouping.Groups.Select(g => string.Concat(g.Members.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    [Test]
    public void Wordings_of_one_utterance_come_together_and_another_speaker_stays_apart()
    {
        var shape = Shape(new QuotationGrouper().Group(Harbour));
        Assert.That(shape, Is.AnyOf("abc d e", "ab cd e"));
    }

    [Test]
    public void Order_of_input_changes_nothing()
    {
        var expected = new QuotationGrouper().Group(Harbour);
        var random = new Random(5);
        for (var round = 0; round < 20; round++)
        {
            var shuffled = Harbour.ToArray();
            random.Shuffle(shuffled);
            var grouping = new QuotationGrouper().Group(shuffled);
            Assert.That(grouping.Groups.Select(g => string.Join(",", g.Members)), Is.EqualTo(expected.Groups.Select(g => string.Join(",", g.Members))));
        }
    }

    [Test]
    public void Given_events_keep_equal_words_apart()
    {
        var grouping = new QuotationGrouper().Group(
        [
            new() { Id = "1", Text = "We will rebuild the old theatre stone by stone", Event = "spring" },
            new() { Id = "2", Text = "We will rebuild the old theatre stone by stone", Event = "autumn" },
        ]);
        Assert.That(grouping.Groups, Has.Length.EqualTo(2));
    }

    [Test]
    public void Any_string_is_survived()
    {
        WordingToGroup[] odd =
        [
            new() { Id = "1", Text = "" }, new() { Id = "2", Text = "\ud800" }, new() { Id = "3", Text = "\0\0" }, new() { Id = "4", Text = new string('“', 10_000) },
            new() { Id = "5", Text = string.Concat(Enumerable.Repeat("word ", 50_000)) }, new() { Id = "6", Text = "…" }, new() { Id = "7", Text = "", Speaker = "" },
        ];
        Assert.That(new QuotationGrouper().Group(odd).Groups.Sum(g => g.Members.Length), Is.EqualTo(odd.Length));
    }
}
