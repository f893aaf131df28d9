using CompareLib.Articles;

namespace CompareLib.Sources;

/// <summary>
/// Finds the pairs of articles worth an exact comparison. Up to <see cref="SourceOptions.ExactUpTo"/> articles every shingle is indexed and every pair that
/// shares one is a candidate; beyond that, MinHash signatures with banding find articles alike as a whole, and winnowed shingles find passages.
/// </summary>
/// <remarks>
/// A shingle that stands in more than <see cref="LongestFull"/> articles joins each of them with the first and with the one before it only, so that the
/// number of candidates grows with the number of articles. Memory: a signature and about 2 / (window + 1) shingles an article, 8 bytes each.
/// </remarks>
internal sealed class CandidateSearch
{
    /// <summary>Articles that hold one key and are still joined each with each.</summary>
    public const int LongestFull = 32;

    /// <summary>Shingles in a window of winnowing: a shared run of 18 words is always seen.</summary>
    public const int Window = 14;

    private const int Parts = 64;

    private readonly uint[]?[] _keys;
    private readonly uint[] _signatures;
    private readonly MinHash? _minHash;

    public CandidateSearch(int count, SourceOptions options)
    {
        IsExact = count <= options.ExactUpTo;
        _keys = new uint[count][];
        if (IsExact)
        {
            _signatures = [];
            return;
        }

        Parameters = LshParameters.Derive(options.CandidateSimilarity, options.CandidateRecall);
        LeastAgreement = Parameters.LeastAgreement(options.CandidateSimilarity, 1 - ((1 - options.CandidateRecall) / 4));
        _minHash = new MinHash(Parameters.Places);
        _signatures = new uint[(long)count * Parameters.Places];
    }

    /// <summary>True when every pair that shares a shingle is a candidate.</summary>
    public bool IsExact { get; }

    /// <summary>How signatures are cut; default when the search is exact.</summary>
    public LshParameters Parameters { get; }

    /// <summary>Places of two signatures that must agree.</summary>
    public int LeastAgreement { get; }

    /// <summary>Bytes of index: signatures, and shingles with their articles; known once candidates were searched.</summary>
    public long IndexBytes { get; private set; }

    /// <summary>The shingles by which an article is found; the same for every call with the same words.</summary>
    public uint[] KeysOf(ArticleWords words) => Shingles.Winnow(words.Shingles(!IsExact), IsExact ? 1 : Window);

    /// <summary>Takes in article number <paramref name="article"/>; calls for different articles may run at once.</summary>
    public void Add(int article, ArticleWords words)
    {
        var shingles = words.Shingles(!IsExact);
        _keys[article] = Shingles.Winnow(shingles, IsExact ? 1 : Window);
        _minHash?.Sign(shingles, Signature(article));
    }

    /// <summary>Takes in the signature alone, for measuring what signatures find.</summary>
    internal void AddSignature(int article, ReadOnlySpan<uint> shingles) => _minHash!.Sign(shingles, Signature(article));

    /// <summary>The candidates, first number in the upper half, ascending; and the shingles that are stock. May be called once.</summary>
    public (ulong[] Pairs, StockText Stock) Find(IReadOnlyList<Article> articles, int threads, CancellationToken cancellation)
    {
        var stock = new StockText();
        var sets = new PairSet[Parts + (_minHash is null ? 0 : Parameters.Bands)];
        IndexBytes = (4L * _signatures.Length) + _keys.Sum(k => 8L * (k?.Length ?? 0));
        var postings = Postings.Build(_keys, Parts, cancellation);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, sets.Length, parallel, s =>
        {
            sets[s] = new PairSet();
            if (s < Parts) Join(postings.Part(s), sets[s], articles, stock);
            else JoinBand(s - Parts, sets[s]);
        });
        return (PairSet.Sorted(sets), stock);
    }

    private static void Join(ulong[] part, PairSet pairs, IReadOnlyList<Article> articles, StockText stock)
    {
        var holders = new List<int>();
        for (var i = 0; i < part.Length;)
        {
            var key = (uint)(part[i] >> 32);
            holders.Clear();
            for (; i < part.Length && (uint)(part[i] >> 32) == key; i++) holders.Add((int)(uint)part[i]);
            if (holders.Count < 2) continue;
            Pairs(holders, pairs, null);
            if (holders.Count < StockText.FewestArticles) continue;
            lock (stock) stock.Add(key, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(holders), articles);
        }
    }

    private void JoinBand(int band, PairSet pairs)
    {
        var keyed = new ulong[_keys.Length];
        for (var a = 0; a < keyed.Length; a++)
        {
            ulong h = (uint)band;
            foreach (var x in Signature(a).Slice(band * Parameters.Rows, Parameters.Rows)) h = WordHash.Mix((h << 32) ^ x ^ (h >> 32));
            keyed[a] = (h & 0xFFFFFFFF00000000) | (uint)a;
        }

        Array.Sort(keyed);
        var holders = new List<int>();
        for (var i = 0; i < keyed.Length;)
        {
            var key = keyed[i] >> 32;
            holders.Clear();
            for (; i < keyed.Length && keyed[i] >> 32 == key; i++)
            {
                // An article without shingles is alike to nothing.
                if (Signature((int)(uint)keyed[i])[0] != uint.MaxValue) holders.Add((int)(uint)keyed[i]);
            }

            Pairs(holders, pairs, this);
        }
    }

    private static void Pairs(List<int> holders, PairSet pairs, CandidateSearch? alike)
    {
        var full = holders.Count <= LongestFull;
        for (var y = 1; y < holders.Count; y++)
        {
            for (var x = full || y == 1 ? 0 : y - 1; x < y; x++) Add(holders[x], holders[y]);
            if (!full) Add(holders[0], holders[y]);
        }

        void Add(int a, int b)
        {
            if (alike is null || MinHash.Agreement(alike.Signature(a), alike.Signature(b)) >= alike.LeastAgreement) pairs.Add(a, b);
        }
    }

    private Span<uint> Signature(int article) => _signatures.AsSpan(article * Parameters.Places, Parameters.Places);
}
