namespace CompareLib.Alignment;

/// <summary>Finds where one word of a wording stands for a run of words of the other, letter for letter after expansion: "don't" and "do not".</summary>
internal static class EquivalentRuns
{
    private const int Longest = 4;

    /// <summary>Puts the whole belief of such a pair on the first word of the run, so that the run begins in the column of the single word.</summary>
    public static void Settle(WitnessTokens a, WitnessTokens b, WordTypes vocabulary, BeliefTable beliefs)
    {
        foreach (var phrase in b.Phrases)
        {
            for (var i = 0; i < a.Count; i++)
                if (vocabulary[a.Types[i]].Normal == phrase.Canonical) Focus(beliefs, i, phrase.First, 0, 1, phrase.End - phrase.First);
        }

        foreach (var phrase in a.Phrases)
        {
            for (var j = 0; j < b.Count; j++)
                if (vocabulary[b.Types[j]].Normal == phrase.Canonical) Focus(beliefs, phrase.First, j, 1, 0, phrase.End - phrase.First);
        }

        foreach (var i in a.Expanding)
        {
            var words = vocabulary[a.Types[i]].Expansion!;
            for (var j = 0; j < b.Count; j++) Focus(beliefs, i, j, 0, 1, RunLength(words, b, j, vocabulary));
        }

        foreach (var j in b.Expanding)
        {
            var words = vocabulary[b.Types[j]].Expansion!;
            for (var i = 0; i < a.Count; i++) Focus(beliefs, i, j, 1, 0, RunLength(words, a, i, vocabulary));
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

    private static void Focus(BeliefTable beliefs, int row, int column, int down, int right, int length)
    {
        if (length < 2) return;
        var top = 0f;
        for (var k = 0; k < length; k++) top = MathF.Max(top, beliefs[row + (k * down), column + (k * right)]);
        if (top < 0.25f) return;
        for (var k = 0; k < length; k++) beliefs[row + (k * down), column + (k * right)] = k == 0 ? MathF.Max(top, 0.9f) : 0;
    }
}
