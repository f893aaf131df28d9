using CompareLib.Articles;
using CompareLib.Quotations.Reading;
using CompareLib.Quotations.Shallow;
using CompareLib.Quotations.Speakers;
using CompareLib.Text;

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
        var tag = LanguageGuess.Of(article);
        if (SpeechLanguages.For(tag) is { } speech) return ShallowReader.Read(article, speech, Options, cancellation);
        var reading = QuotationReader.Read(article with { Language = tag }, Options, cancellation);
        return reading with { Quotations = SpeakerResolver.Resolve(article with { Language = tag }, reading.Quotations) };
    }
}
