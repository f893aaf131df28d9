using CompareLib.Articles;

namespace CompareLib.Tests;

public sealed class ComparerTests
{
    private static readonly Article[] Two =
    [
        new() { Id = "a", Outlet = "Harbour Post", Text = "\"The old harbour bridge will be closed to heavy traffic in early May,\" Mayor Ada Quint said on Monday." },
        new() { Id = "b", Outlet = "Valley News", Text = "The old harbour bridge will be closed to heavy traffic in May, Mayor Ada Quint said." },
    ];

    [Test]
    public void Nothing_to_compare_is_no_error() => Assert.That(new Comparer().Compare([]).Articles, Is.Empty);

    [Test]
    public void Two_articles_with_one_id_are_refused() =>
        Assert.That(() => new Comparer().Compare([Two[0], Two[0]]), Throws.ArgumentException.With.Message.Contains("two articles have the id a"));

    [Test]
    public void Two_reports_of_one_statement_stand_in_one_group_with_their_difference()
    {
        var report = new Comparer().Compare(Two);
        UtteranceGroup group = report.Groups.Single();
        Assert.That(group.Outlets, Is.EqualTo(new[] { "Harbour Post", "Valley News" }));
        Assert.That(group.Speaker?.Name ?? "", Is.EqualTo("Ada Quint"));
        Assert.That(group.Collation.Changes, Has.Some.Matches<CompareLib.Alignment.Change>(c => c!.SpansA.Any(s => s.Of(group.Collation.Witnesses[c.A].Text) == "early")));
        Assert.That(report.Uncorroborated, Is.Empty);
    }

    [Test]
    public async Task The_streaming_twin_says_the_same()
    {
        var expected = new Comparer().Compare(Two);
        var report = await new Comparer().CompareAsync(Stream());
        Assert.That(report.Groups.Select(g => g.Label), Is.EqualTo(expected.Groups.Select(g => g.Label)));
        Assert.That(report.Quotations.Select(q => q.Id), Is.EqualTo(expected.Quotations.Select(q => q.Id)));
    }

    [Test]
    public void A_comparison_that_is_cancelled_at_once_ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.That(() => new Comparer().Compare(Two, null, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_comparison_that_is_cancelled_half_way_ends()
    {
        using var cancelling = new CancellationTokenSource();
        var progress = new CancelAt(ComparisonStage.Grouping, cancelling);
        Assert.That(() => new Comparer().Compare(Two, progress, cancelling.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Progress_tells_every_stage()
    {
        var stages = new SortedSet<ComparisonStage>();
        new Comparer().Compare(Two, new Collect(stages));
        Assert.That(stages, Is.EquivalentTo(Enum.GetValues<ComparisonStage>().Where(s => s != ComparisonStage.Reading)));
    }

    private static async IAsyncEnumerable<Article> Stream()
    {
        foreach (var article in Two.Reverse())
        {
            await Task.Yield();
            yield return article;
        }
    }

    private sealed class CancelAt(ComparisonStage stage, CancellationTokenSource source) : IProgress<ComparisonProgress>
    {
        public void Report(ComparisonProgress value)
        {
            if (value.Stage == stage) source.Cancel();
        }
    }

    private sealed class Collect(SortedSet<ComparisonStage> stages) : IProgress<ComparisonProgress>
    {
        public void Report(ComparisonProgress value)
        {
            lock (stages) stages.Add(value.Stage);
        }
    }
}
