using CompareLib.Articles;
using CompareLib.Sources;

namespace CompareLib.Benchmarks;

/// <summary>The slow, plain search that signatures are held against: every pair that shares a shingle of at most 200 articles, with its exact Jaccard similarity.</summary>
internal static class SourceScaleExact
{
    private const int LongestPosting = 200;

    /// <summary>All pairs at least as alike as the threshold, and the pairs that signatures alone propose.</summary>
    public static (HashSet<ulong> Exact, HashSet<ulong> Signatures) Compare(List<Article> articles, SourceOptions options)
    {
        var sets = articles.Select(a => Shingles.Winnow(Shingles.Of(ArticleWords.Read(a.Text), skipFurniture: true), 1)).ToArray();
        var postings = new ulong[sets.Sum(s => s.Length)];
        for (var (a, n) = (0, 0); a < sets.Length; a++)
        {
            foreach (var shingle in sets[a]) postings[n++] = ((ulong)shingle << 32) | (uint)a;
        }

        Array.Sort(postings);
        var shared = new Dictionary<ulong, int>();
        for (var i = 0; i < postings.Length;)
        {
            var j = i;
            while (j < postings.Length && postings[j] >> 32 == postings[i] >> 32) j++;
            for (var x = i; x < j && j - i <= LongestPosting; x++)
            {
                for (var y = x + 1; y < j; y++)
                {
                    var pair = (postings[x] << 32) | (uint)postings[y];
                    shared[pair] = shared.GetValueOrDefault(pair) + 1;
                }
            }

            i = j;
        }

        var exact = new HashSet<ulong>();
        foreach (var (pair, _) in shared)
        {
            var (a, b) = (sets[(int)(pair >> 32)], sets[(int)(uint)pair]);
            var both = Intersection(a, b);
            if (both >= options.CandidateSimilarity * (a.Length + b.Length - both)) exact.Add(pair);
        }

        return (exact, Signatures(sets, options));
    }

    private static HashSet<ulong> Signatures(uint[][] sets, SourceOptions options)
    {
        var search = new CandidateSearch(sets.Length, options);
        for (var a = 0; a < sets.Length; a++) search.AddSignature(a, sets[a]);
        return [.. search.Find([], 1, default).Pairs];
    }

    private static int Intersection(uint[] a, uint[] b)
    {
        var (i, j, both) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) (i, j, both) = (i + 1, j + 1, both + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return both;
    }
}
