namespace CompareLib.Matching;

/// <summary>
/// An inverted index from rare keys to wordings: which earlier wordings are worth comparing with this one? Keys are rare single roots, and pairs of
/// neighbouring and next-but-one content roots, so that a changed word here and there leaves enough of them; with a speaker given, the speaker's surname
/// with a root. How rare a single root must be adapts to the corpus, so that the expected number of candidates a wording stays the same at any size.
/// </summary>
/// <remarks>
/// Wordings stand in an order fixed by content, longest first. A bucket of many wordings offers only its first few (the longest) and the nearest
/// before, so that a viral quotation or a stock phrase costs no more than any other. Cost of building: linear in the number of words.
/// </remarks>
internal sealed class CandidateIndex
{
    /// <summary>Up to this many wordings every shared content root makes a candidate.</summary>
    public const int ExhaustiveCount = 600;

    private const int PairsPerWording = 8;
    private const int SmallBucket = 12;
    private const int Representatives = 4;
    private const int Predecessors = 2;
    private const int ShortContent = 8;
    private const int Window = 4;
    private readonly WordingStore _store;
    private readonly int[] _order;
    private readonly int[] _frequency;
    private readonly float[] _rarity;
    private readonly int _rareCap;
    private readonly int[] _slotStart;
    private readonly Entry[] _entries;
    private readonly int _slotMask;

