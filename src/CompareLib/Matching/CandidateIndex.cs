using System.Numerics;

namespace CompareLib.Matching;

/// <summary>
/// An inverted index from rare keys to wordings: which earlier wordings are worth comparing with this one? How rare a single root must be to be a key
/// adapts to the corpus, so that the expected number of candidates a wording stays the same at any size; in a small corpus every content root is one.
/// </summary>
/// <remarks>
/// Wordings stand in an order fixed by content, longest first. A key of many wordings offers only its first few (the longest) and the nearest
/// before, so that a viral quotation or a stock phrase costs no more than any other. Cost of building: linear in the number of words.
/// </remarks>
internal sealed class CandidateIndex
{
    /// <summary>Up to this many wordings every shared content root makes a candidate.</summary>
    public const int ExhaustiveCount = 600;

    /// <summary>Above this many wordings of long ones only the rarest neighbours are keys: a fragment of four words finds them still, of two words not always.</summary>
    public const int GreatCount = 250_000;

    private const int PairsPerWording = 8;
    private const int SmallBucket = 8;
    private const int Representatives = 4;
    private const int Predecessors = 2;
    private const int HugeBucket = 1000;
    private const int ShortBucket = 24;
    private const int ShortRoots = 8;
    private const int HugeRepresentatives = 2;
    private const int Chunk = 256;
    private readonly int _count;
    private readonly WordingStore _store;
    private readonly bool[] _isShort;
    private CandidateKeys _query;
    private readonly int[] _slotStart;
    private readonly Entry[] _entries;
    private readonly int _slotMask;

