using AngleSharp.Html.Parser;
using CompareLib.Articles;
using Markdig;

namespace CompareLib.Readers.Formats;

/// <summary>Markdown: the words of its paragraphs, headings and lists.</summary>
internal sealed class MarkdownFormat : IArticleFormat
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    /// <inheritdoc/>
    public string Name => "Markdown";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input) => input.Extension is ".md" or ".markdown";

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        using var document = new HtmlParser().ParseDocument(Markdown.ToHtml(input.ReadText(), Pipeline));
        var text = BlockText.Of(document.Body);
        var heading = ArticleFields.Name(document.QuerySelector("h1")?.TextContent);
        return [text.Length == 0 ? ArticleInput.Failed(input.Name, null, "Markdown without words") : ArticleInput.Of(new Article { Id = input.Id, Text = text, Title = heading })];
    }
}
