namespace CompareLib.Articles;

/// <summary>One step of reading: an article, or a problem, never both.</summary>
public readonly record struct ArticleInput
{
    private ArticleInput(Article? article, InputProblem? problem) => (Article, Problem) = (article, problem);

    /// <summary>What was read; null when there is a problem.</summary>
    public Article? Article { get; }

    /// <summary>What could not be read; null when there is an article.</summary>
    public InputProblem? Problem { get; }

    /// <summary>An article that was read.</summary>
    public static ArticleInput Of(Article article) => new(article ?? throw new ArgumentNullException(nameof(article)), null);

    /// <summary>A file of a folder that is of no kind that is read.</summary>
    public static ArticleInput PassedOver(string source, string reason) => new(null, new InputProblem(source, null, reason) { PassedOver = true });

    /// <summary>A problem that was met.</summary>
    public static ArticleInput Failed(string source, long? line, string message) => new(null, new InputProblem(source, line, message));
}
