using CompareLib.Text;

namespace CompareLib.Matching;

/// <summary>
/// How rare words and stock phrases are in the news at large: a fixed table, so that what a quotation's words are worth never depends on what else is compared.
/// </summary>
/// <remarks>
/// Counted in 37,000 English news articles, German words in a treebank and in Wikinews; made by <c>CompareLib.Training matching rarity</c>. Thread-safe.
/// </remarks>
internal static class NewsRarity
{
    /// <summary>The epoch of the table: a change of it changes the scores, and nothing else does.</summary>
    public const int Epoch = 1;

    /// <summary>The rarity of a word that the table does not hold, in nats.</summary>
    public const float Most = 11;

    /// <summary>How many units of rarity make one nat: rarities are whole numbers, so that their sum is the same whatever the order of adding.</summary>
    public const float Units = 1024;

    private const float Least = 0.2f;
    private const float MostOfNumber = 9;

    // They only count in a wording that has nothing else.
    private const float MostOfFunction = 0.5f;
    /// <summary>How many words a quotation of median length has.</summary>
    public const float MedianWords = 18;
    private const float LevelsOfNat = 8;
    private static readonly float OfMedian = MathF.Log(MedianWords);
    private static readonly Lazy<(Dictionary<ulong, float> Roots, Dictionary<ulong, float> Pairs)> Table = new(Load);

    /// <summary>Minus the natural logarithm of the chance that a quotation of median length holds the root, in <see cref="Units"/>.</summary>
    /// <param name="root">The hash of the root.</param>
    /// <param name="traits">What the root is good for.</param>
    public static int Of(ulong root, WordTraits traits)
    {
        var rarity = Table.Value.Roots.TryGetValue(root, out var share) ? Math.Clamp(-MathF.Log(share) - OfMedian, Least, Most) : Most;
        if ((traits & WordTraits.Number) != 0) rarity = Math.Min(rarity, MostOfNumber);
        if ((traits & WordTraits.Function) != 0) rarity = Math.Min(rarity, MostOfFunction);
        return (int)MathF.Round(rarity * Units);
    }

    /// <summary>How much less two roots, one after the other, tell than each by itself, in <see cref="Units"/>: much for a stock phrase (<c>make sure</c>), 0 for two that meet by chance.</summary>
    public static int Saved(ulong root, ulong next) => Table.Value.Pairs.TryGetValue(PairOf(root, next), out var saved) ? (int)(saved * Units) : 0;

    private static ulong PairOf(ulong root, ulong next) => WordTable.Mix((root * 3) + next);

    // Forms of one root are added up: the root is as common as all of them together.
    private static (Dictionary<ulong, float> Roots, Dictionary<ulong, float> Pairs) Load()
    {
        var reader = new SpanReader(Bytes("news-rarity.br"));
        var words = new ulong[reader.Number()];
        var roots = new Dictionary<ulong, float>(words.Length);
        var last = "";
        for (var i = 0; i < words.Length; i++)
        {
            last = last[..reader.Number()] + reader.Text();
            words[i] = WordKnowledge.Of(last).Root;
        }

        foreach (var root in words) roots[root] = roots.GetValueOrDefault(root) + MathF.Exp(-reader.Byte() / LevelsOfNat);
        var count = reader.Number();
        var pairs = new Dictionary<ulong, float>(count);
        var first = 0;
        for (var firsts = reader.Number(); firsts > 0; firsts--)
        {
            first += reader.Number();
            var second = 0;
            for (var seconds = reader.Number(); seconds > 0; seconds--)
            {
                second += reader.Number();
                var (key, saved) = (PairOf(words[first], words[second]), reader.Byte() / LevelsOfNat);
                pairs[key] = Math.Max(saved, pairs.GetValueOrDefault(key));
            }
        }

        return (roots, pairs);
    }

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(NewsRarity).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the package lacks {name}");
        using var packed = new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
