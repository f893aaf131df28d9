namespace CompareLib.Matching;

/// <summary>What an article is about: its words that are rare in the news at large and frequent in it, weighed. Immutable and thread-safe.</summary>
internal sealed class ArticleSketch
{
    private const int Most = 64;
    private const float Least = 0.2f;
    private const float Rare = 3.5f;

    // So often a word stands in its article because of the quotation itself and what leads up to it.
    private const float OfQuotation = 1.5f;
    private const float ShareOfArticle = 0.5f;
    private readonly ulong[] _roots;
    private readonly float[] _weights;
    private readonly Dictionary<ulong, float> _repeated;

    private ArticleSketch(ulong[] roots, float[] weights, Dictionary<ulong, float> repeated) => (_roots, _weights, _repeated) = (roots, weights, repeated);

    /// <summary>Reads a text. Cost: linear in its length.</summary>
    public static ArticleSketch Of(string text, WordTable table)
    {
        var words = 0;
        var times = new Dictionary<int, int>();
        for (var position = 0; WordScanner.Next(text, ref position, out var start, out var length);)
        {
            var root = table.IdOf(text.AsSpan(start, length));
            words++;
            if (table.Rarity[root] > Least * NewsRarity.Units) times[root] = times.GetValueOrDefault(root) + 1;
        }

        var repeated = new Dictionary<ulong, float>();
        foreach (var (root, count) in times)
        {
            if (count > OfQuotation) repeated[table.Hashes[root]] = (count - OfQuotation) / words;
            if (table.Rarity[root] <= Rare * NewsRarity.Units) times.Remove(root);
        }

        var best = new (ulong Root, float Weight)[times.Count];
        var n = 0;
        foreach (var (root, count) in times) best[n++] = (table.Hashes[root], (1 + MathF.Log(count)) * table.Rarity[root] / NewsRarity.Units);
        Array.Sort(best, (x, y) => x.Weight != y.Weight ? y.Weight.CompareTo(x.Weight) : x.Root.CompareTo(y.Root));
        var kept = best[..Math.Min(Most, best.Length)];
        Array.Sort(kept, (x, y) => x.Root.CompareTo(y.Root));
        var norm = 0f;
        foreach (var (_, weight) in kept) norm += weight * weight;
        norm = MathF.Sqrt(norm);
        return new ArticleSketch(Array.ConvertAll(kept, k => k.Root), Array.ConvertAll(kept, k => k.Weight / norm), repeated);
    }

    /// <summary>
    /// What a root tells of a quotation in this article, in <see cref="NewsRarity.Units"/>: a word that the article repeats is likelier in any quotation of it
    /// than in the news at large, so that two quotations of one topic share it by chance.
    /// </summary>
    public int Rarity(ulong root, int rarity)
    {
        if (!_repeated.TryGetValue(root, out var share)) return rarity;
        var chance = MathF.Exp(-rarity / NewsRarity.Units) + (ShareOfArticle * share * NewsRarity.MedianWords);
        return Math.Min(rarity, (int)MathF.Round(MathF.Max(Least, -MathF.Log(chance)) * NewsRarity.Units));
    }

    /// <summary>0 to 1: how much two articles are about the same (the cosine of their weights).</summary>
    public float Likeness(ArticleSketch other)
    {
        var (sum, j) = (0f, 0);
        for (var i = 0; i < _roots.Length; i++)
        {
            while (j < other._roots.Length && other._roots[j] < _roots[i]) j++;
            if (j < other._roots.Length && other._roots[j] == _roots[i]) sum += _weights[i] * other._weights[j];
        }

        return MathF.Min(1, sum);
    }
}
