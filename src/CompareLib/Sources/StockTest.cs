namespace CompareLib.Sources;

/// <summary>Tells whether a passage of one pair is stock text of the corpus.</summary>
internal sealed class StockTest(StockText stock, CandidateSearch search, ArticleWords a, ArticleWords b)
{
    private const double LargestCoverage = 0.3;

    private readonly int _words = Math.Min(a.ContentCount, b.ContentCount);
    private uint[]? _keys;

    /// <summary>In how many articles the passage stands when most of it is stock and it is a small part of both articles; otherwise 0.</summary>
    public int Articles(WordPassage passage)
    {
        if (passage.Words > LargestCoverage * _words) return 0;
        var shingles = a.Shingles(!search.IsExact);
        _keys ??= search.IsExact ? null : search.KeysOf(a);
        var (keyed, stocked, articles) = (0, 0, int.MaxValue);
        for (var i = passage.StartA; i + Shingles.Length <= passage.EndA; i++)
        {
            if (shingles[i] == 0 || (_keys is not null && Array.BinarySearch(_keys, shingles[i]) < 0)) continue;
            keyed++;
            if (stock.Articles(shingles[i]) is not (> 0 and var n)) continue;
            stocked++;
            articles = Math.Min(articles, n);
        }

        return keyed > 0 && stocked * 2 > keyed ? articles : 0;
    }
}
