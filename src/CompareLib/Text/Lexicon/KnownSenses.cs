namespace CompareLib.Text;

/// <summary>The senses of a word in one part of speech, prepared for comparing many words with one another. Immutable.</summary>
internal sealed class KnownSenses
{
    // The senses beyond make up little of a word's use and much of the time.
    private const int MostSenses = 16;
    private const int CacheSize = 1 << 16;
    private static readonly KnownSenses?[] Cache = new KnownSenses?[CacheSize];

    private readonly int[] _synsets;
    private readonly float[] _weights;
    private readonly (int File, float Weight)[] _files;
    private readonly SenseSignature _signature;
    private Derivation? _derived;

    private KnownSenses(int word, int pos)
    {
        (Word, Pos) = (word, pos);
        var table = WordNetTable.English;
        var (first, count) = SenseGraph.Range(word, pos);
        count = Math.Min(count, MostSenses);
        var sum = 0f;
        var senses = _synsets = table.Senses(word).Slice(first, count).ToArray();
        var weights = table.Weights(word).Slice(first, count);
        foreach (var w in weights) sum += w;
        _weights = new float[count];
        for (var k = 0; k < count; k++) _weights[k] = weights[k] / sum;
        var files = new List<(int File, float Weight)>();
        for (var k = 0; k < count; k++)
        {
            var file = table.File(senses[k]);
            var at = files.FindIndex(f => f.File == file);
            if (at < 0) files.Add((file, _weights[k]));
            else files[at] = (file, files[at].Weight + _weights[k]);
            _signature.Add(senses[k]);
            foreach (var s in table.Similar(senses[k])) _signature.Add(s);
            foreach (var s in table.Hypernyms(senses[k])) _signature.Add(s);
        }

        _files = [.. files];
    }

    /// <summary>Number of the word in <see cref="WordNetTable"/>.</summary>
    public int Word { get; }

    /// <summary>0 noun, 1 verb, 2 adjective, 3 adverb.</summary>
    public int Pos { get; }

    /// <summary>The synsets in order of use, sixteen at the most.</summary>
    public ReadOnlySpan<int> Synsets => _synsets;

    /// <summary>The share of each synset in the uses of the word in this part of speech.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The senses of a word (number of <see cref="WordNetTable"/>), kept for words met lately.</summary>
    public static KnownSenses Of(int word, int pos)
    {
        var slot = ((word * 4) + pos) & (CacheSize - 1);
        var known = Volatile.Read(ref Cache[slot]);
        if (known is not null && known.Word == word && known.Pos == pos) return known;
        known = new KnownSenses(word, pos);
        Volatile.Write(ref Cache[slot], known);
        return known;
    }

    /// <summary>False when no sense of one is near a sense of the other or shares a hypernym with it.</summary>
    public bool MayTouch(KnownSenses other) => _signature.MayShare(other._signature);

    /// <summary>False when no word derived from this one touches the other in the other's part of speech.</summary>
    public bool MayTouchDerived(KnownSenses other)
    {
        var derived = _derived ??= new Derivation(Word);
        return derived[other.Pos].MayShare(other._signature);
    }

    /// <summary>The weight of senses of one kind (lexicographer file).</summary>
    public float SameKind(KnownSenses other)
    {
        var sum = 0f;
        foreach (var (file, weight) in _files)
            foreach (var (otherFile, otherWeight) in other._files)
                if (file == otherFile) sum += weight * otherWeight;
        return sum;
    }

    // The signatures of all words derived from a word, by part of speech.
    private sealed class Derivation
    {
        private readonly SenseSignature[] _signatures = new SenseSignature[4];

        public Derivation(int word)
        {
            foreach (var derived in WordNetTable.English.Derived(word))
                for (var pos = 0; pos < 4; pos++)
                    if (WordNetTable.English.SenseCount(derived, pos) > 0) _signatures[pos].Add(Of(derived, pos)._signature);
        }

        public ref readonly SenseSignature this[int pos] => ref _signatures[pos];
    }
}
