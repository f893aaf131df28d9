namespace CompareLib.Text.Syntax;

/// <summary>What the lexicon says of a word, as hashed keys: what a treebank of some thousand sentences has not seen, WordNet and the name lists often know.</summary>
/// <remarks>English only. Parts of speech that the word can have, the kind of its commonest sense in each (lexicographer files) and what that sense is
/// a kind of, its classes (title, month, organization ...), given names, countries, and how common it is.</remarks>
internal static class LexicalFeatures
{
    /// <summary>The greatest number of keys of a word.</summary>
    public const int Most = 14;

    /// <summary>Writes the keys of a word and returns their number.</summary>
    public static int Fill(string norm, Span<uint> keys)
    {
        var word = norm.AsSpan().TrimEnd('.');
        if (word.Length is < 2 or > 32 || !char.IsLetter(word[0])) return 0;
        var n = 0;
        var table = WordNetTable.English;
        Span<(int Word, int Pos)> bases = stackalloc (int, int)[Morphology.MaxBases];
        bases = bases[..Morphology.Bases(word, bases)];
        var possible = 0;
        for (var k = 0; k < bases.Length; k++)
        {
            var (lemma, pos) = bases[k];
            var known = possible & (0b10001 << pos);
            possible |= (table.Letters(lemma).SequenceEqual(word) ? 1 : 16) << pos;
            if (known != 0 || pos == 3) continue;
            var sense = Commonest(table, lemma, pos);
            if (sense < 0) continue;
            Put(keys, ref n, 1 + (uint)pos, (ulong)table.File(sense));
            if (pos == 2) continue;
            var more = table.Hypernyms(sense);
            if (more.Length == 0) continue;
            Put(keys, ref n, 4 + (uint)pos, (ulong)more[0]);
            more = table.Hypernyms(more[0]);
            if (more.Length > 0) Put(keys, ref n, 4 + (uint)pos, (ulong)more[0]);
        }

        Put(keys, ref n, 6, (ulong)possible);
        Put(keys, ref n, 7, (ulong)Lexicon.ClassesOf(word));
        Put(keys, ref n, 8, (ulong)WordFrequency.Bits(word) / 2);
        if (GivenNames.Gender(word) is var gender and not '\0') Put(keys, ref n, 9, gender);
        if (Countries.TryFind(word, out _, out var kind)) Put(keys, ref n, 10, (ulong)kind);
        return n;
    }

    private static int Commonest(WordNetTable table, int word, int pos)
    {
        var (first, count) = SenseGraph.Range(word, pos);
        if (count == 0) return -1;
        var weights = table.Weights(word).Slice(first, count);
        var best = 0;
        for (var k = 1; k < count; k++) if (weights[k] > weights[best]) best = k;
        return table.Senses(word)[first + best];
    }

    private static void Put(Span<uint> keys, ref int n, uint template, ulong value) => keys[n++] = (uint)Hash.Join(value, 100 + template) | 1;
}
