using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Tests.Matching;

public sealed class StatementGroupingTests
{
    private static readonly string[] Statements =
    [
        "The harbour wall will be repaired before the autumn storms arrive.",
        "Not one fisherman was asked about the new herring quotas.",
        "Every kilometre of the mountain railway was paid for by the miners.",
        "Nurses at the northern hospital deserve better than this budget.",
        "The ferry to the outer islands will sail again in spring.",
    ];

    private static readonly string?[] Speakers = ["Ruth Lindgren", "Lindgren", "Peter Okafor", "the minister", null];

    private static WordingToGroup Quotation(string id, string? speaker, params int[] statements)
    {
        var segments = new List<TextSpan>();
        var text = "";
        foreach (var statement in statements)
        {
            if (text.Length > 0) text += " ";
            segments.Add(new TextSpan(text.Length, text.Length + Statements[statement].Length));
            text += Statements[statement];
        }

        return new WordingToGroup { Id = id, Text = text, Speaker = speaker, SpeakerIsNamed = speaker != "the minister", Kind = QuotationKind.Direct, Segments = [.. segments] };
    }

    private static string[] Shape(Grouping grouping) =>
        [.. grouping.Groups.Select(g => string.Join(" ", g.Members.Select((m, i) => $"{m}{g.SegmentOf(i)}").Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    [Test]
    public void A_shared_statement_does_not_bring_its_neighbour_along()
    {
        var grouping = new QuotationGrouper().Group([Quotation("a:", "Lindgren", 0, 1), Quotation("b:", "Lindgren", 0)]);
        Assert.That(Shape(grouping), Is.EqualTo(new[] { "a:0 b:" }));
    }

    [Test]
    public void Statements_that_keep_the_same_company_are_one_group_of_whole_quotations()
    {
        var grouping = new QuotationGrouper().Group([Quotation("a:", "Lindgren", 0, 1, 2), Quotation("b:", "Lindgren", 0, 1, 2), Quotation("c:", "Lindgren", 3, 4)]);
        Assert.That(Shape(grouping), Is.EqualTo(new[] { "a: b:", "c:" }));
    }

    [Test]
    public void A_description_does_not_bring_two_named_speakers_together()
    {
        var grouping = new QuotationGrouper().Group([Quotation("a", "the minister", 2), Quotation("b", "Ruth Lindgren", 2), Quotation("c", "Peter Okafor", 2)]);
        Assert.That(grouping.Groups.Any(g => g.Members.Contains("b") && g.Members.Contains("c")), Is.False);
    }

    [Test]
    public void Whatever_the_order_and_the_threads_the_groups_are_the_same_and_never_of_two_speakers()
    {
        var random = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var wordings = Enumerable.Range(0, random.Next(2, 14))
                .Select(i => Quotation($"{i}:", Speakers[random.Next(Speakers.Length)], [.. Enumerable.Range(0, Statements.Length).OrderBy(_ => random.Next()).Take(random.Next(1, 4))])).ToArray();
            var grouping = new QuotationGrouper().Group(wordings);
            var expected = Shape(grouping);
            random.Shuffle(wordings);
            Assert.That(Shape(new QuotationGrouper().Group(wordings, threads: 3)), Is.EqualTo(expected));
            Assert.That(grouping.Groups.SelectMany(g => g.Members).ToHashSet(StringComparer.Ordinal), Has.Count.EqualTo(wordings.Length), "every quotation stands in a group");
            foreach (var group in grouping.Groups)
            {
                var speakers = group.Members.Select(m => wordings.First(w => w.Id == m).Speaker).ToHashSet();
                Assert.That(speakers.Contains("Peter Okafor") && (speakers.Contains("Ruth Lindgren") || speakers.Contains("Lindgren")), Is.False);
                Assert.That(group.Members, Is.Unique);
            }
        }
    }
}
