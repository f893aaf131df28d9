namespace CompareLib.Sources;

/// <summary>Numbers for every run of <see cref="Length"/> words of an article.</summary>
internal static class Shingles
{
    /// <summary>Words in a shingle.</summary>
    public const int Length = 5;

    private const int FewestContentWords = 2;

    /// <summary>One number a shingle, by the place of its first word; 0 for one that says too little (nearly all grammar), or, on wish, that touches furniture.</summary>
    public static uint[] Of(ArticleWords words, bool skipFurniture)
    {
        var (ids, traits) = (words.Ids, words.Traits);
        var hashes = new uint[Math.Max(0, ids.Length - Length + 1)];
        for (var i = 0; i < hashes.Length; i++)
        {
            ulong h = 0x9E3779B97F4A7C15;
            var content = 0;
            var furniture = ArticleWordTraits.None;
            for (var k = 0; k < Length; k++)
            {
                h = (h ^ (uint)ids[i + k]) * 0xff51afd7ed558ccd;
                h ^= h >> 32;
                if ((traits[i + k] & ArticleWordTraits.Function) == 0) content++;
                furniture |= traits[i + k];
            }

            if (content < FewestContentWords || (skipFurniture && (furniture & ArticleWordTraits.Furniture) != 0)) continue;
            hashes[i] = (uint)(WordHash.Mix(h) >> 32) | 1;
        }

        return hashes;
    }

    /// <summary>
    /// Winnowing (Schleimer, Wilkerson and Aiken 2003): the smallest number of every window of <paramref name="window"/> shingles, so that any run of
    /// <c>window + Length - 1</c> equal words leaves the same number on both sides. Distinct and ascending; with a window of 1 all shingles.
    /// </summary>
    public static uint[] Winnow(uint[] shingles, int window)
    {
        var chosen = new List<uint>((2 * shingles.Length / (window + 1)) + 1);
        var last = -1;
        for (var start = 0; start < shingles.Length && (start == 0 || start + window <= shingles.Length); start++)
        {
            var end = Math.Min(shingles.Length, start + window);
            if (last >= start && Value(last) < Value(end - 1)) continue;
            if (last >= start)
            {
                last = end - 1;
            }
            else
            {
                last = start;
                for (var i = start + 1; i < end; i++)
                {
                    if (Value(i) <= Value(last)) last = i;
                }
            }

            if (shingles[last] != 0) chosen.Add(shingles[last]);
        }

        chosen.Sort();
        var distinct = 0;
        for (var i = 0; i < chosen.Count; i++)
        {
            if (i == 0 || chosen[i] != chosen[i - 1]) chosen[distinct++] = chosen[i];
        }

        return [.. chosen.Take(distinct)];

        // A shingle that says too little is chosen last.
        uint Value(int i) => shingles[i] == 0 ? uint.MaxValue : shingles[i];
    }
}
