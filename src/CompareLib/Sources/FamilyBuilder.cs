using System.Collections.Immutable;
using CompareLib.Articles;

namespace CompareLib.Sources;

/// <summary>
/// Sorts articles into families along the pairs that prove a common text, strongest first. Two families become one only when more than half of the
/// pairs between them prove it (copies of one text count once), so that a round-up that borrows from two reports does not tie them together; a report known to be earlier than both
/// (by citation or date) does, since both may well go back to it.
/// </summary>
internal static class FamilyBuilder
{
    private const int EnoughWords = 40;
    private const double EnoughCoverage = 0.08;
    private const int EnoughWordsWhateverCoverage = 150;

    /// <summary>True when the pair shows that both articles go back to one text.</summary>
    public static bool IsProof(ArticlePair pair) =>
        pair.Relation is ArticleRelation.Duplicate or ArticleRelation.Version
        || (pair.Relation == ArticleRelation.Partial && pair.SharedWords >= EnoughWords && (Math.Max(pair.CoverageA, pair.CoverageB) >= EnoughCoverage || pair.SharedWords >= EnoughWordsWhateverCoverage));

    /// <summary>The families, by their first member in article order.</summary>
    /// <param name="articles">In the report's order.</param>
    /// <param name="rank">A place for each article that depends on its content alone, for breaking ties.</param>
    /// <param name="sizes">Number of words that are no furniture.</param>
    /// <param name="pairs">All pairs that share anything.</param>
    public static ImmutableArray<ArticleFamily> Build(IReadOnlyList<Article> articles, int[] rank, int[] sizes, IReadOnlyList<ArticlePair> pairs)
    {
        var index = new Dictionary<string, int>(articles.Count, StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++) index.TryAdd(articles[i].Id, i);
        var edges = new List<(int A, int B, ArticlePair Pair)>();
        foreach (var pair in pairs)
        {
            if (IsProof(pair)) edges.Add((index[pair.ArticleA], index[pair.ArticleB], pair));
        }

        edges.Sort((x, y) =>
        {
            var byScore = y.Pair.Score.CompareTo(x.Pair.Score);
            if (byScore != 0) return byScore;
            var byWords = y.Pair.SharedWords.CompareTo(x.Pair.SharedWords);
            if (byWords != 0) return byWords;
            var (x1, x2, y1, y2) = (Math.Min(rank[x.A], rank[x.B]), Math.Max(rank[x.A], rank[x.B]), Math.Min(rank[y.A], rank[y.B]), Math.Max(rank[y.A], rank[y.B]));
            return x1 != y1 ? x1.CompareTo(y1) : x2.CompareTo(y2);
        });

        var members = FamilyMerger.Merge(articles.Count, edges);
        var familyOf = new int[articles.Count];
        for (var f = 0; f < members.Count; f++)
        {
            foreach (var member in members[f]) familyOf[member] = f;
        }

        var links = edges.Where(e => familyOf[e.A] == familyOf[e.B]).ToLookup(e => familyOf[e.A], e => e.Pair);
        return [.. members.Select((group, f) =>
        {
            List<ArticlePair> inside = [.. links[f]];
            return new ArticleFamily(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"f{f + 1}"), [.. group.Select(i => articles[i].Id)], articles[Representative(group, inside)].Id, Why(inside));
        })];

        // The member that others name or follow; else the earliest, when all are dated; else the most complete; else a place fixed by content.
        int Representative(List<int> group, List<ArticlePair> inside)
        {
            if (group.Count == 1) return group[0];
            var (first, later) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            foreach (var pair in inside)
            {
                if (pair.Earlier is null) continue;
                first.Add(pair.Earlier);
                later.Add(pair.Earlier == pair.ArticleA ? pair.ArticleB : pair.ArticleA);
            }

            var named = group.Where(i => first.Contains(articles[i].Id) && !later.Contains(articles[i].Id)).ToList();
            var candidates = named.Count > 0 ? named : group;
            var dated = candidates.TrueForAll(i => articles[i].Published is not null);
            return candidates.OrderBy(i => dated ? articles[i].Published!.Value.UtcTicks : 0).ThenByDescending(i => sizes[i]).ThenBy(i => rank[i]).First();
        }
    }

    private static string Why(List<ArticlePair> links)
    {
        if (links.Count == 0) return "";
        var strongest = links[0].Why;
        return links.Count == 1 ? strongest : $"{strongest}; and {PairReport.Count(links.Count - 1, "more pair")} of them share{(links.Count == 2 ? "s" : "")} text";
    }
}
