using CompareLib.Articles;
using CompareLib.Readers;

namespace CompareLib.Cli;

/// <summary>Articles from whatever was named on the command line: files, folders, or standard input.</summary>
internal static class ArticleSource
{
    /// <summary>The articles as they are read; problems go to <paramref name="problems"/>.</summary>
    public static IEnumerable<Article> Read(IReadOnlyList<string> inputs, Terminal terminal, ProblemLog problems) =>
        inputs.Count == 0 || inputs is ["-"]
            ? problems.Articles(ArticleReader.Distinct(ArticleReader.ReadLines(terminal.In, "standard input"), "standard input", new HashSet<string>(StringComparer.Ordinal)))
            : problems.Articles(new ArticleFiles().Read(inputs));
}
