using System.Text;
using System.Text.RegularExpressions;
using CompareLib.Articles;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace CompareLib.Readers.Formats;

/// <summary>PDF: blocks of text in reading order, columns one after the other, words parted at line ends joined.</summary>
internal sealed partial class PdfFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "PDF";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input) => input.Text.StartsWith("%PDF", StringComparison.Ordinal) || input.Extension == ".pdf";

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        string text;
        string? title;
        try
        {
            using var document = PdfDocument.Open(input.ReadAll());
            title = ArticleFields.Name(document.Information.Title);
            text = Text(document);
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            // The parser's exceptions are of many types: a PDF is what others made of it.
            throw new InvalidDataException(broken.Message.Contains("ncrypt", StringComparison.Ordinal) ? "a PDF with a password" : $"is no sound PDF: {broken.Message}", broken);
        }

        yield return text.Length == 0 ? ArticleInput.Failed(input.Name, null, "a PDF without text: scanned pages hold pictures") : ArticleInput.Of(new Article { Id = input.Id, Text = text, Title = title });
    }

    private static string Text(PdfDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
        {
            var words = page.GetWords(NearestNeighbourWordExtractor.Instance).ToList();
            if (words.Count == 0) continue;
            foreach (var block in UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words)))
            {
                var joined = Hyphen().Replace(string.Join('\n', block.TextLines.Select(l => l.Text.Trim())), "$1$2");
                var paragraph = ArticleFields.Name(joined);
                if (paragraph is null) continue;
                // A block that ends inside a sentence goes on in the next one: a column, or a page, was full.
                if (text.Length > 0) text.Append(char.IsLower(paragraph[0]) && !EndsSentence(text) ? " " : "\n\n");
                text.Append(paragraph);
            }
        }

        return text.ToString();
    }

    private static bool EndsSentence(StringBuilder text) => text[^1] is '.' or '!' or '?' or '”' or '"' or '’' or ':';

    [GeneratedRegex(@"(\p{Ll})[-\u00AD]\n(\p{Ll})")]
    private static partial Regex Hyphen();
}
