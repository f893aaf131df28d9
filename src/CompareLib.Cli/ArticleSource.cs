using CompareLib.Articles;

namespace CompareLib.Cli;

/// <summary>Articles from whatever was named on the command line: files, folders, or standard input.</summary>
internal static class ArticleSource
{
    /// <summary>The articles as they are read; problems go to <paramref name="problems"/>.</summary>
    public static IEnumerable<Article> Read(IReadOnlyList<string> inputs, Terminal terminal, ProblemLog problems) =>
        inputs.Count == 0 || inputs is ["-"]
            ? problems.Articles(Distinct(ArticleReader.ReadLines(terminal.In, "standard input")))
            : problems.Articles(ArticleReader.Read(inputs));

    private static IEnumerable<ArticleInput> Distinct(IEnumerable<ArticleInput> inputs)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            yield return input.Article is { } article && !ids.Add(article.Id)
                ? ArticleInput.Failed("standard input", null, $"two articles have the id {article.Id}; the second was left out")
                : input;
        }
    }
}
