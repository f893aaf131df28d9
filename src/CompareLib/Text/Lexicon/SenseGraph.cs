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
    public static float Synonymy(int a, int b, int pos) => a == b ? 1 : Compare(KnownSenses.Of(a, pos), KnownSenses.Of(b, pos)).Synonymy;

    /// <summary>Compares all senses of two unlike words in one part of speech.</summary>
    /// <returns>Synonymy as above; the weight of senses with a common direct hypernym. Each 0 to 1.</returns>
    public static (float Synonymy, float Siblings) Compare(KnownSenses a, KnownSenses b)
    {
        if (!a.MayTouch(b)) return (0, 0);
        var table = WordNetTable.English;
        var sensesA = a.Synsets;
        var sensesB = b.Synsets;
        var weightsA = a.Weights;
        var weightsB = b.Weights;
        float synonymy = 0, siblings = 0;
        for (var i = 0; i < sensesA.Length; i++)
        {
            for (var j = 0; j < sensesB.Length; j++)
            {
                if (table.File(sensesA[i]) != table.File(sensesB[j])) continue;
                var near = Near(table, sensesA[i], sensesB[j]);
                if (near > 0) synonymy += near * MathF.Sqrt(weightsA[i] * weightsB[j]);
                else if (ShareHypernym(table, sensesA[i], sensesB[j])) siblings += MathF.Sqrt(weightsA[i] * weightsB[j]);
            }
        }

        return (Math.Min(1, synonymy), Math.Min(1, siblings));
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
