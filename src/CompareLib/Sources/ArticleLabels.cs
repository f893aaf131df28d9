using System.Globalization;
using CompareLib.Articles;

namespace CompareLib.Sources;

/// <summary>How articles are called in sentences: by outlet (<c>TASS</c>, the next one of it <c>TASS 2</c>), or by place (<c>A3</c>) where none is known; never by id.</summary>
internal static class ArticleLabels
{
    /// <summary>A label for each article, in the same order.</summary>
    public static string[] Of(IReadOnlyList<Article> articles)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var labels = new string[articles.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            if (articles[i].Outlet is not { Length: > 0 } outlet)
            {
                labels[i] = string.Create(CultureInfo.InvariantCulture, $"A{i + 1}");
                continue;
            }

            var n = used[outlet] = used.GetValueOrDefault(outlet) + 1;
            labels[i] = n == 1 ? outlet : string.Create(CultureInfo.InvariantCulture, $"{outlet} {n}");
        }

        return labels;
    }
}
