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
        var words = new ArticleWords[articles.Count];
        var says = new List<Provenance>[articles.Count];
        var done = 0;
        var outlets = ProvenanceReader.OutletsOf(articles);
        Parallel.For(0, articles.Count, parallel, i =>
        {
            words[i] = ArticleWords.Read(articles[i].Text, readings.Count == 0 ? null : Marked(readings[i]));
            says[i] = ProvenanceReader.Read(articles[i], outlets);
            progress?.Report(Interlocked.Increment(ref done));
        });

        var rank = Rank(articles);
        var candidates = new List<(int A, int B)>();
        for (var i = 0; i < articles.Count; i++)
        {
            for (var j = i + 1; j < articles.Count; j++) candidates.Add((i, j));
        }

        var compared = new ArticleComparison?[candidates.Count];
        Parallel.For(0, candidates.Count, parallel, k =>
        {
            var (i, j) = candidates[k];
            var comparison = Compare(articles[i], words[i], says[i], articles[j], words[j], says[j], rank[i] > rank[j]);
            if (comparison.Passages.Length > 0 || comparison.Pair.Relation != ArticleRelation.None) compared[k] = comparison;
        });

        var pairs = compared.Where(c => c is not null).Select(c => c!.Pair).ToImmutableArray();
        return new SourceAnalysis
        {
            Passages = [.. compared.Where(c => c is not null).SelectMany(c => c!.Passages)],
            Pairs = pairs,
            Families = FamilyBuilder.Build(articles, rank, [.. words.Select(w => w.ContentCount)], pairs),
            Provenance = [.. says.SelectMany(s => s)],
        };
    }

    /// <summary>Compares two articles exactly; thread-safe.</summary>
    public ArticleComparison Compare(Article a, Article b, ArticleReading? readingA = null, ArticleReading? readingB = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (wordsA, wordsB) = (ArticleWords.Read(a.Text, readingA is null ? null : Marked(readingA)), ArticleWords.Read(b.Text, readingB is null ? null : Marked(readingB)));
        var outlets = ProvenanceReader.OutletsOf([a, b]);
        return Compare(a, wordsA, ProvenanceReader.Read(a, outlets), b, wordsB, ProvenanceReader.Read(b, outlets), string.CompareOrdinal(a.Text, b.Text) > 0);
    }

    // The side that comes first by content is always searched first, so that swapping the articles swaps the result and changes nothing else.
    private ArticleComparison Compare(Article a, ArticleWords wordsA, List<Provenance> saysA, Article b, ArticleWords wordsB, List<Provenance> saysB, bool swap)
    {
        var finding = swap ? PairComparer.Compare(wordsB, wordsA, Options).Mirrored() : PairComparer.Compare(wordsA, wordsB, Options);
        return PairReport.Make(a, wordsA, saysA, b, wordsB, saysB, finding);
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
        Array.Sort(order, (x, y) => string.CompareOrdinal(articles[x].Text, articles[y].Text) is var byText and not 0 ? byText : string.CompareOrdinal(articles[x].Id, articles[y].Id));
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++) rank[order[i]] = i;
        return rank;
    }
}
