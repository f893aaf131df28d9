namespace CompareLib.Alignment;

/// <summary>Finds where one word of a wording stands for a run of words of the other, letter for letter after expansion: "don't" and "do not".</summary>
internal static class EquivalentRuns
{
    private const int Longest = 4;

    /// <summary>Puts the whole belief of such a pair on the first word of the run, so that the run begins in the column of the single word.</summary>
    public static void Settle(WitnessTokens a, WitnessTokens b, WordTypes vocabulary, float[] beliefs)
    {
        foreach (var phrase in b.Phrases)
        {
            for (var i = 0; i < a.Count; i++)
                if (vocabulary[a.Types[i]].Normal == phrase.Canonical) Focus(beliefs, phrase.End - phrase.First, k => (i * b.Count) + phrase.First + k);
        }

        foreach (var phrase in a.Phrases)
        {
            for (var j = 0; j < b.Count; j++)
                if (vocabulary[b.Types[j]].Normal == phrase.Canonical) Focus(beliefs, phrase.End - phrase.First, k => ((phrase.First + k) * b.Count) + j);
        }

        for (var i = 0; i < a.Count; i++)
        {
            if (vocabulary[a.Types[i]].Expansion is not { } words) continue;
            for (var j = 0; j < b.Count; j++)
            {
                var length = RunLength(words, b, j, vocabulary);
                if (length > 1) Focus(beliefs, length, k => (i * b.Count) + j + k);
            }
        }

        for (var j = 0; j < b.Count; j++)
        {
            if (vocabulary[b.Types[j]].Expansion is not { } words) continue;
            for (var i = 0; i < a.Count; i++)
            {
                var length = RunLength(words, a, i, vocabulary);
                if (length > 1) Focus(beliefs, length, k => ((i + k) * b.Count) + j);
            }
        }
    }

    /// <summary>How many tokens from <paramref name="at"/> on spell <paramref name="words"/>; 0 when they do not.</summary>
    public static int RunLength(ReadOnlySpan<string> words, WitnessTokens tokens, int at, WordTypes vocabulary)
    {
        if (words.Length < 2 || words.Length > Longest || at + words.Length > tokens.Count) return 0;
        for (var k = 0; k < words.Length; k++)
            if (!WordExpansion.SameWord(vocabulary[tokens.Types[at + k]].Folded, words[k])) return 0;
        return words.Length;
    }

    private static void Focus(float[] beliefs, int length, Func<int, int> cell)
    {
        var top = 0f;
        for (var k = 0; k < length; k++) top = MathF.Max(top, beliefs[cell(k)]);
        if (top < 0.25f) return;
        for (var k = 0; k < length; k++) beliefs[cell(k)] = k == 0 ? MathF.Max(top, 0.9f) : 0;
    }
}
