using System.Xml;
using System.Xml.Linq;
using CompareLib.Articles;

namespace CompareLib.Readers.Formats;

/// <summary>A format in XML: parsed without document types, entities or anything fetched.</summary>
internal abstract class XmlFormat : IArticleFormat
{
    private const int MostCharacters = FormatInput.MostBytes / 2;

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract bool Recognises(FormatInput input);

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        XDocument document;
        try
        {
            using var stream = new MemoryStream(input.ReadAll());
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
            document = XDocument.Load(reader);
        }
        catch (XmlException broken)
        {
            throw new InvalidDataException($"is no well-formed {Name}: {broken.Message}", broken);
        }

        return Articles(document.Root!, input);
    }

    /// <summary>The articles of a well-formed document.</summary>
    protected abstract IEnumerable<ArticleInput> Articles(XElement root, FormatInput input);

    /// <summary>Elements by local name, whatever their namespace.</summary>
    protected static IEnumerable<XElement> All(XElement part, string name) => part.DescendantsAndSelf().Where(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text of the first element of a name; null when there is none.</summary>
    protected static string? First(XElement part, string name) => All(part, name).Select(e => ArticleFields.Name(e.Value)).FirstOrDefault(v => v is not null);

    /// <summary>Paragraphs with a blank line between.</summary>
    protected static string Paragraphs(IEnumerable<XElement> paragraphs) => string.Join("\n\n", paragraphs.Select(p => ArticleFields.Name(p.Value)).OfType<string>());

    /// <summary>An article, or a problem where it has no text.</summary>
    protected static ArticleInput Of(FormatInput input, Article article) =>
        string.IsNullOrWhiteSpace(article.Text) ? ArticleInput.Failed(input.Name, null, "holds no text of an article") : ArticleInput.Of(article);
}
