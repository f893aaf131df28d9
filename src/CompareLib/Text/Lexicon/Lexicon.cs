namespace CompareLib.Text;

/// <summary>What is known about English words: base forms, synonyms, opposites, classes, persons and rarity. Takes folded words or normal forms.</summary>
/// <remarks>Derived from WordNet 3.0 and the word lists of this folder; loaded at first use. Thread-safe. Look-ups take spans and do not allocate.</remarks>
internal static class Lexicon
{
    private const int PersonFile = 18;
    private const int CognitionFile = 31;
    private const int CommunicationFile = 32;
    private const int GroupFile = 14;
    private const int NounCommunicationFile = 10;

    /// <summary>The most likely base form: <c>said</c> → <c>say</c>, <c>children</c> → <c>child</c>; the word itself when none is known. No possessive ending is kept.</summary>
    public static string Lemma(ReadOnlySpan<char> folded)
    {
        if (folded.EndsWith("'s") && !FunctionWords.English.Contains(folded)) folded = folded[..^2];
        Span<(int Word, int Pos)> bases = stackalloc (int, int)[Morphology.MaxBases];
        var n = Morphology.Bases(folded, bases);
        var table = WordNetTable.English;
        var best = 0;
        var bestBits = float.PositiveInfinity;
        for (var k = 0; k < n; k++)
        {
            // An irregular or ruled form almost always beats a word spelt like it: left, found, things. A common noun in -ing stays (building).
            var word = bases[k].Word;
            var isSelf = table.Letters(word).SequenceEqual(folded);
            var bits = WordFrequency.Bits(table.Letters(word)) + (isSelf ? (folded.EndsWith("ing") || table.Exceptions(folded).IsEmpty ? 0 : 3) : 1);
            if (bits < bestBits) (best, bestBits) = (word, bits);
        }

        return best == 0 ? folded.ToString() : table.Word(best);
    }

    /// <summary>The base form as a noun ('n'), verb ('v'), adjective ('a') or adverb ('r'); the word itself when it has none.</summary>
    public static string Lemma(ReadOnlySpan<char> folded, char partOfSpeech)
    {
        Span<(int Word, int Pos)> bases = stackalloc (int, int)[Morphology.MaxBases];
        var n = Morphology.Bases(folded, bases);
        var pos = "nvar".IndexOf(partOfSpeech, StringComparison.Ordinal);
        var table = WordNetTable.English;
        var self = -1;
        for (var k = 0; k < n; k++)
        {
            if (bases[k].Pos != pos) continue;
            if (!table.Letters(bases[k].Word).SequenceEqual(folded)) return table.Word(bases[k].Word);
            self = bases[k].Word;
        }

        return self > 0 ? table.Word(self) : folded.ToString();
    }

