namespace CompareLib.Text;

/// <summary>How near two words lie among the senses of WordNet.</summary>
internal static class SenseGraph
{
    // The senses beyond make up little of a word's use and much of the time.
    private const int MostSenses = 16;

    /// <summary>Where the senses of one part of speech lie among the senses of a word.</summary>
    public static (int First, int Count) Range(int word, int pos)
    {
        var table = WordNetTable.English;
        var first = 0;
        for (var p = 0; p < pos; p++) first += table.SenseCount(word, p);
        return (first, table.SenseCount(word, pos));
    }

    /// <summary>The weight of the senses that two words share, geometric mean of both sides; similar senses and direct hypernyms count in part.</summary>
    public static float Synonymy(int a, int b, int pos) => Compare(a, b, pos).Synonymy;

    /// <summary>Compares all senses of two words in one part of speech.</summary>
    /// <returns>Synonymy as above; the weight of senses with a common direct hypernym; the weight of senses of one kind (lexicographer file). Each 0 to 1.</returns>
    public static (float Synonymy, float Siblings, float Kind) Compare(int a, int b, int pos)
    {
        if (a == b) return (1, 1, 1);
        var table = WordNetTable.English;
        var (firstA, countA) = Range(a, pos);
        var (firstB, countB) = Range(b, pos);
        countA = Math.Min(countA, MostSenses);
        countB = Math.Min(countB, MostSenses);
        var sensesA = table.Senses(a).Slice(firstA, countA);
        var sensesB = table.Senses(b).Slice(firstB, countB);
        var weightsA = table.Weights(a).Slice(firstA, countA);
        var weightsB = table.Weights(b).Slice(firstB, countB);
        float sumA = 0, sumB = 0;
        foreach (var w in weightsA) sumA += w;
        foreach (var w in weightsB) sumB += w;
        float synonymy = 0, siblings = 0, kind = 0;
        for (var i = 0; i < countA; i++)
        {
            for (var j = 0; j < countB; j++)
            {
                if (table.File(sensesA[i]) != table.File(sensesB[j])) continue;
                var weight = weightsA[i] / sumA * (weightsB[j] / sumB);
                kind += weight;
                var near = Near(table, sensesA[i], sensesB[j]);
                if (near > 0) synonymy += near * MathF.Sqrt(weight);
                else if (ShareHypernym(table, sensesA[i], sensesB[j])) siblings += MathF.Sqrt(weight);
            }
        }

        return (Math.Min(1, synonymy), Math.Min(1, siblings), kind);
    }

    private static float Near(WordNetTable table, int x, int y)
    {
        if (x == y) return 1;
        if (table.Similar(x).Contains(y) || table.Similar(y).Contains(x)) return .6f;
        if (table.Hypernyms(x).Contains(y) || table.Hypernyms(y).Contains(x)) return .5f;
        return 0;
    }

    private static bool ShareHypernym(WordNetTable table, int x, int y)
    {
        foreach (var parent in table.Hypernyms(x))
            if (table.Hypernyms(y).Contains(parent)) return true;
        return false;
    }
}
