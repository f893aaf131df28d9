namespace CompareLib.Matching;

/// <summary>
/// The wordings of a corpus, prepared once for comparing: root ids in order, distinct content roots in ascending order, a 128-bit signature, and the
/// circumstances as small numbers. Columns rather than objects: about 200 bytes a quotation of median length, and no pointer to chase.
/// </summary>
/// <remarks>One writer; once filled, any number of readers.</remarks>
internal sealed class WordingStore
{
    /// <summary>A wording of more content words than this is matched without the sentence around it.</summary>
    public const int MostRootsWithContext = 4;

    private int[] _wordStart = new int[17];
    private int[] _words = new int[256];
    private int[] _rootStart = new int[17];
    private int[] _roots = new int[128];
    private Circumstances[] _circumstances = new Circumstances[16];
    private UInt128[] _signatures = new UInt128[16];
    private ulong[] _contentHash = new ulong[16];
    private readonly Dictionary<int, int[]> _context = [];

    /// <summary>The words of all wordings.</summary>
    public WordTable Table { get; } = new();

    /// <summary>The speakers of all wordings.</summary>
    public SpeakerTable Speakers { get; } = new();

    /// <summary>The given events of all wordings.</summary>
    public NameTable Events { get; } = new();

    /// <summary>The articles of all wordings.</summary>
    public NameTable Articles { get; } = new();

    /// <summary>The occasions that articles tell of.</summary>
    public NameTable Venues { get; } = new();

    /// <summary>How many wordings there are.</summary>
    public int Count { get; private set; }

    /// <summary>Root ids of a wording, in order of the text.</summary>
    public ReadOnlySpan<int> Words(int wording) => _words.AsSpan(_wordStart[wording].._wordStart[wording + 1]);

    /// <summary>Distinct root ids of the content words of a wording, ascending; of all its words when it has no content word.</summary>
    public ReadOnlySpan<int> Roots(int wording) => _roots.AsSpan(_rootStart[wording].._rootStart[wording + 1]);

    /// <summary>Distinct content roots of the sentence around a wording of few words, ascending; none for a longer one, which speaks for itself.</summary>
    public ReadOnlySpan<int> Context(int wording) => _context.TryGetValue(wording, out var roots) ? roots : [];

    /// <summary>128 bits, one set for each content root.</summary>
    public UInt128 Signature(int wording) => _signatures[wording];

    /// <summary>A hash of the words in order: equal for equal wordings, the same in every run.</summary>
    public ulong ContentHash(int wording) => _contentHash[wording];

    /// <summary>Who, when, how.</summary>
    public ref readonly Circumstances CircumstancesOf(int wording) => ref _circumstances[wording];

    /// <summary>Bytes held, words of the table not counted.</summary>
    public long Bytes => (4L * (_wordStart.Length + _words.Length + _rootStart.Length + _roots.Length)) + (40L * _circumstances.Length) + (24L * _signatures.Length);

    /// <summary>Reads one wording and keeps it.</summary>
    /// <returns>Its number.</returns>
    public int Add(WordingToGroup wording)
    {
        var number = Add(wording.Text.AsSpan(), CircumstancesFrom(wording));
        if (wording.Context is { } context && Roots(number).Length <= MostRootsWithContext) _context[number] = RootsOf(context);
        return number;
    }

    /// <summary>Reads a part of a text and keeps it under circumstances that are known already.</summary>
    /// <returns>Its number.</returns>
    public int Add(ReadOnlySpan<char> text, in Circumstances circumstances)
    {
        var first = _wordStart[Count];
        var length = 0;
        for (var position = 0; WordScanner.Next(text, ref position, out var start, out var size);)
        {
            if (first + length == _words.Length) Array.Resize(ref _words, Grown(_words.Length));
            _words[first + length++] = Table.IdOf(text.Slice(start, size));
        }

        return Close(length, circumstances);
    }

