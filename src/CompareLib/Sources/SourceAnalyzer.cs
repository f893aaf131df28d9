using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Sources;

/// <summary>Finds shared text between articles, sorts them into families and reads what they say of their sources. Thread-safe.</summary>
/// <param name="options">How to judge; null for the defaults.</param>
public sealed class SourceAnalyzer(SourceOptions? options = null)
{
    private const int Batch = 64;

    /// <summary>The options in force.</summary>
    public SourceOptions Options { get; } = options ?? new();

    /// <summary>Analyses <paramref name="articles"/>; the result does not depend on <paramref name="threads"/>.</summary>
    /// <param name="articles">In the report's article order.</param>
    /// <param name="readings">What was read in each, in the same order; empty when quotations are not known.</param>
    /// <param name="threads">How many threads work at once, 1 or more.</param>
    /// <param name="progress">Told the number of articles done.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public SourceAnalysis Analyze(IReadOnlyList<Article> articles, IReadOnlyList<ArticleReading> readings, int threads = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (readings.Count != 0 && readings.Count != articles.Count) throw new ArgumentException("must be empty or one for each article", nameof(readings));
        cancellation.ThrowIfCancellationRequested();

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        var reader = new CorpusReader(articles, readings);
        var search = new CandidateSearch(articles.Count, Options);
        var kept = new ComparedArticle?[search.IsExact ? articles.Count : 0];
        var says = new IReadOnlyList<Provenance>[articles.Count];
        var sizes = new int[articles.Count];
        var done = 0;
        // Candidates are searched in an order fixed by content, so that the order of input cannot change which ones are found.
        var (order, rank) = Rank(articles);
        Parallel.For(0, articles.Count, parallel, i =>
        {
            var article = reader.Read(i);
            (says[i], sizes[i]) = (article.Says, article.Words.ContentCount);
            if (search.IsExact) kept[i] = article;
            search.Add(rank[i], article.Words);
            progress?.Report(Interlocked.Increment(ref done));
        });

        var (candidates, stock) = search.Find(order.Select(i => articles[i]).ToArray(), threads, cancellation);
        InArticleOrder(candidates, order);
        var found = new ArticleComparison?[candidates.Length];
        Parallel.For(0, (candidates.Length + Batch - 1) / Batch, parallel, () => new ArticleCache(reader, kept, says), (batch, _, cache) =>
        {
            for (var k = batch * Batch; k < Math.Min(candidates.Length, (batch + 1) * Batch); k++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (i, j) = ((int)(candidates[k] >> 32), (int)(uint)candidates[k]);
                var comparison = Compare(cache.Get(i), cache.Get(j), rank[i] > rank[j], stock, search);
                if (comparison.Passages.Length > 0 || comparison.Pair.Relation != ArticleRelation.None) found[k] = comparison;
            }

            return cache;
        }, _ => { });

        var pairs = found.Where(c => c is not null).Select(c => c!.Pair).ToImmutableArray();
        var passages = found.Where(c => c is not null).SelectMany(c => c!.Passages).ToImmutableArray();
        return new SourceAnalysis
        {
            Passages = passages,
            Circulating = CirculationFinder.Find(articles, passages),
            Pairs = pairs,
            Families = FamilyBuilder.Build(articles, rank, sizes, pairs),
            Provenance = [.. says.SelectMany(s => s)],
        };
    }

    /// <summary>Compares two articles exactly, whatever the options say of candidates; thread-safe. Without both readings, quotation marks are found by simple means.</summary>
    public ArticleComparison Compare(Article a, Article b, ArticleReading? readingA = null, ArticleReading? readingB = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var reader = new CorpusReader([a, b], readingA is null || readingB is null ? [] : [readingA, readingB]);
        return Compare(reader.Read(0), reader.Read(1), ArticleOrder.ByContent.Compare(a, b) > 0, null, null);
    }

    // The side that comes first by content is always searched first, so that swapping the articles swaps the result and changes nothing else.
    private ArticleComparison Compare(ComparedArticle a, ComparedArticle b, bool swap, StockText? stock, CandidateSearch? search)
    {
        var finding = swap ? PairComparer.Compare(b.Words, a.Words, Options, stock, search).Mirrored() : PairComparer.Compare(a.Words, b.Words, Options, stock, search);
        return PairReport.Make(a, b, finding);
    }

    private static (int[] Order, int[] Rank) Rank(IReadOnlyList<Article> articles)
    {
        var order = new int[articles.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (x, y) => ArticleOrder.ByContent.Compare(articles[x], articles[y]));
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++) rank[order[i]] = i;
        return (order, rank);
    }

    private static void InArticleOrder(ulong[] candidates, int[] order)
    {
        for (var k = 0; k < candidates.Length; k++)
        {
            var (i, j) = (order[(int)(candidates[k] >> 32)], order[(int)(uint)candidates[k]]);
            candidates[k] = i < j ? ((ulong)(uint)i << 32) | (uint)j : ((ulong)(uint)j << 32) | (uint)i;
        }

        Array.Sort(candidates);
    }
}
