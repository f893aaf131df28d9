using CompareLib.Sources;

namespace CompareLib.Tests.Sources;

public sealed class CandidateSearchTests
{
    [TestCase(0.3, 0.985, 45, 2)]
    [TestCase(0.5, 0.98, 30, 3)]
    [TestCase(0.9, 0.99, 10, 9)]
    public void Bands_and_rows_follow_from_threshold_and_recall(double threshold, double recall, int bands, int rows)
    {
        var parameters = LshParameters.Derive(threshold, recall);
        Assert.Multiple(() =>
        {
            Assert.That(parameters, Is.EqualTo(new LshParameters(bands, rows)));
            Assert.That(parameters.Probability(threshold), Is.GreaterThanOrEqualTo(recall));
            Assert.That(parameters.Places, Is.LessThanOrEqualTo(96));
        });
    }

    [Test]
    public void A_wish_that_no_signature_fulfils_is_refused() => Assert.That(() => LshParameters.Derive(0.01, 0.999), Throws.ArgumentException);

    [Test]
    public void Signatures_agree_as_often_as_the_sets_are_alike()
    {
        var hash = new MinHash(512);
        var sets = Enumerable.Range(0, 300).Select(i => (uint)WordHash.Mix((ulong)i + 1) | 1).ToArray();
        var (x, y) = (new uint[512], new uint[512]);
        hash.Sign(sets.AsSpan(0, 200), x);
        hash.Sign(sets.AsSpan(100, 200), y);
        Assert.That(MinHash.Agreement(x, y) / 512.0, Is.EqualTo(1 / 3.0).Within(0.06));
    }

    [Test]
    public void Signatures_find_what_exact_search_finds()
    {
        var (articles, _) = MadeUpCorpus.Make(900);
        var options = new SourceOptions { ExactUpTo = 0 };
        var sets = articles.ConvertAll(a => Shingles.Of(ArticleWords.Read(a.Text), true).Where(s => s != 0).ToHashSet());
        var search = new CandidateSearch(articles.Count, options);
        for (var i = 0; i < sets.Count; i++) search.AddSignature(i, [.. sets[i]]);
        var found = search.Find(articles, 1, default).Pairs.ToHashSet();
        var (alike, met) = (0, 0);
        for (var i = 0; i < sets.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(sets.Count, i + 60); j++)
            {
                var both = sets[i].Count(sets[j].Contains);
                if (both < options.CandidateSimilarity * (sets[i].Count + sets[j].Count - both)) continue;
                alike++;
                if (found.Contains(((ulong)i << 32) | (uint)j)) met++;
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(alike, Is.GreaterThan(250));
            Assert.That(met / (double)alike, Is.GreaterThanOrEqualTo(0.98));
            Assert.That(found, Has.Count.LessThan(4 * articles.Count));
        });
    }

    [Test]
    public void A_run_as_long_as_window_and_shingle_leaves_a_common_key()
    {
        var made = new MadeUpCorpus(5);
        for (var round = 0; round < 60; round++)
        {
            var shared = string.Join(' ', made.Paragraphs(1)[0].Split(' ')[..(CandidateSearch.Window + Shingles.Length - 1)]);
            var (a, b) = (Keys($"{made.Paragraphs(1)[0]} {shared} {made.Paragraphs(1)[0]}"), Keys($"{made.Paragraphs(2)[1]} {shared}"));
            Assert.That(a.Intersect(b), Is.Not.Empty);
        }

        static uint[] Keys(string text) => Shingles.Winnow(Shingles.Of(ArticleWords.Read(text), true), CandidateSearch.Window);
    }

    [Test]
    public void Many_copies_of_one_text_make_few_candidates()
    {
        var text = MadeUpCorpus.Make(1).Articles[0].Text;
        var articles = Enumerable.Range(0, 500).Select(i => SourceAnalyzerTests.Article($"{i}", text)).ToList();
        var analysis = new SourceAnalyzer(new SourceOptions { ExactUpTo = 0 }).Analyze(articles, []);
        Assert.Multiple(() =>
        {
            Assert.That(analysis.Pairs, Has.Length.LessThanOrEqualTo(2 * articles.Count));
            Assert.That(analysis.Families, Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void Large_and_small_search_find_the_same_families()
    {
        var (articles, kin) = MadeUpCorpus.Make(300);
        var exact = new SourceAnalyzer(new SourceOptions { ExactUpTo = 1000 }).Analyze(articles, []);
        var large = new SourceAnalyzer(new SourceOptions { ExactUpTo = 0 }).Analyze(articles, []);
        var related = exact.Pairs.Where(p => p.Relation >= ArticleRelation.Partial).Select(p => (p.ArticleA, p.ArticleB)).ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(kin.Where(k => !related.Contains(($"a{k.From}", $"a{k.To}"))), Is.Empty);
            Assert.That(large.Families.Select(f => string.Join(' ', f.Members)), Is.EqualTo(exact.Families.Select(f => string.Join(' ', f.Members))));
        });
    }

    [TestCase(0)]
    [TestCase(1000)]
    public void Neither_order_nor_threads_change_anything(int exactUpTo)
    {
        var (articles, _) = MadeUpCorpus.Make(200, 3);
        var analyzer = new SourceAnalyzer(new SourceOptions { ExactUpTo = exactUpTo });
        var expected = Told(analyzer.Analyze(articles, [], 1));
        var shuffled = articles.OrderBy(a => WordHash.Of(a.Id)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(Told(analyzer.Analyze(articles, [], 3)), Is.EqualTo(expected));
            Assert.That(Told(analyzer.Analyze(shuffled, [], 2)), Is.EqualTo(expected));
        });

        static IEnumerable<string> Told(SourceAnalysis analysis) =>
            analysis.Pairs.Select(p => string.CompareOrdinal(p.ArticleA, p.ArticleB) < 0 ? $"{p.ArticleA} {p.ArticleB} {p.Relation} {p.Score} {p.SharedWords}" : $"{p.ArticleB} {p.ArticleA} {p.Relation} {p.Score} {p.SharedWords}")
                .Concat(analysis.Families.Select(f => $"{string.Join(' ', f.Members.Order(StringComparer.Ordinal))}: {f.Representative}"))
                .Concat(analysis.Passages.Select(p => string.CompareOrdinal(p.ArticleA, p.ArticleB) < 0 ? $"{p.ArticleA} {p.SpanA} {p.ArticleB} {p.SpanB}" : $"{p.ArticleB} {p.SpanB} {p.ArticleA} {p.SpanA}"))
                .Order(StringComparer.Ordinal);
    }

    [Test]
    public void Work_can_be_cancelled_before_and_during_it()
    {
        var (articles, _) = MadeUpCorpus.Make(400);
        using var early = new CancellationTokenSource();
        early.Cancel();
        using var late = new CancellationTokenSource();
        Assert.Multiple(() =>
        {
            Assert.That(() => new SourceAnalyzer().Analyze(articles, [], 1, null, early.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(() => new SourceAnalyzer().Analyze(articles, [], 2, new CancelAt(late, 350), late.Token), Throws.InstanceOf<OperationCanceledException>());
        });
    }

    private sealed class CancelAt(CancellationTokenSource source, int number) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == number) source.Cancel();
        }
    }
}
