using CompareLib.Text;

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

    /// <summary>The kind of a quotation of marked and retold words, as <see cref="Circumstances"/> hold it.</summary>
    public const sbyte Mixed = (sbyte)Quotations.QuotationKind.Mixed;
    private const int Header = 3;

    // So many words in marks, or so much rarity in them, are a quotation of their own within the sentence that retells the rest.
    private const int LeastQuoted = 4;
    private const int LeastQuotedRarity = 14 * (int)NewsRarity.Units;
    private const int SavedOfRoot = 2;
    private const int LeastOfRoot = 4;
    private const int MostContextRoots = 64;
    private const int LeastBlock = 1 << 10;
    private const int MostBlock = 1 << 17;

    // Of each wording: how many words, its signs and how many roots, the rarity of all roots, the words, the roots, what each root is worth here; one stretch of memory, for at a million wordings the time goes
    // into fetching it. Stretches lie in blocks that are never moved: growing makes no garbage, and the blocks of several threads become one store as they are.
    private int[][] _blocks = [];
    private int _blockCount;
    private int _used;
    private Place[] _place;
    private Circumstances[] _circumstances;
    private ulong[] _contentHash;
    private int[] _reading = new int[256];
    private readonly Dictionary<int, int[]> _context = [];
    private readonly Dictionary<int, int[]> _marked = [];
    private readonly Dictionary<int, (int[] Roots, int[] Worth)> _full = [];
    private readonly Dictionary<string, ArticleSketch> _sketches = new(StringComparer.Ordinal);
    private bool _hasDays;
    private bool _hasIndirect;

    /// <summary>An empty store.</summary>
    /// <param name="capacity">How many wordings are expected.</param>
    public WordingStore(int capacity = 16)
    {
        (_place, _circumstances, _contentHash) = (new Place[Math.Max(1, capacity)], new Circumstances[Math.Max(1, capacity)], new ulong[Math.Max(1, capacity)]);
    }

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
        var (block, start) = _place[wording];
        var data = _blocks[block];
        return data.AsSpan(start + Header, data[start]);
    }

    /// <summary>Distinct root ids of the content words of a wording, ascending; of all its words when it has no content word.</summary>
    public ReadOnlySpan<int> Roots(int wording)
    {
        var (block, start) = _place[wording];
        var data = _blocks[block];
        return data.AsSpan(start + Header + data[start], data[start + 1] >> 2);
    }

    /// <summary>What each of <see cref="Roots"/> is worth in this wording, in <see cref="NewsRarity.Units"/>: its rarity, less where it is part of a stock phrase.</summary>
    public ReadOnlySpan<int> Worth(int wording)
    {
        var (block, start) = _place[wording];
        var data = _blocks[block];
        var count = data[start + 1] >> 2;
        return data.AsSpan(start + Header + data[start] + count, count);
    }

    /// <summary>The sum of <see cref="Worth"/>.</summary>
    public int WorthOfAll(int wording)
    {
        var (block, start) = _place[wording];
        return _blocks[block][start + 2];
    }

    /// <summary>Whether a wording is negated an odd number of times, and whether it tells a number.</summary>
    public (bool Negated, bool HasNumber) Signs(int wording)
    {
        var (block, start) = _place[wording];
        var signs = _blocks[block][start + 1];
        return ((signs & 1) != 0, (signs & 2) != 0);
    }

    /// <summary>Distinct content roots of the sentence around a wording of few words, ascending; none for a longer one, which speaks for itself.</summary>
    public ReadOnlySpan<int> Context(int wording) => _context.Count > 0 && _context.TryGetValue(wording, out var roots) ? roots : [];

    /// <summary>Distinct content roots of what stands in marks in a mixed quotation, ascending; none for other kinds.</summary>
    public ReadOnlySpan<int> Marked(int wording) => _marked.Count > 0 && _marked.TryGetValue(wording, out var roots) ? roots : [];

    /// <summary>Distinct content roots of a mixed quotation, ascending, where <see cref="Roots"/> are those of the marked words alone; none for others.</summary>
    public ReadOnlySpan<int> Full(int wording) => _full.Count > 0 && _full.TryGetValue(wording, out var full) ? full.Roots : [];

    /// <summary>What each of <see cref="Full"/> is worth.</summary>
    public ReadOnlySpan<int> FullWorth(int wording) => _full.Count > 0 && _full.TryGetValue(wording, out var full) ? full.Worth : [];

    /// <summary>What the article of a wording is about; null when its text is not known.</summary>
    public ArticleSketch? SketchOf(int wording) => SketchOf(_circumstances[wording]);

    /// <summary>A hash of the words in order: equal for equal wordings, the same in every run.</summary>
    public ulong ContentHash(int wording) => _contentHash[wording];

    /// <summary>Who, when, how.</summary>
    public ref readonly Circumstances CircumstancesOf(int wording) => ref _circumstances[wording];

    /// <summary>Whether anything but words is known of any wording that could speak for a match.</summary>
    public bool HasCircumstances => Speakers.Count > 0 || Venues.Count > 0 || _hasDays || _hasIndirect || _context.Count > 0 || _marked.Count > 0 || _sketches.Count > 0;

    /// <summary>Reads one wording and keeps it.</summary>
    /// <returns>Its number.</returns>
    public int Add(WordingToGroup wording)
    {
        if (wording is { ArticleId: { } article, ArticleText: { } text } && !_sketches.ContainsKey(article)) _sketches.Add(article, ArticleSketch.Of(text, Table));
        var number = Add(wording.Text.AsSpan(), CircumstancesFrom(wording), wording.Marked.IsDefault ? [] : wording.Marked.AsSpan());
        if (wording.Context is { } context && Roots(number).Length <= MostRootsWithContext) _context[number] = RootsOf(context);
        return number;
    }

    /// <summary>Reads a part of a text and keeps it under circumstances that are known already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="circumstances">The circumstances.</param>
    /// <param name="marked">What stands in marks in it; when nothing is given, its marks tell.</param>
    /// <returns>Its number.</returns>
    public int Add(ReadOnlySpan<char> text, in Circumstances circumstances, ReadOnlySpan<TextSpan> marked = default)
    {
        var length = 0;
        int[]? full = null;
        var quoted = circumstances.Kind == Mixed ? MarkedRootsOf(text, marked) : [];
        if (IsQuotation(quoted))
        {
            full = RootsOf(text);
            if (full.Length <= quoted.Length) full = null;
        }

        if (full is null) Read(text, ref length);
        else if (marked.Length == 0) for (var position = 0; MarkedStretches.Next(text, ref position, out var start, out var size);) Read(text.Slice(start, size), ref length);
        else foreach (var stretch in marked) Read(stretch.Within(text), ref length);

        if (Count == _place.Length)
        {
            Array.Resize(ref _place, Grown(Count));
            Array.Resize(ref _circumstances, _place.Length);
            Array.Resize(ref _contentHash, _place.Length);
        }

        _circumstances[Count] = circumstances;
        _hasDays |= circumstances.DayIsTold;
        _hasIndirect |= circumstances.Kind == Indirect;
        if (full is not null) _full[Count] = (full, WorthOf(full, SketchOf(circumstances)));
        else if (quoted.Length > 0) _marked[Count] = quoted;
        Close(length, full is null ? null : IsNegated(text));
        return Count++;
    }

    /// <summary>Forgets the wording that was added last.</summary>
    public void RemoveLast()
    {
        Count--;
        _context.Remove(Count);
        _marked.Remove(Count);
        _full.Remove(Count);
        _used = _place[Count].Start;
    }

    /// <summary>One store of all wordings of <paramref name="parts"/>, in their order. The parts are not to be used any more.</summary>
    public static WordingStore Merge(WordingStore[] parts, int threads)
    {
        if (parts.Length == 1) return parts[0];
        var all = new WordingStore(parts.Sum(p => p.Count)) { _hasDays = parts.Any(p => p._hasDays), _hasIndirect = parts.Any(p => p._hasIndirect), _blocks = [.. parts.SelectMany(p => p._blocks.Take(p._blockCount))] };
        var ids = parts.Select(all.Adopt).ToArray();
        var first = new (int Wording, int Block)[parts.Length];
        for (var p = 0; p < parts.Length; p++)
        {
            first[p] = (all.Count, all._blockCount);
            foreach (var (wording, roots) in parts[p]._context) all._context[all.Count + wording] = Sorted(roots, ids[p].Words);
            foreach (var (wording, full) in parts[p]._full)
            {
                var roots = Array.ConvertAll(full.Roots, r => ids[p].Words[r]);
                SortByRoot(roots, full.Worth);
                all._full[all.Count + wording] = (roots, full.Worth);
            }

            foreach (var (article, sketch) in parts[p]._sketches) all._sketches.TryAdd(article, sketch);
            foreach (var (wording, roots) in parts[p]._marked) all._marked[all.Count + wording] = Sorted(roots, ids[p].Words);
            all.Count += parts[p].Count;
            all._blockCount += parts[p]._blockCount;
        }

        if (all._blockCount > 0) all._used = all._blocks[^1].Length;
        var next = -1;
        Workers.Run(Math.Min(threads, parts.Length), () =>
        {
            for (int part; (part = Interlocked.Increment(ref next)) < parts.Length;) all.Take(parts[part], ids[part], first[part].Wording, first[part].Block);
        });
        return all;
    }

    /// <summary>Numbers what is known about a wording apart from its words.</summary>
    public Circumstances CircumstancesFrom(WordingToGroup wording) => new(
        wording.Speaker is { } speaker ? Speakers.IdOf(speaker, wording.SpeakerIsNamed, wording.SpeakerIsInstitution, wording.SpeakerRoles.IsDefaultOrEmpty ? "" : string.Join(' ', wording.SpeakerRoles)) : -1,
        wording.Event is { } given ? Events.IdOf(given) : -1,
        wording.ArticleId is { } article ? Articles.IdOf(article) : -1,
        (wording.Occasion?.Date ?? wording.Published)?.DayNumber ?? -1,
        wording.Occasion?.Date is not null,
        (sbyte)(wording.Kind is { } kind ? (int)kind : -1),
        wording.Occasion?.Event is { } venue ? Venues.IdOf(venue) : -1,
        wording.Published?.DayNumber ?? -1,
        (sbyte)Math.Clamp(Math.Round(100 * wording.SpeakerConfidence), 0, 100));

    private (int[] Words, int[] Speakers, int[] Events, int[] Articles, int[] Venues) Adopt(WordingStore other)
    {
        var words = new int[other.Table.Count];
        for (var i = 0; i < words.Length; i++) words[i] = Table.Adopt(other.Table, i);
        return (words, Speakers.AdoptAll(other.Speakers), Events.AdoptAll(other.Events), Articles.AdoptAll(other.Articles), Venues.AdoptAll(other.Venues));
    }

    // Takes a part over: its blocks stay where they are, with the numbers of words changed to those of the whole.
    private void Take(WordingStore part, (int[] Words, int[] Speakers, int[] Events, int[] Articles, int[] Venues) ids, int firstWording, int firstBlock)
    {
        static int Of(int[] ids, int id) => id < 0 ? -1 : ids[id];
        for (var w = 0; w < part.Count; w++)
        {
            var (block, start) = part._place[w];
            var data = part._blocks[block];
            var count = data[start + 1] >> 2;
            var words = data.AsSpan(start + Header, data[start] + count);
            foreach (ref var word in words) word = ids.Words[word];
            SortByRoot(words[data[start]..], data.AsSpan(start + Header + words.Length, count));
            var c = part._circumstances[w];
            _place[firstWording + w] = new Place(firstBlock + block, start);
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

    private int[] RootsOf(ReadOnlySpan<char> text)
    {
        var roots = new SortedSet<int>();
        Gather(text, roots);
        return [.. roots];
    }

    private void Read(ReadOnlySpan<char> text, ref int length)
    {
        for (var position = 0; WordScanner.Next(text, ref position, out var start, out var size);)
        {
            if (3 * (length + 1) >= _reading.Length) Array.Resize(ref _reading, _reading.Length * 2);
            _reading[length++] = Table.IdOf(text.Slice(start, size));
        }
    }

    private bool IsNegated(ReadOnlySpan<char> text)
    {
        var negated = false;
        for (var position = 0; WordScanner.Next(text, ref position, out var start, out var size);)
        {
            negated ^= (Table.Traits[Table.IdOf(text.Slice(start, size))] & WordTraits.Negator) != 0;
        }

        return negated;
    }

    private bool IsQuotation(int[] roots) => roots.Length >= LeastQuoted || (roots.Length > 1 && roots.Sum(r => Table.Rarity[r]) >= LeastQuotedRarity);

    private int[] MarkedRootsOf(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> marked)
    {
        var roots = new SortedSet<int>();
        foreach (var stretch in marked) Gather(stretch.Within(text), roots);
        if (marked.Length > 0) return [.. roots];
        for (var position = 0; MarkedStretches.Next(text, ref position, out var start, out var length);) Gather(text.Slice(start, length), roots);
        return [.. roots];
    }

    private void Gather(ReadOnlySpan<char> text, SortedSet<int> roots)
    {
        for (var position = 0; roots.Count < MostContextRoots && WordScanner.Next(text, ref position, out var start, out var length);)
        {
            var root = Table.IdOf(text.Slice(start, length));
            if ((Table.Traits[root] & WordTraits.Function) == 0) roots.Add(root);
        }
    }

    // The words of wording number Count were read: adds all that follows from them, and gives it a place.
    private void Close(int length, bool? negated)
    {
        var words = _reading.AsSpan(0, length);
        var roots = _reading.AsSpan(length, length);
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

        // What the journalist denies around the marked words counts too: not "a state of siege".
        if (negated is { } whole) signs = (signs & ~1) | (whole ? 1 : 0);
        if (count == 0)
        {
            words.CopyTo(roots);
            count = length;
        }

        count = SortDistinct(roots[..count]);
        var worth = _reading.AsSpan(2 * length, count);
        var sum = Weigh(words, roots[..count], worth, SketchOf(_circumstances[Count]));
        var size = Header + length + (2 * count);
        if (_blockCount == 0 || size > _blocks[_blockCount - 1].Length - _used)
        {
            if (_blockCount == _blocks.Length) Array.Resize(ref _blocks, Math.Max(4, _blockCount * 2));
            _blocks[_blockCount] = new int[Math.Max(size, _blockCount == 0 ? LeastBlock : Math.Min(MostBlock, 2 * _blocks[_blockCount - 1].Length))];
            _blockCount++;
            _used = 0;
        }

        var data = _blocks[_blockCount - 1].AsSpan(_used, size);
        (data[0], data[1], data[2]) = (length, signs | (count << 2), sum);
        _reading.AsSpan(0, length + count).CopyTo(data[Header..]);
        worth.CopyTo(data[(Header + length + count)..]);
        _contentHash[Count] = hash;
        _place[Count] = new Place(_blockCount - 1, _used);
        _used += size;
    }

    // A root is worth its rarity, less where it stands in a stock phrase only; the sum is returned.
    private int Weigh(ReadOnlySpan<int> words, ReadOnlySpan<int> roots, Span<int> worth, ArticleSketch? sketch)
    {
        var rarity = Table.Rarity;
        var hashes = Table.Hashes;
        var traits = Table.Traits;
        worth.Clear();
        var before = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var isContent = (traits[word] & WordTraits.Function) == 0;
            var after = isContent && i + 1 < words.Length && (traits[words[i + 1]] & WordTraits.Function) == 0 ? NewsRarity.Saved(hashes[word], hashes[words[i + 1]]) : 0;
            var place = roots.BinarySearch(word);
            if (place >= 0)
            {
                var free = Math.Max(rarity[word] / LeastOfRoot, rarity[word] - (Math.Max(before, after) / SavedOfRoot));
                worth[place] = Math.Max(worth[place], sketch is null ? free : sketch.Rarity(hashes[word], free));
            }

            before = after;
        }

        var sum = 0;
        foreach (var w in worth) sum += w;
        return sum;
    }

    private ArticleSketch? SketchOf(in Circumstances circumstances) => _sketches.Count > 0 && circumstances.Article is >= 0 and var article ? _sketches.GetValueOrDefault(Articles[article]) : null;

    private int[] WorthOf(int[] roots, ArticleSketch? sketch) => Array.ConvertAll(roots, r => sketch?.Rarity(Table.Hashes[r], Table.Rarity[r]) ?? Table.Rarity[r]);

    private static void SortByRoot(Span<int> roots, Span<int> worth)
    {
        for (var i = 1; i < roots.Length; i++)
        {
            var (root, w) = (roots[i], worth[i]);
            var j = i - 1;
            for (; j >= 0 && roots[j] > root; j--) (roots[j + 1], worth[j + 1]) = (roots[j], worth[j]);
            (roots[j + 1], worth[j + 1]) = (root, w);
        }
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

    private readonly record struct Place(int Block, int Start);
}
