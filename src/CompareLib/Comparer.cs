using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Sources;
using CompareLib.Text;

namespace CompareLib;

/// <summary>
/// The front door: reads articles, groups the quotations that report one utterance, lines up their wordings, and counts the
/// independent sources behind each.
/// </summary>
/// <remarks>
/// Thread-safe. The result depends on the articles alone, not on their order or on the number of threads. Cost: reading grows with
/// the length of the text, grouping nearly with the number of quotations.
/// </remarks>
/// <param name="options">All options; null for the defaults.</param>
/// <example><code>
/// var report = new Comparer().Compare(articles);
/// </code></example>
public sealed class Comparer(ComparisonOptions? options = null)
{
    /// <summary>The options in force.</summary>
    public ComparisonOptions Options { get; } = options ?? new();

    /// <summary>Compares <paramref name="articles"/>. In the report every article has a language: where it named none, the one that its text tells.</summary>
    /// <param name="articles">Any number, in any order; their ids must be distinct.</param>
    /// <param name="progress">Told each step that is done.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">Two articles have one id.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ComparisonReport Compare(IEnumerable<Article> articles, IProgress<ComparisonProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var ordered = InOrder(articles);
        var readings = Read(ordered, progress, cancellation);

        progress?.Report(new(ComparisonStage.Sources, 0, ordered.Length));
        var sources = new SourceAnalyzer(Options.Sources).Analyze(ordered, readings, Options.Threads, Steps(progress, ComparisonStage.Sources, ordered.Length), cancellation);
        var named = ArticleNames.Of(ordered, sources.Provenance);
        return new ReportComposer(Options, named, readings, sources).Compose(progress, cancellation);
    }

    /// <summary>Compares articles as they come: takes all of <paramref name="articles"/> first, then compares on the thread pool.</summary>
    /// <param name="articles">Any number, in any order; their ids must be distinct.</param>
    /// <param name="progress">Told each step that is done.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">Two articles have one id.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<ComparisonReport> CompareAsync(IAsyncEnumerable<Article> articles, IProgress<ComparisonProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var taken = new List<Article>();
        await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
        {
            taken.Add(article);
            progress?.Report(new(ComparisonStage.Reading, taken.Count, 0));
        }

        return await Task.Run(() => Compare(taken, progress, cancellation), cancellation).ConfigureAwait(false);
    }

    internal static IProgress<int>? Steps(IProgress<ComparisonProgress>? progress, ComparisonStage stage, int total) =>
        progress is null ? null : new StageProgress(progress, stage, total);

    private static ImmutableArray<Article> InOrder(IEnumerable<Article> articles)
    {
        var ordered = articles.ToArray();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in ordered)
        {
            if (article is null) throw new ArgumentException("an article is null", nameof(articles));
            if (!ids.Add(article.Id)) throw new ArgumentException($"two articles have the id {article.Id}", nameof(articles));
        }

        // Before sorting, so that an article that names its language and one that does not are the same article.
        for (var i = 0; i < ordered.Length; i++) ordered[i] = ordered[i] with { Language = LanguageGuess.Of(ordered[i]) };
        Array.Sort(ordered, ArticleOrder.ByContent);
        return [.. ordered];
    }

    private ImmutableArray<ArticleReading> Read(ImmutableArray<Article> articles, IProgress<ComparisonProgress>? progress, CancellationToken cancellation)
    {
        var extractor = new QuotationExtractor(Options.Quotations);
        var readings = new ArticleReading[articles.Length];
        var done = 0;
        InParallel(articles.Length, Options.Threads, i =>
        {
            readings[i] = extractor.Read(articles[i], cancellation);
            progress?.Report(new(ComparisonStage.Extracting, Interlocked.Increment(ref done), articles.Length));
        }, cancellation);
        return SpeakerDirectory.Unify(articles, [.. readings]);
    }

    internal static void InParallel(int count, int threads, Action<int> work, CancellationToken cancellation)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, work);
        }
        catch (AggregateException many) when (many.InnerExceptions.All(e => e is OperationCanceledException))
        {
            throw new OperationCanceledException(cancellation);
        }
    }
}
