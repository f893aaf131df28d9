namespace CompareLib.Matching;

/// <summary>
/// The wordings of a corpus, prepared once for comparing: root ids in order, distinct content roots in ascending order, and the circumstances as small
/// numbers. Columns rather than objects: about 200 bytes a quotation of median length, and no pointer to chase.
/// </summary>
/// <remarks>One writer; once filled, any number of readers.</remarks>
internal sealed class WordingStore
{
    /// <summary>A wording of more content words than this is matched without the sentence around it.</summary>
    public const int MostRootsWithContext = 4;

    /// <summary>The kind of indirect speech, as <see cref="Circumstances"/> hold it.</summary>
    public const sbyte Indirect = (sbyte)Quotations.QuotationKind.Indirect;

    private const int Header = 2;
    private const int MostContextRoots = 64;

    // Of each wording: how many words, its signs, the words, the roots; one stretch of memory, for at a million wordings the time goes into fetching it.
    private int[] _start = new int[17];
    private int[] _data = new int[256];
    private Circumstances[] _circumstances = new Circumstances[16];
    private ulong[] _contentHash = new ulong[16];
    private readonly Dictionary<int, int[]> _context = [];
    private bool _hasDays;
    private bool _hasIndirect;

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
    public ReadOnlySpan<int> Words(int wording)
    {
        var start = _start[wording];
        return _data.AsSpan(start + Header, _data[start]);
    }

    /// <summary>Distinct root ids of the content words of a wording, ascending; of all its words when it has no content word.</summary>
    public ReadOnlySpan<int> Roots(int wording)
    {
        var start = _start[wording];
        return _data.AsSpan((start + Header + _data[start]).._start[wording + 1]);
    }

    /// <summary>Whether a wording is negated an odd number of times, and whether it tells a number.</summary>
    public (bool Negated, bool HasNumber) Signs(int wording)
    {
        var signs = _data[_start[wording] + 1];
        return ((signs & 1) != 0, (signs & 2) != 0);
    }

    /// <summary>Distinct content roots of the sentence around a wording of few words, ascending; none for a longer one, which speaks for itself.</summary>
    public ReadOnlySpan<int> Context(int wording) => _context.Count > 0 && _context.TryGetValue(wording, out var roots) ? roots : [];

    /// <summary>A hash of the words in order: equal for equal wordings, the same in every run.</summary>
    public ulong ContentHash(int wording) => _contentHash[wording];

    /// <summary>Who, when, how.</summary>
    public ref readonly Circumstances CircumstancesOf(int wording) => ref _circumstances[wording];

    /// <summary>Bytes held, words of the table not counted.</summary>
    public long Bytes => (4L * (_start.Length + _data.Length)) + (28L * _circumstances.Length) + (8L * _contentHash.Length);

    /// <summary>Whether anything but words is known of any wording that could speak for a match.</summary>
    public bool HasCircumstances => Speakers.Count > 0 || Venues.Count > 0 || _hasDays || _hasIndirect || _context.Count > 0;

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
        var first = _start[Count] + Header;
        var length = 0;
        for (var position = 0; WordScanner.Next(text, ref position, out var start, out var size);)
        {
            Reserve(first + (2 * length) + 2);
            _data[first + length++] = Table.IdOf(text.Slice(start, size));
        }

