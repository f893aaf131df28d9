namespace CompareLib.Text;

/// <summary>All that the lexicon knows about one folded word, looked up once. Immutable.</summary>
internal sealed class KnownWord
{
    private const int CacheSize = 1 << 13;
    private static readonly KnownWord?[] Cache = new KnownWord?[CacheSize];

    private readonly (int Word, int Pos)[] _bases;

    private KnownWord(ReadOnlySpan<char> folded)
    {
        Text = folded.ToString();
        var function = FunctionWords.English;
        Classes = function.ClassesOf(folded);
        Groups = function.GroupsOf(folded);
        Bits = Math.Min(WordFrequency.Bits(folded), WordFrequency.Unknown);
        HasDigit = folded.ContainsAnyInRange('0', '9');
        if (HasDigit && Numbers.TryRead(folded, out var number)) Number = number;
        // In lower-cased text "us" may be the country; the weights know how seldom.
        Country = Countries.TryFind(folded, out var country, out _) ? country : folded is "us" ? "united states" : "";
        Person = function.Person(folded);
        IsPossessive = folded.EndsWith("'s");
        foreach (var c in folded) IsWordLike |= char.IsLetterOrDigit(c);
        Span<(int, int)> bases = stackalloc (int, int)[Morphology.MaxBases];
        _bases = bases[..Morphology.Bases(folded, bases)].ToArray();
    }

    /// <summary>The word.</summary>
    public string Text { get; }

    /// <summary>Its classes.</summary>
    public WordClasses Classes { get; }

    /// <summary>Groups of function words that stand for each other, a bit each.</summary>
    public ulong Groups { get; }

    /// <summary>Rarity in bits.</summary>
    public float Bits { get; }

    /// <summary>True when it holds a digit.</summary>
    public bool HasDigit { get; }

    /// <summary>Its value, when it is a number in digits.</summary>
    public NumberValue? Number { get; }

    /// <summary>The country it speaks of; empty for none.</summary>
    public string Country { get; }

    /// <summary>Person and number of a pronoun.</summary>
    public (int Person, char Number) Person { get; }

    /// <summary>True for an ending <c>'s</c>.</summary>
    public bool IsPossessive { get; }

    /// <summary>True when it has a letter or digit.</summary>
    public bool IsWordLike { get; }

    /// <summary>True for the closed classes.</summary>
    public bool IsFunction => (Classes & WordClasses.Function) != 0;

    /// <summary>Its base forms: numbers of <see cref="WordNetTable"/> with part of speech.</summary>
    public ReadOnlySpan<(int Word, int Pos)> Bases => _bases;

    /// <summary>The knowledge of a folded word, kept for words met lately.</summary>
    public static KnownWord Of(ReadOnlySpan<char> folded)
    {
        if (folded.Length > 64) return new KnownWord(folded);
        var slot = (int)(Hashing.Of(folded) % CacheSize);
        var known = Volatile.Read(ref Cache[slot]);
        if (known is not null && folded.SequenceEqual(known.Text)) return known;
        known = new KnownWord(folded);
        Volatile.Write(ref Cache[slot], known);
        return known;
    }
}
