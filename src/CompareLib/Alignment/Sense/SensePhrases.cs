namespace CompareLib.Alignment.Sense;

/// <summary>Phrases of a word list that are looked for in a text: words as printed, or with a + any form of a verb. The longest phrase at a place wins.</summary>
internal sealed class SensePhrases
{
    private readonly Dictionary<string, List<(string[] Words, string Value)>> byFirst = new(StringComparer.Ordinal);

    public SensePhrases(IEnumerable<(string Words, string Value)> phrases)
    {
        foreach (var (text, value) in phrases)
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            if (!byFirst.TryGetValue(words[0], out var list)) byFirst[words[0]] = list = [];
            list.Add((words, value));
        }

        foreach (var list in byFirst.Values) list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <param name="words">The words of a text.</param>
    /// <param name="at">The word it begins at.</param>
    /// <param name="length">How many words it has; 0 for none.</param>
    /// <param name="value">The value it has in the list.</param>
    public bool TryFind(ReadOnlySpan<SenseWord> words, int at, out int length, out string value)
    {
        (length, value) = (0, "");
        Look(words[at].Folded, words, at, ref length, ref value);
        if (words[at].Base.Length > 0) Look(words[at].Base, words, at, ref length, ref value);
        return length > 0;
    }

    private void Look(string key, ReadOnlySpan<SenseWord> words, int at, ref int length, ref string value)
    {
        if (!byFirst.TryGetValue(key, out var list)) return;
        foreach (var (phrase, found) in list)
        {
            if (phrase.Length <= length || at + phrase.Length > words.Length) continue;
            var k = 0;
            while (k < phrase.Length && (words[at + k].Folded == phrase[k] || words[at + k].Base == phrase[k])) k++;
            if (k == phrase.Length) (length, value) = (phrase.Length, found);
        }
    }
}
