using CompareLib.Articles;

namespace CompareLib;

/// <summary>
/// The order of articles in a report: by date, outlet, title, text. It is fixed by content alone, so that neither the order of input
/// nor the names of files can change a report; ids decide only between articles that are equal in all else.
/// </summary>
internal sealed class ArticleOrder : IComparer<Article>
{
    /// <summary>The one instance.</summary>
    public static readonly ArticleOrder ByContent = new();

    /// <inheritdoc/>
    public int Compare(Article? x, Article? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = (x.Published ?? DateTimeOffset.MaxValue).CompareTo(y.Published ?? DateTimeOffset.MaxValue);
        if (order == 0) order = NullLast(x.Outlet, y.Outlet);
        if (order == 0) order = NullLast(x.Title, y.Title);
        if (order == 0) order = string.CompareOrdinal(x.Text, y.Text);
        if (order == 0) order = NullLast(x.Url, y.Url);
        if (order == 0) order = NullLast(x.Language, y.Language);
        return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
    }

    private static int NullLast(string? x, string? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => string.CompareOrdinal(x, y),
    };
}
