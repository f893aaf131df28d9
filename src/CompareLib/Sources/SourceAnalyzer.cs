using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Sources;

/// <summary>Finds shared text between articles, sorts them into families and reads what they say of their sources. Thread-safe.</summary>
/// <param name="options">How to judge; null for the defaults.</param>
public sealed class SourceAnalyzer(SourceOptions? options = null)
{
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
        var compared = new ComparedArticle[articles.Count];
        var done = 0;
        var outlets = ProvenanceReader.OutletsOf(articles);
        var labels = ArticleLabels.Of(articles);
        Parallel.For(0, articles.Count, parallel, i =>
        {
            compared[i] = new ComparedArticle(articles[i], labels[i], ArticleWords.Read(articles[i].Text, readings.Count == 0 ? null : Marked(readings[i])), ProvenanceReader.Read(articles[i], outlets));
            progress?.Report(Interlocked.Increment(ref done));
        });

        var rank = Rank(articles);
        var candidates = new List<(int A, int B)>();
        for (var i = 0; i < articles.Count; i++)
        {
            for (var j = i + 1; j < articles.Count; j++) candidates.Add((i, j));
        }

        var found = new ArticleComparison?[candidates.Count];
        Parallel.For(0, candidates.Count, parallel, k =>
        {
            var (i, j) = candidates[k];
            var comparison = Compare(compared[i], compared[j], rank[i] > rank[j]);
            if (comparison.Passages.Length > 0 || comparison.Pair.Relation != ArticleRelation.None) found[k] = comparison;
        });

        var pairs = found.Where(c => c is not null).Select(c => c!.Pair).ToImmutableArray();
        return new SourceAnalysis
        {
            Passages = [.. found.Where(c => c is not null).SelectMany(c => c!.Passages)],
            Pairs = pairs,
            Families = FamilyBuilder.Build(articles, rank, [.. compared.Select(w => w.Words.ContentCount)], pairs),
            Provenance = [.. compared.SelectMany(s => s.Says)],
        };
    }

    /// <summary>Compares two articles exactly; thread-safe.</summary>
    public ArticleComparison Compare(Article a, Article b, ArticleReading? readingA = null, ArticleReading? readingB = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var outlets = ProvenanceReader.OutletsOf([a, b]);
        var labels = ArticleLabels.Of([a, b]);
        return Compare(Read(a, labels[0], readingA), Read(b, labels[1], readingB), ArticleOrder.ByContent.Compare(a, b) > 0);

        ComparedArticle Read(Article article, string label, ArticleReading? reading) =>
            new(article, label, ArticleWords.Read(article.Text, reading is null ? null : Marked(reading)), ProvenanceReader.Read(article, outlets));
    }

    // The side that comes first by content is always searched first, so that swapping the articles swaps the result and changes nothing else.
    private ArticleComparison Compare(ComparedArticle a, ComparedArticle b, bool swap)
    {
        var finding = swap ? PairComparer.Compare(b.Words, a.Words, Options).Mirrored() : PairComparer.Compare(a.Words, b.Words, Options);
        return PairReport.Make(a, b, finding);
    }

    private static List<TextSpan> Marked(ArticleReading reading)
    {
        List<TextSpan> spans = [.. reading.Quotations.SelectMany(q => q.Marked), .. reading.SetAside.Select(p => p.Span)];
        spans.Sort();
        return spans;
    }

    private static int[] Rank(IReadOnlyList<Article> articles)
    {
        var order = new int[articles.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (x, y) => ArticleOrder.ByContent.Compare(articles[x], articles[y]));
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++) rank[order[i]] = i;
        return rank;
    }
}
