using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Readers.Formats;

namespace CompareLib.Readers;

/// <summary>The formats that are read, in the order in which they are asked. Immutable and thread-safe.</summary>
public sealed class FormatReaders
{
    private readonly ImmutableArray<IArticleFormat> _formats;

    private FormatReaders(ImmutableArray<IArticleFormat> own)
    {
        _formats =
        [
            .. own,
            new WarcFormat(), new ArchiveFormat(Read), new PdfFormat(), new WordFormat(), new RichTextFormat(), new FeedFormat(), new NewsXmlFormat(), new HtmlFormat(), new MailFormat(),
            new TableFormat(), new JsonFormat(), new MarkdownFormat(), new SubtitleFormat(), new PlainFormat(),
        ];
    }

    /// <summary>All formats of this package.</summary>
    public static FormatReaders Default { get; } = new([]);

    /// <summary>The same with one more format, which is asked before the others.</summary>
    public FormatReaders With(IArticleFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return new FormatReaders([format, .. _formats.TakeWhile(f => f is not WarcFormat)]);
    }

    /// <summary>The format of a file; null when it is none that is read.</summary>
    public IArticleFormat? FormatOf(FormatInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _formats.FirstOrDefault(f => f.Recognises(input));
    }

    /// <summary>The articles of a file; a file that is broken, or of no format that is read, is a problem that says why.</summary>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (FormatOf(input) is not { } format) return [ArticleInput.Failed(input.Name, null, OtherKind.Of(input))];
        return Guarded(format, input);
    }

    private static IEnumerable<ArticleInput> Guarded(IArticleFormat format, FormatInput input)
    {
        IEnumerator<ArticleInput>? articles = null;
        try
        {
            while (true)
            {
                ArticleInput next;
                try
                {
                    articles ??= format.Read(input).GetEnumerator();
                    if (!articles.MoveNext()) yield break;
                    next = articles.Current;
                }
                catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException or FormatException)
                {
                    next = ArticleInput.Failed(input.Name, null, broken.Message);
                    articles?.Dispose();
                    articles = Enumerable.Empty<ArticleInput>().GetEnumerator();
                }

                yield return next;
            }
        }
        finally
        {
            articles?.Dispose();
        }
    }
}
