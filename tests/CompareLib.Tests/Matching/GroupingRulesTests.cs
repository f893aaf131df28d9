using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Tests.Matching;

public sealed class GroupingRulesTests
{
    private static Grouping Group(params WordingToGroup[] wordings) => new QuotationGrouper().Group(wordings);

    private static string Shape(Grouping grouping) => string.Join(" ", grouping.Groups.Select(g => string.Concat(g.Members.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    [Test]
    public void Same_words_of_another_speaker_are_a_look_alike_with_that_verdict()
    {
        var grouping = Group(
            new() { Id = "a", Text = "The ferry will sail again on the first day of spring", Speaker = "Ruth Lindgren" },
            new() { Id = "b", Text = "The ferry will sail again on the first day of spring", Speaker = "Peter Okafor" });
        Assert.That(Shape(grouping), Is.EqualTo("a b"));
        Assert.That(grouping.LookAlikes, Has.Length.EqualTo(1));
        Assert.That(grouping.LookAlikes[0].Verdict, Is.EqualTo(MatchVerdict.OtherSpeaker));
        Assert.That(grouping.LookAlikes[0].Why, Does.StartWith("same words, another speaker"));
    }

    [Test]
    public void Other_numbers_and_a_negation_stay_in_the_group_and_are_reported()
    {
        var link = new QuotationGrouper().Compare(
            new WordingToGroup { Id = "a", Text = "The council will pay for 12 lifeboats on the northern islands this winter" },
            new WordingToGroup { Id = "b", Text = "The council will not pay for 20 lifeboats on the northern islands this winter" });
        Assert.That(link.Verdict, Is.EqualTo(MatchVerdict.Same));
        Assert.That(link.MeaningFindings, Is.EqualTo(new[] { "numbers differ: 12 / 20", "negated on one side: not" }));
        Assert.That(link.Evidence.Sum(e => e.Weight), Is.EqualTo(Math.Log(link.Score / (1 - link.Score))).Within(0.01));
    }

    [Test]
    public void One_speaker_on_another_day_is_kept_apart()
    {
        var told = new WordingToGroup { Id = "a", Text = "Our nurses deserve better than this budget", Speaker = "Ruth Lindgren", Occasion = new Occasion { Date = new DateOnly(2025, 3, 1) } };
        var later = told with { Id = "b", Text = "Nurses deserve better than such a poor budget", Occasion = new Occasion { Date = new DateOnly(2025, 9, 1) } };
        Assert.That(Shape(Group(told, later)), Is.EqualTo("a b"));
        Assert.That(Shape(Group(told, later with { Occasion = told.Occasion })), Is.EqualTo("ab"));
    }

    [Test]
    public void Retold_speech_joins_its_quotation()
    {
        var grouping = Group(
            new() { Id = "a", Text = "We are dismantling the old reactor at Norrby and I will be there in April", Speaker = "Ruth Lindgren", Kind = QuotationKind.Direct },
            new() { Id = "b", Text = "they were dismantling the old reactor at Norrby and she would be there in April", Speaker = "Lindgren", Kind = QuotationKind.Indirect },
            new() { Id = "c", Text = "the fishing quotas were fair to everyone", Speaker = "Lindgren", Kind = QuotationKind.Indirect });
        Assert.That(Shape(grouping), Is.EqualTo("ab c"));
    }

    [Test]
    public void A_shared_fragment_does_not_chain_two_statements()
    {
        var grouping = Group(
            new() { Id = "a", Text = "Every kilometre of that railway was paid for by the miners of this valley, a national disgrace" },
            new() { Id = "b", Text = "a national disgrace" },
            new() { Id = "c", Text = "What happened to the patients in the northern hospital is a national disgrace" });
        Assert.That(grouping.Groups.Any(g => g.Members.Contains("a") && g.Members.Contains("c")), Is.False);
    }

    [Test]
    public void A_quotation_of_two_statements_belongs_to_both_groups_by_its_segments()
    {
        const string first = "The harbour wall will be repaired before the autumn storms.";
        const string second = "Not one fisherman was asked about the new herring quotas.";
        var grouping = Group(
            new() { Id = "a", Text = "the harbour wall would be repaired before the autumn storms", Speaker = "Lindgren" },
            new() { Id = "b", Text = $"{first} {second}", Speaker = "Lindgren", Segments = [new TextSpan(0, first.Length), new TextSpan(first.Length + 1, first.Length + 1 + second.Length)] },
            new() { Id = "c", Text = "no fisherman had been asked about the new herring quotas", Speaker = "Lindgren" });
        Assert.That(Shape(grouping), Is.EqualTo("ab bc"));
        foreach (var group in grouping.Groups)
        {
            var expected = group.Members.Contains("a") ? 0 : 1;
            Assert.That(group.SegmentOf(group.Members.IndexOf("b")), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Equal_words_that_prove_nothing_stay_apart()
    {
        var link = new QuotationGrouper().Compare(new WordingToGroup { Id = "a", Text = "of the" }, new WordingToGroup { Id = "b", Text = "of the" });
        Assert.That(link.Score, Is.LessThan(0.5));
        Assert.That(Shape(Group(new() { Id = "a", Text = "of the" }, new() { Id = "b", Text = "of the" })), Is.EqualTo("a b"));
    }

    [Test]
    public void Cancelling_ends_the_work()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => new QuotationGrouper().Group([new() { Id = "a", Text = "anything" }], cancellation: source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Options_have_these_defaults_and_refuse_what_is_out_of_range()
    {
        var options = new MatchingOptions();
        Assert.That((options.Threshold, options.LookAlikeThreshold, options.Explain), Is.EqualTo((0.5, 0.1, true)));
        Assert.That(() => new MatchingOptions { Threshold = 1.5 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new MatchingOptions { LookAlikeThreshold = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase("“shameful neglect", true)]
    [TestCase("“lucky escape", false)]
    public void Words_that_a_retelling_sets_in_marks_vouch_for_it(string marked, bool together)
    {
        WordingToGroup Retold(string id, string text, string marked) => new() { Id = id, Text = $"{text} {marked}”", Kind = QuotationKind.Mixed, Speaker = "Ruth Lindgren", ArticleId = id };
        var grouping = new QuotationGrouper().Group([Retold("a", "what happened at the quarry on Monday was", "“shameful neglect"), Retold("b", "the landslide amounted to", marked)]);
        Assert.That(grouping.Groups.Length, Is.EqualTo(together ? 1 : 2));
        if (together) Assert.That(grouping.Groups[0].Links.Single().Evidence.Select(e => e.Name), Does.Contain("contained"));
    }
}
