using System.Xml;
using CompareLib.Articles;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CompareLib.Readers.Formats;

/// <summary>Word documents (Office Open XML): the paragraphs of the body; deleted words, headers and notes are left out.</summary>
internal sealed class WordFormat : IArticleFormat
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <inheritdoc/>
    public string Name => "Word document";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input) => input.Extension is ".docx" or ".docm" or ".doc";

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        if (input.Start.Span.StartsWith(Compound)) throw new InvalidDataException("a Word document with a password, or of a version before 2007: save it as .docx without one");
        string text;
        string? title;
        try
        {
            using var stream = new MemoryStream(input.ReadAll());
            using var document = WordprocessingDocument.Open(stream, false);
            title = ArticleFields.Name(document.PackageProperties.Title);
            var paragraphs = document.MainDocumentPart?.Document?.Body?.Descendants<Paragraph>() ?? [];
            text = string.Join("\n\n", paragraphs.Select(TextOf).Where(p => p.Length > 0));
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"is no sound Word document: {broken.Message}", broken);
        }

        yield return text.Length == 0 ? ArticleInput.Failed(input.Name, null, "a Word document without text") : ArticleInput.Of(new Article { Id = input.Id, Text = text, Title = title });
    }

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(part => part switch
    {
        DocumentFormat.OpenXml.Wordprocessing.Text words => words.Text,
        TabChar => "\t",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "\u2011",
        _ => "",
    })).Trim();
}
