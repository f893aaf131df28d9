using System.Collections.Immutable;
using System.Globalization;
using CompareLib.Articles;
using CompareLib.Sources;

namespace CompareLib;

/// <summary>Gives every article of a comparison its siglum and its name, from outlet and content alone.</summary>
internal static class ArticleNames
{
    private const int LongestSiglum = 14;

    // A longer name is cut to the capitals in it (NPR Online News: NPR); what has none and passes this length, to its initials or its first letters.
    private const int LongestName = 20;
    private const string Leading = "The ";

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
        var name = outlet.StartsWith(Leading, StringComparison.Ordinal) ? outlet[Leading.Length..].TrimStart() : outlet;
        if (name.Length is > 0 and <= LongestSiglum) return name;
        if (Capitals(name) is { } known) return known;
        if (name.Length is > 0 and <= LongestName) return name;
        var initials = string.Concat(outlet.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0]).Where(char.IsLetterOrDigit));
        return initials.Length is >= 2 and <= LongestSiglum ? initials : outlet[..(LongestSiglum - (char.IsHighSurrogate(outlet[LongestSiglum - 1]) ? 1 : 0))];
    }

    // The first run of words in capitals that is an abbreviation by which people know the outlet: three letters or more.
    private static string? Capitals(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, IsCapitals);
        if (first < 0) return null;
        var run = string.Join(' ', words.Skip(first).TakeWhile(IsCapitals));
        return run.Length is >= 3 and <= LongestName ? run : null;

        static bool IsCapitals(string word) => word.Length > 1 && word.All(char.IsUpper);
    }

    private static string Distinct(string siglum, HashSet<string> used)
    {
        var candidate = siglum;
        for (var n = 2; !used.Add(candidate); n++) candidate = string.Create(CultureInfo.InvariantCulture, $"{siglum} {n}");
        return candidate;
    }
}
