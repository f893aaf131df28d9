using System.Collections.Immutable;
using System.Globalization;
using CompareLib.Articles;
using CompareLib.Sources;

namespace CompareLib;

/// <summary>Gives every article of a comparison its siglum and its name, from outlet and content alone.</summary>
internal static class ArticleNames
{
    private const int LongestSiglum = 14;

    /// <summary>The articles with their names, in the same order.</summary>
    /// <param name="articles">In report order.</param>
    /// <param name="provenance">What the articles say of their own sources.</param>
    public static ImmutableArray<ReportedArticle> Of(IReadOnlyList<Article> articles, ImmutableArray<Provenance> provenance)
    {
        var cited = provenance.Where(p => p.Kind == "citation").GroupBy(p => p.ArticleId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Source, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var named = ImmutableArray.CreateBuilder<ReportedArticle>(articles.Count);
        for (var i = 0; i < articles.Count; i++)
        {
            var article = articles[i];
            var siglum = Distinct(article.Outlet is { Length: > 0 } outlet ? Short(outlet) : string.Create(CultureInfo.InvariantCulture, $"A{i + 1}"), used);
            var name = article.Outlet ?? (cited.TryGetValue(article.Id, out var source) ? $"unnamed outlet citing {source}" : $"unnamed outlet {siglum}");
            named.Add(new ReportedArticle(siglum, name, article));
        }

        return named.MoveToImmutable();
    }

    private static string Short(string outlet)
    {
        if (outlet.Length <= LongestSiglum) return outlet;
        var initials = string.Concat(outlet.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0]).Where(char.IsLetterOrDigit));
        return initials.Length is >= 2 and <= LongestSiglum ? initials : outlet[..(LongestSiglum - (char.IsHighSurrogate(outlet[LongestSiglum - 1]) ? 1 : 0))];
    }

    private static string Distinct(string siglum, HashSet<string> used)
    {
        var candidate = siglum;
        for (var n = 2; !used.Add(candidate); n++) candidate = string.Create(CultureInfo.InvariantCulture, $"{siglum} {n}");
        return candidate;
    }
}
