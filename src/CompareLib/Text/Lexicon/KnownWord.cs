namespace CompareLib.Text;

/// <summary>All that the lexicon knows about one folded word, looked up once. Immutable.</summary>
internal sealed class KnownWord
{
    private const int CacheSize = 1 << 13;
    private static readonly KnownWord?[] Cache = new KnownWord?[CacheSize];

    private readonly (int Word, int Pos)[] _bases;
    private readonly int[] _words;
    private KnownSenses[]? _senses;
    private string? _nameLetters;
    private string? _nameKey;
    private float _personNoun = -1;

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
        IsOne = folded is "1" or "one";
        HasHyphen = folded.Contains('-');
        foreach (var c in folded) IsWordLike |= char.IsLetterOrDigit(c);
        Span<(int, int)> bases = stackalloc (int, int)[Morphology.MaxBases];
        _bases = bases[..Morphology.Bases(folded, bases)].ToArray();
        _words = [.. _bases.Select(b => b.Word).Distinct()];
        foreach (var c in folded) LetterMask |= 1UL << (c & 63);
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

    /// <summary>True for the number one.</summary>
    public bool IsOne { get; }

    /// <summary>True when it holds a hyphen.</summary>
    public bool HasHyphen { get; }

    /// <summary>A bit for each letter it holds; letters may share one.</summary>
    public ulong LetterMask { get; }

    /// <summary>True when it has a letter or digit.</summary>
    public bool IsWordLike { get; }

    /// <summary>True for the closed classes.</summary>
    public bool IsFunction => (Classes & WordClasses.Function) != 0;

    /// <summary>Its base forms: numbers of <see cref="WordNetTable"/> with part of speech.</summary>
    public ReadOnlySpan<(int Word, int Pos)> Bases => _bases;

    /// <summary>The words of its base forms, each once.</summary>
    public ReadOnlySpan<int> BaseWords => _words;

    /// <summary>The senses of each of its <see cref="Bases"/>.</summary>
    public ReadOnlySpan<KnownSenses> Senses => _senses ??= Array.ConvertAll(_bases, b => KnownSenses.Of(b.Word, b.Pos));

    /// <summary>Its letters and digits as names are compared by: without accents and possessive ending.</summary>
    public string NameLetters => _nameLetters ??= NameSimilarity.Letters(Text);

    /// <summary>Its <see cref="NameKey"/>.</summary>
    public string NameSkeleton => _nameKey ??= NameKey.Of(NameLetters);

    /// <summary><see cref="Lexicon.PersonNoun"/> of the word.</summary>
    public float PersonNoun => _personNoun >= 0 ? _personNoun : _personNoun = Lexicon.PersonNoun(Text);

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