    /// <summary>Indexes the wordings <paramref name="order"/>, in that order.</summary>
    /// <param name="store">The wordings.</param>
    /// <param name="order">Numbers of the wordings to index, longest first.</param>
    /// <param name="frequency">In how many of them each root stands.</param>
    /// <param name="rarity">How rare each root is.</param>
    public CandidateIndex(WordingStore store, int[] order, int[] frequency, float[] rarity)
    {
        (_store, _order, _frequency, _rarity) = (store, order, frequency, rarity);
        Exhaustive = order.Length <= ExhaustiveCount;
        _rareCap = Exhaustive ? int.MaxValue : RareCap(frequency, order.Length);

        var keys = new KeyList();
        var count = 0;
        foreach (var wording in order)
        {
            KeysOf(wording, keys);
            count += keys.Count;
        }

        var slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count / 2));
        _slotMask = slots - 1;
        _slotStart = new int[slots + 1];
        _entries = new Entry[count];
        Fill(keys);
    }

    /// <summary>Whether every pair that shares a content root is a candidate.</summary>
    public bool Exhaustive { get; }

    /// <summary>The greatest number of wordings that a root may stand in to be a key by itself.</summary>
    public int RareRootCap => _rareCap;

    /// <summary>Bytes held.</summary>
    public long Bytes => (4L * _slotStart.Length) + (8L * _entries.Length);

    /// <summary>Gathers the ranks before <paramref name="rank"/> that are worth comparing with wording number <paramref name="wording"/>, each once.</summary>
    public void Collect(int wording, int rank, Collector found)
    {
        found.Begin(_order.Length);
        KeysOf(wording, found.Keys);
        for (var k = 0; k < found.Keys.Count; k++)
        {
            var (start, end) = Run(found.Keys[k]);
            var own = Position(start, end, rank);
            if (Exhaustive || end - start <= SmallBucket)
            {
                for (var i = start; i < own; i++) found.Add(_entries[i].Rank);
            }
            else
            {
                var first = Math.Min(own, start + Representatives);
                for (var i = start; i < first; i++) found.Add(_entries[i].Rank);
                for (var i = Math.Max(first, own - Predecessors); i < own; i++) found.Add(_entries[i].Rank);
            }
        }
    }

    // The frequency up to which the pairs within the posting lists stay within the budget.
    private static int RareCap(int[] frequency, int count)
    {
        var histogram = new long[4097];
        foreach (var f in frequency) histogram[Math.Min(f, 4096)]++;
        var budget = (long)PairsPerWording * count;
        for (var f = 2; f < 4096; f++)
        {
            budget -= histogram[f] * f * (f - 1L) / 2;
            if (budget < 0) return Math.Max(1, f - 1);
        }

        return 4095;
    }

    private void Fill(KeyList keys)
    {
        foreach (var wording in _order)
        {
            KeysOf(wording, keys);
            for (var k = 0; k < keys.Count; k++) _slotStart[(int)(keys[k] & (uint)_slotMask)]++;
        }

        var sum = 0;
        for (var s = 0; s < _slotStart.Length; s++) (sum, _slotStart[s]) = (sum + _slotStart[s], sum);
        for (var rank = 0; rank < _order.Length; rank++)
        {
            KeysOf(_order[rank], keys);
            for (var k = 0; k < keys.Count; k++)
            {
                var slot = (int)(keys[k] & (uint)_slotMask);
                _entries[_slotStart[slot]++] = new Entry((uint)(keys[k] >> 32), rank);
            }
        }

        // Each start has moved to the next one's place.
        for (var s = _slotStart.Length - 1; s > 0; s--) _slotStart[s] = _slotStart[s - 1];
        _slotStart[0] = 0;
        for (var s = 0; s + 1 < _slotStart.Length; s++)
        {
            var slot = _entries.AsSpan(_slotStart[s].._slotStart[s + 1]);
            if (slot.Length > 1) slot.Sort();
        }
    }

    private void KeysOf(int wording, KeyList keys)
    {
        keys.Clear();
        var circumstances = _store.CircumstancesOf(wording);
        var speaker = circumstances.Speaker < 0 ? 0UL : _store.Speakers.SurnameHash(circumstances.Speaker);
        var hashes = _store.Table.Hashes;
        foreach (var root in _store.Roots(wording))
        {
            if (_frequency[root] < 2) continue;
            if (_frequency[root] <= _rareCap) keys.Add(WordTable.Mix(hashes[root]));
            else if (speaker != 0) keys.Add(WordTable.Mix(hashes[root] ^ speaker));
        }

        if (Exhaustive) return;
        var traits = _store.Table.Traits;
        var content = keys.Content;
        content.Clear();
        foreach (var word in _store.Words(wording))
        {
            if ((traits[word] & WordTraits.Function) == 0) content.Add(word);
        }

        for (var distance = 1; distance <= 2; distance++)
        {
            var last = content.Count - distance;
            var kept = -1;
            for (var i = 0; i < last; i++)
            {
                if (content.Count > ShortContent)
                {
                    // Of each window of neighbours the rarest is kept: the same one wherever the window's words stand together.
                    var from = Math.Max(0, i - Window + 1);
                    var isBest = false;
                    for (var w = from; w <= Math.Min(i, last - Window) && !isBest; w++) isBest = RarestOf(content, w, distance, last) == i;
                    if (!isBest || kept == i) continue;
                    kept = i;
                }

                var (a, b) = (content[i], content[i + distance]);
                if (_frequency[a] < 2 || _frequency[b] < 2 || _frequency[a] <= _rareCap || _frequency[b] <= _rareCap) continue;
                keys.Add(WordTable.Mix((hashes[a] * 3) ^ hashes[b]));
            }
        }
    }

    private int RarestOf(List<int> content, int window, int distance, int last)
    {
        var best = window;
        var most = -1f;
        for (var i = window; i < Math.Min(window + Window, last); i++)
        {
            var rare = _rarity[content[i]] + _rarity[content[i + distance]];
            if (rare > most) (best, most) = (i, rare);
        }

        return best;
    }

    private (int Start, int End) Run(ulong key)
    {
        var slot = (int)(key & (uint)_slotMask);
        var check = (uint)(key >> 32);
        var start = Position(_slotStart[slot], _slotStart[slot + 1], new Entry(check, 0));
        var end = check == uint.MaxValue ? _slotStart[slot + 1] : Position(start, _slotStart[slot + 1], new Entry(check + 1, 0));
        return (start, end);
    }

    // Within one run all checks are equal: the rank decides.
    private int Position(int start, int end, int rank) => start == end ? start : Position(start, end, new Entry(_entries[start].Check, rank));

    private int Position(int start, int end, Entry entry)
    {
        while (start < end)
        {
            var middle = (start + end) >>> 1;
            if (_entries[middle].CompareTo(entry) < 0) start = middle + 1;
            else end = middle;
        }

        return start;
    }

    private readonly record struct Entry(uint Check, int Rank) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => Check != other.Check ? Check.CompareTo(other.Check) : Rank.CompareTo(other.Rank);
    }

    /// <summary>The distinct keys of one wording.</summary>
    internal sealed class KeyList
    {
        private readonly List<ulong> _keys = [];

        public List<int> Content { get; } = [];

        public int Count => _keys.Count;

        public ulong this[int index] => _keys[index];

        public void Clear() => _keys.Clear();

        public void Add(ulong key)
        {
            if (_keys.Count < 64 ? !_keys.Contains(key) : true) _keys.Add(key);
        }
    }

    /// <summary>Gathers candidates without repeats; one for each thread.</summary>
    internal sealed class Collector
    {
        private int[] _seen = [];
        private int _round;

        /// <summary>The candidates found.</summary>
        public List<int> Found { get; } = [];

        internal KeyList Keys { get; } = new();

        internal void Begin(int count)
        {
            if (_seen.Length < count) _seen = new int[count];
            _round++;
            Found.Clear();
        }

        internal void Add(int rank)
        {
            if (_seen[rank] == _round) return;
            _seen[rank] = _round;
            Found.Add(rank);
        }
    }
}