        ReserveWording();
        Reserve(first + (2 * length));
        _circumstances[Count] = circumstances;
        _hasDays |= circumstances.DayIsTold;
        _hasIndirect |= circumstances.Kind == Indirect;
        Close(length);
        return Count++;
    }

    /// <summary>Forgets the wording that was added last.</summary>
    public void RemoveLast() => _context.Remove(--Count);

    /// <summary>One store of all wordings of <paramref name="parts"/>, in their order. The parts are not to be used any more.</summary>
    public static WordingStore Merge(WordingStore[] parts, int threads)
    {
        if (parts.Length == 1) return parts[0];
        var all = new WordingStore { Count = parts.Sum(p => p.Count), _hasDays = parts.Any(p => p._hasDays), _hasIndirect = parts.Any(p => p._hasIndirect) };
        all._start = new int[all.Count + 1];
        all._data = new int[parts.Sum(p => p._start[p.Count])];
        all._circumstances = new Circumstances[all.Count];
        all._contentHash = new ulong[all.Count];
        var ids = parts.Select(p => all.Adopt(p)).ToArray();
        var next = -1;
        Workers.Run(Math.Min(threads, parts.Length), () =>
        {
            for (int part; (part = Interlocked.Increment(ref next)) < parts.Length;)
            {
                all.Take(parts[part], ids[part], parts.Take(part).Sum(p => p.Count), parts.Take(part).Sum(p => p._start[p.Count]));
            }
        });
        for (var (part, first) = (0, 0); part < parts.Length; first += parts[part++].Count)
        {
            foreach (var (wording, roots) in parts[part]._context) all._context[first + wording] = Sorted(roots, ids[part].Words);
        }

        return all;
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

    private (int[] Words, int[] Speakers, int[] Events, int[] Articles, int[] Venues) Adopt(WordingStore other)
    {
        var words = new int[other.Table.Count];
        for (var i = 0; i < words.Length; i++) words[i] = Table.Adopt(other.Table, i);
        return (words, Speakers.AdoptAll(other.Speakers), Events.AdoptAll(other.Events), Articles.AdoptAll(other.Articles), Venues.AdoptAll(other.Venues));
    }

    // Copies a part to its place, its numbers changed to those of the whole.
    private void Take(WordingStore part, (int[] Words, int[] Speakers, int[] Events, int[] Articles, int[] Venues) ids, int firstWording, int firstData)
    {
        static int Of(int[] ids, int id) => id < 0 ? -1 : ids[id];
        part._data.AsSpan(0, part._start[part.Count]).CopyTo(_data.AsSpan(firstData));
        for (var w = 0; w < part.Count; w++)
        {
            var start = firstData + part._start[w];
            var end = firstData + part._start[w + 1];
            for (var i = start + Header; i < end; i++) _data[i] = ids.Words[_data[i]];
            Sort(_data.AsSpan((start + Header + _data[start])..end));
            var c = part._circumstances[w];
            _start[firstWording + w + 1] = end;
            _contentHash[firstWording + w] = part._contentHash[w];
            _circumstances[firstWording + w] = c with
            {
                Speaker = Of(ids.Speakers, c.Speaker),
                Event = Of(ids.Events, c.Event),
                Article = Of(ids.Articles, c.Article),
                Venue = Of(ids.Venues, c.Venue),
            };
        }
    }

    private static int[] Sorted(int[] roots, int[] ids)
    {
        var sorted = Array.ConvertAll(roots, r => ids[r]);
        Array.Sort(sorted);
        return sorted;
    }

    private int[] RootsOf(string text)
    {
        var roots = new SortedSet<int>();
        for (var position = 0; roots.Count < MostContextRoots && WordScanner.Next(text, ref position, out var start, out var length);)
        {
            var root = Table.IdOf(text.AsSpan(start, length));
            if ((Table.Traits[root] & WordTraits.Function) == 0) roots.Add(root);
        }

        return [.. roots];
    }

    // The words of wording number Count stand in their place: adds all that follows from them.
    private void Close(int length)
    {
        var first = _start[Count] + Header;
        var words = _data.AsSpan(first, length);
        var roots = _data.AsSpan(first + length, length);
        var traits = Table.Traits;
        var hashes = Table.Hashes;
        var count = 0;
        var hash = (ulong)length;
        var signs = 0;
        foreach (var word in words)
        {
            hash = WordTable.Mix(hash + hashes[word]);
            var trait = traits[word];
            if ((trait & WordTraits.Function) == 0) roots[count++] = word;
            if ((trait & WordTraits.Negator) != 0) signs ^= 1;
            if ((trait & WordTraits.Number) != 0) signs |= 2;
        }

        if (count == 0)
        {
            words.CopyTo(roots);
            count = length;
        }

        count = SortDistinct(roots[..count]);
        _data[first - Header] = length;
        _data[first - 1] = signs;
        _contentHash[Count] = hash;
        _start[Count + 1] = first + length + count;
    }

    private void ReserveWording()
    {
        if (Count + 2 <= _start.Length) return;
        Array.Resize(ref _start, Grown(_start.Length));
        Array.Resize(ref _circumstances, _start.Length - 1);
        Array.Resize(ref _contentHash, _start.Length - 1);
    }

    private void Reserve(int length)
    {
        while (length > _data.Length) Array.Resize(ref _data, Grown(_data.Length));
    }

    private static int SortDistinct(Span<int> values)
    {
        if (values.Length == 0) return 0;
        Sort(values);
        var kept = 1;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] != values[kept - 1]) values[kept++] = values[i];
        }

        return kept;
    }

    private static void Sort(Span<int> values)
    {
        if (values.Length > 24)
        {
            values.Sort();
            return;
        }

        for (var i = 1; i < values.Length; i++)
        {
            var value = values[i];
            var j = i - 1;
            for (; j >= 0 && values[j] > value; j--) values[j + 1] = values[j];
            values[j + 1] = value;
        }
    }

    private static int Grown(int length) => length < 1 << 24 ? length * 2 : checked(length + (length / 2));
}
