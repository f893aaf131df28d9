using CompareLib.Articles;

namespace CompareLib.Sources;

/// <summary>Shingles that stand in many articles of the corpus, with what tells stock text from a report that went round: one outlet, or a long time.</summary>
internal sealed class StockText
{
    /// <summary>Articles that must hold a shingle before it can be stock.</summary>
    public const int FewestArticles = 5;

    private const int FewestArticlesUntold = 8;
    private const double LongestRoundDays = 14;

    private readonly Dictionary<uint, int> _articles = [];

    /// <summary>True when nothing is stock.</summary>
    public bool IsEmpty => _articles.Count == 0;

    /// <summary>In how many articles a stock shingle stands; 0 for any other.</summary>
    public int Articles(uint shingle) => _articles.GetValueOrDefault(shingle);

    /// <summary>Takes in a shingle with the articles that hold it.</summary>
    public void Add(uint shingle, ReadOnlySpan<int> holders, IReadOnlyList<Article> articles)
    {
        if (holders.Length < FewestArticles) return;
        string? outlet = null;
        var (outlets, dated) = (0, 0);
        var (first, last) = (DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        foreach (var holder in holders)
        {
            var article = articles[holder];
            if (article.Outlet is { } name && (outlet is null || !string.Equals(outlet, name, StringComparison.Ordinal)))
            {
                outlet = name;
                outlets++;
            }

            if (article.Published is not { } date) continue;
            dated++;
            if (date < first) first = date;
            if (date > last) last = date;
        }

        var oneOutlet = outlets == 1;
        var longTime = dated >= FewestArticles && (last - first).TotalDays > LongestRoundDays;
        var untold = outlets == 0 && dated == 0 && holders.Length >= FewestArticlesUntold;
        if (oneOutlet || longTime || untold) _articles[shingle] = holders.Length;
    }
}
