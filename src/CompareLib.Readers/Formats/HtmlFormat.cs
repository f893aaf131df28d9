using CompareLib.Articles;

namespace CompareLib.Readers.Formats;

/// <summary>A saved web page.</summary>
internal sealed class HtmlFormat : IArticleFormat
{
    private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body", "<article", "<!-- saved from"];

    /// <inheritdoc/>
    public string Name => "web page";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input) =>
        (input.Extension is ".html" or ".htm" or ".xhtml" or ".mhtml" && !input.Text.StartsWith("MIME", StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Openings, o => input.Text.StartsWith(o, StringComparison.OrdinalIgnoreCase))
        || (input.Text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && input.Text.Contains("<html", StringComparison.OrdinalIgnoreCase) && !input.Text.Contains("newsItem", StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        var page = WebPage.Read(input.ReadAll(), null, null);
        yield return page is null
            ? ArticleInput.Failed(input.Name, null, "a web page without readable text")
            : ArticleInput.Of(page with { Id = input.Id });
    }
}
