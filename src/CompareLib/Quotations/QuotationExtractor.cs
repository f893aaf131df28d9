using CompareLib.Articles;
using CompareLib.Quotations.Reading;
using CompareLib.Quotations.Speakers;

namespace CompareLib.Quotations;

/// <summary>Finds every quotation of an article with its speaker. Thread-safe.</summary>
/// <remarks>Cost: linear in the length of the text, for any text at all.</remarks>
/// <param name="options">How to read; null for the defaults.</param>
public sealed class QuotationExtractor(QuotationOptions? options = null)
{
    /// <summary>The options in force.</summary>
    public QuotationOptions Options { get; } = options ?? new();

    /// <summary>Reads one article.</summary>
    /// <exception cref="ArgumentNullException">The article is null.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ArticleReading Read(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        cancellation.ThrowIfCancellationRequested();
        var reading = QuotationReader.Read(article, Options, cancellation);
        return reading with { Quotations = SpeakerResolver.Resolve(article, reading.Quotations) };
    }
}
