using CompareLib.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Matching;

public sealed class QuotationIndexTests
{
    private static readonly string[] Words = "harbour wall storm autumn repair council money bridge school river quota fish theatre stone vote tax night train road hospital nurse doctor ferry island".Split(' ');

    private static WordingToGroup[] Made(int count)
    {
        var random = new Random(8);
        var made = new List<WordingToGroup>();
        while (made.Count < count)
        {
            var said = Enumerable.Range(0, random.Next(5, 14)).Select(_ => random.Next(3) == 0 ? "the" : Words[random.Next(Words.Length)] + random.Next(4)).ToArray();
            for (var reports = random.Next(1, 4); reports > 0; reports--)
            {
                var text = string.Join(' ', said.Where(_ => random.Next(10) > 0));
                made.Add(new WordingToGroup { Id = $"q{made.Count:D4}", Text = text, Speaker = random.Next(2) == 0 ? "Ruth Lindgren" : null });
            }
        }

        return [.. made];
    }

    private static IEnumerable<string> Shape(Grouping grouping) => grouping.Groups.Select(g => $"{string.Join(",", g.Members)} {g.Central} {g.Confidence:R} {string.Join(";", g.Links)}");

    [Test]
    public void Adding_one_by_one_gives_the_groups_of_a_batch()
    {
        var wordings = Made(700);
        var index = new QuotationIndex();
        foreach (var wording in wordings.Reverse())
        {
            index.Add(wording);
            if (index.Count % 200 == 0) _ = index.Matches(new WordingToGroup { Id = "question", Text = "a question with strange new words about storm1 and wall2" });
        }

        var batch = new QuotationGrouper().Group(wordings);
        Assert.That(Shape(index.Group()), Is.EqualTo(Shape(batch)));
        Assert.That(index.Group().LookAlikes.Length, Is.EqualTo(batch.LookAlikes.Length));
        Assert.That(batch.Groups.Count(g => g.Members.Length > 1), Is.GreaterThan(50));
    }

    [Test]
    public void Adding_one_by_one_in_batches_and_in_any_order_gives_the_groups_of_a_batch()
    {
        var cases = Gen.Choose(0, 9).ArrayOf(60).SelectMany(steps => Gen.Shuffle(Made(60)).Select(wordings => (steps, wordings)));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(Arb.From(cases), drawn =>
        {
            var index = new QuotationIndex();
            for (var (next, step) = (0, 0); next < drawn.wordings.Length; step++)
            {
                // A step of one is a single quotation, of nought a question, of more a batch.
                var size = Math.Min(drawn.steps[step % drawn.steps.Length], drawn.wordings.Length - next);
                if (size == 0) _ = index.Matches(drawn.wordings[next]);
                if (size <= 1) index.Add(drawn.wordings[next++]);
                else index.AddRange(drawn.wordings[next..(next += size)]);
                if (step % 7 == 0) _ = index.Group();
            }

            var batch = Shape(new QuotationGrouper().Group(drawn.wordings)).ToArray();
            Assert.That(Shape(index.Group()), Is.EqualTo(batch));
            Assert.That(Shape(new QuotationGrouper().GroupStream(drawn.wordings)), Is.EqualTo(batch));
        }));
    }

    [Test]
    public void A_stream_gives_the_groups_of_a_batch_and_lets_texts_go()
    {
        var wordings = Made(700);
        WeakReference? first = null;
        IEnumerable<WordingToGroup> Stream()
        {
            foreach (var wording in wordings)
            {
                yield return Copy(wording, ref first);
                if (wording == wordings[^1])
                {
                    GC.Collect();
                    Assert.That(first!.IsAlive, Is.False);
                }
            }
        }

        var options = new MatchingOptions { Explain = false };
        Assert.That(Shape(new QuotationGrouper(options).GroupStream(Stream())), Is.EqualTo(Shape(new QuotationGrouper(options).Group(wordings))));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WordingToGroup Copy(WordingToGroup wording, ref WeakReference? first)
    {
        var copy = wording with { Text = new string(wording.Text.AsSpan()) };
        first ??= new WeakReference(copy.Text);
        return copy;
    }

    [Test]
    public void Adding_costs_the_same_however_many_there_are()
    {
        long Allocated(int count)
        {
            var wordings = Made(count);
            var index = new QuotationIndex();
            index.AddRange(wordings);
            var more = Made(200).Select(w => w with { Id = "more " + w.Id }).ToArray();
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var wording in more) index.Add(wording);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // Columns and blocks grow now and then; nothing is read or compared again.
        _ = Allocated(10);
        Assert.That(Allocated(6000), Is.LessThan(Math.Max(600_000, 4 * Allocated(600))));
    }

    [Test]
    public void Threads_change_nothing()
    {
        var wordings = Made(12_100);
        var grouper = new QuotationGrouper(new MatchingOptions { Explain = false });
        Assert.That(Shape(grouper.Group(wordings, 3)), Is.EqualTo(Shape(grouper.Group(wordings, 1))));
        Assert.That(Shape(new QuotationGrouper().Group(wordings[..600], 3)), Is.EqualTo(Shape(new QuotationGrouper().Group(wordings[..600], 1))));
    }

    [Test]
    public void A_question_finds_its_matches_before_and_after_indexing()
    {
        var index = new QuotationIndex();
        Assert.That(index.Matches(new WordingToGroup { Id = "q", Text = "anything" }), Is.Empty);
        index.AddRange(Made(700));
        index.Add(new WordingToGroup { Id = "early", Text = "Not one lighthouse keeper was paid during the whole winter" });
        var question = new WordingToGroup { Id = "q", Text = "not one lighthouse keeper was paid during winter" };
        Assert.That(index.Matches(question)[0].B, Is.EqualTo("early"));
        index.AddRange(Made(700).Select(w => w with { Id = "later " + w.Id }));
        Assert.That(index.Matches(question)[0].B, Is.EqualTo("early"));
        Assert.That(index.Count, Is.EqualTo(1401).Within(5));
    }

    [Test]
    public void An_id_is_taken_once()
    {
        var index = new QuotationIndex();
        index.Add(new WordingToGroup { Id = "a", Text = "one" });
        Assert.That(() => index.Add(new WordingToGroup { Id = "a", Text = "two" }), Throws.ArgumentException);
        Assert.That(index.Count, Is.EqualTo(1));
    }

    [Test]
    public void One_writer_and_many_readers_do_not_disturb_each_other()
    {
        var wordings = Made(700);
        var index = new QuotationIndex();
        var readers = Enumerable.Range(0, 2).Select(reader => Task.Run(() =>
        {
            while (index.Count < wordings.Length) _ = index.Matches(wordings[index.Count % 100] with { Id = "question" });
        })).ToArray();
        foreach (var wording in wordings) index.Add(wording);
        Task.WaitAll(readers);
        Assert.That(Shape(index.Group()), Is.EqualTo(Shape(new QuotationGrouper().Group(wordings))));
    }
}