    /// <summary>True when the words may be forms of one word: <c>is</c> and <c>were</c>, <c>development</c> and <c>developments</c>.</summary>
    public static bool SameLemma(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b)) return true;
        Span<(int Word, int Pos)> x = stackalloc (int, int)[Morphology.MaxBases];
        Span<(int Word, int Pos)> y = stackalloc (int, int)[Morphology.MaxBases];
        var n = Morphology.Bases(a, x);
        var m = Morphology.Bases(b, y);
        for (var i = 0; i < n; i++)
            for (var j = 0; j < m; j++)
                if (x[i] == y[j]) return true;
        return StripPossessive(a).SequenceEqual(StripPossessive(b)) || (n == 0 || m == 0) && IsRegularPlural(a, b);
    }

    /// <summary>The same for words looked up before.</summary>
    public static bool SameLemma(KnownWord a, KnownWord b)
    {
        if (a.Text == b.Text) return true;
        foreach (var x in a.Bases)
            foreach (var y in b.Bases)
                if (x == y) return true;
        return StripPossessive(a.Text).SequenceEqual(StripPossessive(b.Text)) || (a.Bases.Length == 0 || b.Bases.Length == 0) && IsRegularPlural(a.Text, b.Text);
    }

    /// <summary>True for words that derive from each other: <c>announce</c> and <c>announcement</c>, <c>economy</c> and <c>economic</c>.</summary>
    public static bool AreDerived(KnownWord a, KnownWord b)
    {
        foreach (var x in a.BaseWords)
            foreach (var y in b.BaseWords)
                if (WordNetTable.English.Derived(x).Contains(y)) return true;
        return false;
    }

    /// <summary>How much two words are synonyms, 0 to 1: the chance that uses of both fall into one synset, or half of it into neighbouring synsets.</summary>
    public static float Synonymy(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<(int Word, int Pos)> x = stackalloc (int, int)[Morphology.MaxBases];
        Span<(int Word, int Pos)> y = stackalloc (int, int)[Morphology.MaxBases];
        var n = Morphology.Bases(a, x);
        var m = Morphology.Bases(b, y);
        var best = 0f;
        for (var i = 0; i < n; i++)
            for (var j = 0; j < m; j++)
                if (x[i].Pos == y[j].Pos) best = Math.Max(best, SenseGraph.Synonymy(x[i].Word, y[j].Word, x[i].Pos));
        return best;
    }

    /// <summary>True for words that share a sense that is common for both.</summary>
    public static bool AreSynonyms(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Synonymy(a, b) >= .3f;

    /// <summary>True for words of which one says the opposite of the other: <c>accept</c> and <c>refuse</c>, <c>high</c> and <c>low</c>.</summary>
    public static bool AreAntonyms(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Linked(a, b, opposite: true);

    /// <summary>True for words that derive from each other: <c>announce</c> and <c>announcement</c>, <c>economy</c> and <c>economic</c>.</summary>
    public static bool AreDerived(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Linked(a, b, opposite: false);

    /// <summary>The classes of a word, in itself and by its lemma.</summary>
    public static WordClasses ClassesOf(ReadOnlySpan<char> folded) => FunctionWords.English.ClassesOf(folded);

    /// <summary>True for words of the closed classes.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> folded) => FunctionWords.English.Contains(folded);

    /// <summary>True for a form of a verb that announces speech or thought: <c>said</c>, <c>warns</c>, <c>announced</c>.</summary>
    public static bool IsCommunicationVerb(ReadOnlySpan<char> folded)
    {
        if ((FunctionWords.English.ClassesOf(Lemma(folded, 'v')) & WordClasses.Communication) != 0) return true;
        return Share(folded, 1, CommunicationFile) + .5f * Share(folded, 1, CognitionFile) >= .5f;
    }

    /// <summary>How much of a noun's use is for persons, 0 to 1: <c>minister</c> 1, <c>chair</c> less.</summary>
    public static float PersonNoun(ReadOnlySpan<char> folded)
    {
        if ((FunctionWords.English.ClassesOf(folded) & (WordClasses.Role | WordClasses.Title)) != 0) return 1;
        return Share(folded, 0, PersonFile);
    }

    /// <summary>How much of a noun's use is for groups and organizations, 0 to 1.</summary>
    public static float GroupNoun(ReadOnlySpan<char> folded) =>
        (FunctionWords.English.ClassesOf(folded) & WordClasses.Organization) != 0 ? 1 : Share(folded, 0, GroupFile);

    /// <summary>How much of a noun's use is for what is said or written, 0 to 1: <c>report</c>, <c>poll</c>.</summary>
    public static float CommunicationNoun(ReadOnlySpan<char> folded) => Share(folded, 0, NounCommunicationFile);

    /// <summary>True when the table holds the word or a base form of it.</summary>
    public static bool IsKnown(ReadOnlySpan<char> folded)
    {
        Span<(int Word, int Pos)> bases = stackalloc (int, int)[Morphology.MaxBases];
        return Morphology.Bases(folded, bases) > 0 || FunctionWords.English.ClassesOf(folded) != 0;
    }

    // The part of a word's uses in one part of speech that falls into a lexicographer file.
    private static float Share(ReadOnlySpan<char> folded, int pos, int file)
    {
        Span<(int Word, int Pos)> bases = stackalloc (int, int)[Morphology.MaxBases];
        var n = Morphology.Bases(folded, bases);
        var table = WordNetTable.English;
        var best = 0f;
        for (var k = 0; k < n; k++)
        {
            if (bases[k].Pos != pos) continue;
            var (first, count) = SenseGraph.Range(bases[k].Word, pos);
            var senses = table.Senses(bases[k].Word).Slice(first, count);
            var weights = table.Weights(bases[k].Word).Slice(first, count);
            float all = 0, inside = 0;
            for (var s = 0; s < count; s++)
            {
                all += weights[s];
                if (table.File(senses[s]) == file) inside += weights[s];
            }

            if (all > 0) best = Math.Max(best, inside / all);
        }

        return best;
    }

    private static bool Linked(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool opposite)
    {
        Span<(int Word, int Pos)> x = stackalloc (int, int)[Morphology.MaxBases];
        Span<(int Word, int Pos)> y = stackalloc (int, int)[Morphology.MaxBases];
        var n = Morphology.Bases(a, x);
        var m = Morphology.Bases(b, y);
        var table = WordNetTable.English;
        for (var i = 0; i < n; i++)
            for (var j = 0; j < m; j++)
                if ((opposite ? table.Antonyms(x[i].Word) : table.Derived(x[i].Word)).Contains(y[j].Word)) return true;
        return false;
    }

    private static ReadOnlySpan<char> StripPossessive(ReadOnlySpan<char> word) => word.EndsWith("'s") ? word[..^2] : word.EndsWith("s'") ? word[..^1] : word;

    // Words the table lacks: names and new words with a plural s.
    private static bool IsRegularPlural(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var shorter = a.Length < b.Length ? a : b;
        var longer = a.Length < b.Length ? b : a;
        return shorter.Length > 2 && longer.Length - shorter.Length is 1 or 2 && longer.StartsWith(shorter) && longer[shorter.Length..] is "s" or "es";
    }
}