    /// <summary>Indexes the wordings <paramref name="order"/>, in that order.</summary>
    /// <param name="store">The wordings.</param>
    /// <param name="order">Numbers of the wordings to index, longest first.</param>
    /// <param name="frequency">In how many of them each root stands.</param>
    /// <param name="threads">How many threads build.</param>
    /// <param name="exhaustiveCount">Up to this many wordings every content root is a key.</param>
    public CandidateIndex(WordingStore store, int[] order, int[] frequency, int threads, int exhaustiveCount = ExhaustiveCount)
    {
        (_store, _count) = (store, order.Length);
        Exhaustive = order.Length <= exhaustiveCount;
        RareRootCap = Exhaustive ? int.MaxValue : RareCap(frequency, order.Length);
        _query = Keys(frequency);
        _isShort = Array.ConvertAll(order, w => store.Roots(w).Length <= ShortRoots);
        // The keys of each chunk of wordings, then all of them into slots by their low bits.
        var chunks = (order.Length + Chunk - 1) / Chunk;
        var parts = new (ulong[] Keys, int[] Ends)[chunks];
        var next = -1;
        Workers.Run(Math.Min(threads, chunks), () =>
        {
            var reader = Keys(frequency);
            var keys = new List<ulong>();
            for (int number; (number = Interlocked.Increment(ref next)) < chunks;)
            {
                keys.Clear();
                var first = number * Chunk;
                var ends = new int[Math.Min(Chunk, order.Length - first)];
                for (var i = 0; i < ends.Length; i++)
                {
                    foreach (var key in reader.Of(order[first + i])) keys.Add(key);
                    ends[i] = keys.Count;
                }

                parts[number] = ([.. keys], ends);
            }
        });

        var count = parts.Sum(p => p.Keys.Length);
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count / 3));
        _slotMask = slots - 1;
        _slotStart = new int[slots + 1];
        _entries = new Entry[count];
        Fill(parts);
        var range = 0;
        const int slotsAtOnce = 1 << 15;
        Workers.Run(slots > slotsAtOnce ? threads : 1, () =>
        {
            for (int first; (first = Interlocked.Add(ref range, slotsAtOnce) - slotsAtOnce) < slots;)
            {
                for (var s = first; s < Math.Min(slots, first + slotsAtOnce); s++) Sort(_entries.AsSpan(_slotStart[s].._slotStart[s + 1]));
            }
        });
    }

    /// <summary>Whether every pair that shares a content root is a candidate.</summary>
    public bool Exhaustive { get; }

    /// <summary>The greatest number of wordings that a root may stand in to be a key by itself.</summary>
    public int RareRootCap { get; }

    /// <summary>Takes frequencies that tell of more roots.</summary>
    public void Learn(int[] frequency) => _query = Keys(frequency);

    /// <summary>For each indexed wording the earlier ones that are worth comparing with it.</summary>
    public CandidateLists Candidates()
    {
        var start = new int[_count + 1];
        var run = 0;
        while (NextRun(ref run, out var end))
        {
            for (var i = run + 1; i < end; i++) start[_entries[i].Rank] += Offered(run, i, end - run);
            run = end;
        }

        var sum = 0;
        for (var i = 0; i <= _count; i++) (sum, start[i]) = (checked(sum + start[i]), sum);
        var ranks = new int[sum];
        run = 0;
        while (NextRun(ref run, out var end))
        {
            for (var i = run + 1; i < end; i++)
            {
                ref var at = ref start[_entries[i].Rank];
                var offered = Offered(run, i, end - run);
                var first = offered == i - run ? offered : end - run <= HugeBucket ? Representatives : HugeRepresentatives;
                for (var j = 0; j < first; j++) ranks[at++] = _entries[run + j].Rank;
                for (var j = first; j < offered; j++) ranks[at++] = _entries[i - (j - first) - 1].Rank;
            }

            run = end;
        }

        for (var i = _count; i > 0; i--) start[i] = start[i - 1];
        start[0] = 0;
        return new CandidateLists(start, ranks);
    }

    /// <summary>Gathers the indexed wordings, by rank, that are worth comparing with wording number <paramref name="wording"/> of the store, which need not be indexed.</summary>
    /// <remarks>Not thread-safe.</remarks>
    public void Collect(int wording, SeenSet seen, List<int> found)
    {
        seen.Clear();
        found.Clear();
        foreach (var key in _query.Of(wording))
        {
            var slot = (int)(key & (uint)_slotMask);
            var check = (uint)(key >> 32);
            var offered = 0;
            foreach (var entry in _entries.AsSpan(_slotStart[slot].._slotStart[slot + 1]))
            {
                if (entry.Check > check || (!Exhaustive && offered == Representatives * SmallBucket)) break;
                if (entry.Check != check) continue;
                offered++;
                if (seen.Add(entry.Rank)) found.Add(entry.Rank);
            }
        }
    }

    private CandidateKeys Keys(int[] frequency) => new(_store, frequency, RareRootCap, Exhaustive, _count > GreatCount);

    // The next run of two entries or more under one key, at or after start.
    private bool NextRun(ref int start, out int end)
    {
        for (end = start; start < _entries.Length; start = end)
        {
            var check = _entries[start].Check;
            for (end = start + 1; end < _entries.Length && _entries[end].Check == check && !IsSlotStart(end);) end++;
            if (end - start > 1) return true;
        }

        return false;
    }

    // Two slots that follow each other may by chance end and begin with one check; then the low bits of the keys differ.
    private bool IsSlotStart(int entry) => _entries[entry - 1].Rank >= _entries[entry].Rank;

    // How many of the earlier wordings of its run the entry is compared with: all in a small one, in a huge one hardly any.
    private int Offered(int run, int entry, int size)
        => Exhaustive || size <= SmallBucket || (size <= ShortBucket && _isShort[_entries[entry].Rank]) ? entry - run : Math.Min(entry - run, size <= HugeBucket ? Representatives + Predecessors : HugeRepresentatives + 1);

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

    private void Fill((ulong[] Keys, int[] Ends)[] parts)
    {
        foreach (var (keys, _) in parts)
        {
            foreach (var key in keys) _slotStart[(int)(key & (uint)_slotMask)]++;
        }

        var sum = 0;
        for (var s = 0; s < _slotStart.Length; s++) (sum, _slotStart[s]) = (sum + _slotStart[s], sum);
        var rank = 0;
        foreach (var (keys, ends) in parts)
        {
            var k = 0;
            foreach (var end in ends)
            {
                for (; k < end; k++)
                {
                    var key = keys[k];
                    _entries[_slotStart[(int)(key & (uint)_slotMask)]++] = new Entry((uint)(key >> 32), rank);
                }

                rank++;
            }
        }

        // Each start has moved to the next one's place.
        for (var s = _slotStart.Length - 1; s > 0; s--) _slotStart[s] = _slotStart[s - 1];
        _slotStart[0] = 0;
    }

    private static void Sort(Span<Entry> slot)
    {
        if (slot.Length > 32)
        {
            slot.Sort();
            return;
        }

        // Ranks stand in order already; a stable sort by check keeps them so.
        for (var i = 1; i < slot.Length; i++)
        {
            var entry = slot[i];
            var j = i - 1;
            for (; j >= 0 && slot[j].Check > entry.Check; j--) slot[j + 1] = slot[j];
            slot[j + 1] = entry;
        }
    }

    private readonly record struct Entry(uint Check, int Rank) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => Check != other.Check ? Check.CompareTo(other.Check) : Rank.CompareTo(other.Rank);
    }
}