    /// <summary>Takes over all wordings of <paramref name="other"/>, in their order, after those that are here.</summary>
    public void Append(WordingStore other)
    {
        var ids = new int[other.Table.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = Table.Adopt(other.Table, i);
        var speakers = Speakers.AdoptAll(other.Speakers);
        var events = Events.AdoptAll(other.Events);
        var articles = Articles.AdoptAll(other.Articles);
        var venues = Venues.AdoptAll(other.Venues);
        for (var w = 0; w < other.Count; w++)
        {
            var words = other.Words(w);
            var first = _wordStart[Count];
            while (first + words.Length > _words.Length) Array.Resize(ref _words, Grown(_words.Length));
            for (var i = 0; i < words.Length; i++) _words[first + i] = ids[words[i]];
            var circumstances = other._circumstances[w];
            if (other._context.TryGetValue(w, out var context)) _context[Count] = Sorted(context, ids);
            Close(words.Length, circumstances with
            {
                Venue = circumstances.Venue < 0 ? -1 : venues[circumstances.Venue],
                Speaker = circumstances.Speaker < 0 ? -1 : speakers[circumstances.Speaker],
                Event = circumstances.Event < 0 ? -1 : events[circumstances.Event],
                Article = circumstances.Article < 0 ? -1 : articles[circumstances.Article],
            });
        }
    }

    /// <summary>Numbers what is known about a wording apart from its words.</summary>
    public Circumstances CircumstancesFrom(WordingToGroup wording) => new(
        wording.Speaker is { } speaker ? Speakers.IdOf(speaker, wording.SpeakerIsNamed) : -1,
        wording.Event is { } given ? Events.IdOf(given) : -1,
        wording.ArticleId is { } article ? Articles.IdOf(article) : -1,
        (wording.Occasion?.Date ?? wording.Published)?.DayNumber ?? -1,
        wording.Occasion?.Date is not null,
        (sbyte)(wording.Kind is { } kind ? (int)kind : -1),
        wording.Occasion?.Event is { } venue ? Venues.IdOf(venue) : -1);

    private static int[] Sorted(int[] roots, int[] ids)
    {
        var sorted = Array.ConvertAll(roots, r => ids[r]);
        Array.Sort(sorted);
        return sorted;
    }

    private int[] RootsOf(string text)
    {
        var roots = new SortedSet<int>();
        for (var position = 0; roots.Count < 64 && WordScanner.Next(text, ref position, out var start, out var length);)
        {
            var root = Table.IdOf(text.AsSpan(start, length));
            if ((Table.Traits[root] & WordTraits.Function) == 0) roots.Add(root);
        }

        return [.. roots];
    }

    private int Close(int length, in Circumstances circumstances)
    {
        if (Count + 2 > _wordStart.Length)
        {
            Array.Resize(ref _wordStart, Grown(_wordStart.Length));
            Array.Resize(ref _rootStart, _wordStart.Length);
            Array.Resize(ref _circumstances, _wordStart.Length - 1);
            Array.Resize(ref _signatures, _wordStart.Length - 1);
            Array.Resize(ref _contentHash, _wordStart.Length - 1);
        }

        var first = _wordStart[Count];
        var rootFirst = _rootStart[Count];
        while (rootFirst + length > _roots.Length) Array.Resize(ref _roots, Grown(_roots.Length));
        var words = _words.AsSpan(first, length);
        var traits = Table.Traits;
        var hashes = Table.Hashes;
        var roots = _roots.AsSpan(rootFirst, length);
        var count = 0;
        var hash = (ulong)length;
        foreach (var word in words)
        {
            hash = WordTable.Mix(hash + hashes[word]);
            if ((traits[word] & WordTraits.Function) == 0) roots[count++] = word;
        }

        if (count == 0)
        {
            words.CopyTo(roots);
            count = length;
        }

        count = SortDistinct(roots[..count]);
        var signature = UInt128.Zero;
        foreach (var root in roots[..count]) signature |= UInt128.One << (int)(hashes[root] & 127);
        _circumstances[Count] = circumstances;
        _signatures[Count] = signature;
        _contentHash[Count] = hash;
        _wordStart[Count + 1] = first + length;
        _rootStart[Count + 1] = rootFirst + count;
        return Count++;
    }

    private static int SortDistinct(Span<int> values)
    {
        if (values.Length == 0) return 0;
        values.Sort();
        var kept = 1;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] != values[kept - 1]) values[kept++] = values[i];
        }

        return kept;
    }

    private static int Grown(int length) => length < 1 << 24 ? length * 2 : checked(length + (length / 2));
}
