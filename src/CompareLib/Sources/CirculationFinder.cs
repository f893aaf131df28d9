using System.Collections.Immutable;
using CompareLib.Articles;

namespace CompareLib.Sources;

/// <summary>
/// Puts the passages of single pairs together to texts that go round: two passages are one text when, in an article they have in common, each covers most of
/// the other. Cost: sorting the passages.
/// </summary>
internal static class CirculationFinder
{
    private const double Most = 0.6;
    private const int Neighbours = 4;

    /// <summary>The texts that stand in three or more articles, by the first place in article order.</summary>
    public static ImmutableArray<CirculatingText> Find(IReadOnlyList<Article> articles, ImmutableArray<SharedPassage> passages)
    {
        var index = new Dictionary<string, int>(articles.Count, StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++) index.TryAdd(articles[i].Id, i);
        var sides = new List<(int Article, int Start, int End, int Passage)>(passages.Length * 2);
        for (var p = 0; p < passages.Length; p++)
        {
            sides.Add((index[passages[p].ArticleA], passages[p].SpanA.Start, passages[p].SpanA.End, p));
            sides.Add((index[passages[p].ArticleB], passages[p].SpanB.Start, passages[p].SpanB.End, p));
        }

        sides.Sort();
        var texts = new UnionFind(passages.Length);
        for (var i = 1; i < sides.Count; i++)
        {
            for (var k = i - 1; k >= Math.Max(0, i - Neighbours) && sides[k].Article == sides[i].Article; k--)
            {
                var both = Math.Min(sides[k].End, sides[i].End) - sides[i].Start;
                var longer = Math.Max(sides[k].End - sides[k].Start, sides[i].End - sides[i].Start);
                if (both >= Most * longer) texts.Union(sides[k].Passage, sides[i].Passage);
            }
        }

        // Sides are in article order, so the first side of an article in a text is its place there.
        return
        [
            .. sides.GroupBy(s => texts.Root(s.Passage))
                .Select(text => (Places: text.DistinctBy(s => s.Article).ToList(), Passages: text.Select(s => passages[s.Passage]).ToList()))
                .Where(t => t.Places.Count > 2)
                .Select(t => new CirculatingText(
                    [.. t.Places.Select(s => new TextPlace(articles[s.Article].Id, new(s.Start, s.End)))],
                    t.Passages.Max(p => p.Words),
                    t.Passages.Min(p => p.Evidence))),
        ];
    }
}
