namespace CompareLib.Sources;

/// <summary>Joins articles along proving edges, given strongest first, by the half rule of <see cref="FamilyBuilder"/>.</summary>
internal sealed class FamilyMerger
{
    private readonly List<(int A, int B, ArticlePair Pair)> _edges;
    private readonly int[] _parent;
    private readonly int[] _size;

    // Proving edges between the families of two roots; the smaller table is poured into the larger one.
    private readonly Dictionary<int, int>?[] _between;

    // The article a family goes back to, when one is known to be earlier than whom it was joined with; -1 for none.
    private readonly int[] _source;

    public FamilyMerger(int count, List<(int A, int B, ArticlePair Pair)> edges)
    {
        _edges = edges;
        _parent = new int[count];
        _size = new int[count];
        _source = new int[count];
        _between = new Dictionary<int, int>?[count];
        for (var i = 0; i < count; i++) (_parent[i], _size[i], _source[i]) = (i, 1, -1);
        foreach (var (a, b, _) in edges)
        {
            Add(a, b, 1);
            Add(b, a, 1);
        }
    }

    /// <summary>The families, members ascending, by first member.</summary>
    public List<List<int>> Merge()
    {
        // A family that grows may come to fit what it did not fit before: go over the edges until nothing changes.
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (a, b, pair) in _edges)
            {
                var (x, y) = (Root(a), Root(b));
                if (x == y) continue;
                var earlier = pair.Earlier is null ? -1 : pair.Earlier == pair.ArticleA ? a : b;
                if (!Fits(x, y, a, b, earlier)) continue;
                Join(x, y, earlier);
                changed = true;
            }
        }

        var families = new Dictionary<int, List<int>>();
        for (var i = 0; i < _parent.Length; i++)
        {
            var root = Root(i);
            if (!families.TryGetValue(root, out var family)) families.Add(root, family = []);
            family.Add(i);
        }

        return [.. families.Values.OrderBy(f => f[0])];
    }

    private bool Fits(int x, int y, int a, int b, int earlier)
    {
        var links = _between[x] is { } table && table.TryGetValue(y, out var n) ? n : 0;
        if (links * 2L > (long)_size[x] * _size[y]) return true;
        if (earlier < 0) return false;
        var (home, guest) = earlier == a ? (x, y) : (y, x);
        _ = b;
        return _size[guest] == 1 && (_source[home] == earlier || _size[home] == 1);
    }

    private void Join(int x, int y, int earlier)
    {
        var source = _source[x] >= 0 ? _source[x] : _source[y];
        if (_size[x] == 1 && _size[y] == 1) source = earlier;
        var (large, small) = (_between[x]?.Count ?? 0) >= (_between[y]?.Count ?? 0) ? (x, y) : (y, x);
        _parent[small] = large;
        _size[large] += _size[small];
        _source[large] = source;
        _between[large]?.Remove(small);
        if (_between[small] is { } poured)
        {
            foreach (var (other, n) in poured)
            {
                if (other == large) continue;
                Add(large, other, n);
                Add(other, large, n);
                _between[other]?.Remove(small);
            }
        }

        _between[small] = null;
    }

    private void Add(int from, int to, int n)
    {
        var table = _between[from] ??= [];
        table[to] = table.GetValueOrDefault(to) + n;
    }

    private int Root(int i)
    {
        while (_parent[i] != i) i = _parent[i] = _parent[_parent[i]];
        return i;
    }
}
