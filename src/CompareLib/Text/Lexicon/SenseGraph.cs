namespace CompareLib.Text;

/// <summary>How near two words lie among the senses of WordNet.</summary>
internal static class SenseGraph
{
    /// <summary>Where the senses of one part of speech lie among the senses of a word.</summary>
    public static (int First, int Count) Range(int word, int pos)
    {
        var table = WordNetTable.English;
        var first = 0;
        for (var p = 0; p < pos; p++) first += table.SenseCount(word, p);
        return (first, table.SenseCount(word, pos));
    }

    /// <summary>The weight of the senses that two words share, geometric mean of both sides; similar senses and direct hypernyms count in part.</summary>
    public static float Synonymy(int a, int b, int pos)
    {
        var table = WordNetTable.English;
        var (firstA, countA) = Range(a, pos);
        var (firstB, countB) = Range(b, pos);
        if (a == b) return 1;
        var sensesA = table.Senses(a).Slice(firstA, countA);
        var sensesB = table.Senses(b).Slice(firstB, countB);
        var weightsA = table.Weights(a).Slice(firstA, countA);
        var weightsB = table.Weights(b).Slice(firstB, countB);
        float sumA = 0, sumB = 0;
        foreach (var w in weightsA) sumA += w;
        foreach (var w in weightsB) sumB += w;
        var total = 0f;
        for (var i = 0; i < countA; i++)
        {
            for (var j = 0; j < countB; j++)
            {
                var near = Near(table, sensesA[i], sensesB[j]);
                if (near > 0) total += near * MathF.Sqrt(weightsA[i] / sumA * (weightsB[j] / sumB));
            }
        }

        return Math.Min(1, total);
    }

    private static float Near(WordNetTable table, int x, int y)
    {
        if (x == y) return 1;
        if (table.Similar(x).Contains(y) || table.Similar(y).Contains(x)) return .6f;
        if (table.Hypernyms(x).Contains(y) || table.Hypernyms(y).Contains(x)) return .5f;
        return 0;
    }
}
