namespace CompareLib.Sources;

/// <summary>A set of pairs of article numbers, packed into 64 bits; open addressing over a mixed hash, since packed numbers cluster badly.</summary>
internal sealed class PairSet
{
    private ulong[] _table = new ulong[1024];

    /// <summary>Pairs in the set.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a pair in either order; two different articles.</summary>
    public void Add(int a, int b)
    {
        var pair = a < b ? ((ulong)(uint)a << 32) | (uint)b : ((ulong)(uint)b << 32) | (uint)a;
        if (!Insert(_table, pair)) return;
        if (++Count * 2 <= _table.Length) return;
        var larger = new ulong[_table.Length * 2];
        foreach (var old in _table)
        {
            if (old != 0) Insert(larger, old);
        }

        _table = larger;
    }

    /// <summary>The pairs, ascending.</summary>
    public static ulong[] Sorted(IEnumerable<PairSet> sets)
    {
        var all = sets.SelectMany(s => s._table.Where(p => p != 0)).ToArray();
        Array.Sort(all);
        var distinct = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1]) all[distinct++] = all[i];
        }

        return all[..distinct];
    }

    // The pair is never 0: its second number is the larger of two different ones.
    private static bool Insert(ulong[] table, ulong pair)
    {
        var mask = table.Length - 1;
        for (var slot = (int)WordHash.Mix(pair) & mask; ; slot = (slot + 1) & mask)
        {
            if (table[slot] == pair) return false;
            if (table[slot] != 0) continue;
            table[slot] = pair;
            return true;
        }
    }
}
