namespace CompareLib.Sources;

/// <summary>Joins articles along proving edges, given strongest first, by the half rule of <see cref="FamilyBuilder"/>.</summary>
internal sealed class FamilyMerger
{
    private const double WholeCoverage = 0.85;

    private readonly UnionFind _families;
    private readonly int[] _units;

    // Proving edges between the families of two roots; the smaller table is poured into the larger one.
    private readonly Dictionary<int, int>?[] _between;

    // The unit a family goes back to, when one is known to be earlier than whom it was joined with; -1 for none.
    private readonly int[] _source;

    private FamilyMerger(int count)
    {
        _families = new UnionFind(count);
        _units = new int[count];
        _source = new int[count];
        _between = new Dictionary<int, int>?[count];
        Array.Fill(_units, 1);
        Array.Fill(_source, -1);
    }

    /// <summary>The families, members ascending, by first member.</summary>
    public static List<List<int>> Merge(int count, List<(int A, int B, ArticlePair Pair)> edges)
    {
        // Copies of one text are one unit: however many there are, they have one voice in what follows.
        var copies = new UnionFind(count);
        foreach (var (a, b, pair) in edges)
        {
            if (Math.Min(pair.CoverageA, pair.CoverageB) >= WholeCoverage) copies.Union(a, b);
        }

        var merger = new FamilyMerger(count);
        merger.Run([.. edges.Where(e => copies.Root(e.A) != copies.Root(e.B)).Select(e => (copies.Root(e.A), copies.Root(e.B), e.Pair.Earlier is null ? -1 : copies.Root(e.Pair.Earlier == e.Pair.ArticleA ? e.A : e.B)))]);
        var families = new Dictionary<int, List<int>>();
        for (var i = 0; i < count; i++)
        {
            var root = merger._families.Root(copies.Root(i));
            if (!families.TryGetValue(root, out var family)) families.Add(root, family = []);
            family.Add(i);
        }

        return [.. families.Values];
    }

    private void Run(List<(int A, int B, int Earlier)> edges)
    {
        var seen = new HashSet<(int, int)>();
        foreach (var (a, b, _) in edges)
        {
            if (!seen.Add((Math.Min(a, b), Math.Max(a, b)))) continue;
            Add(a, b, 1);
            Add(b, a, 1);
        }

        // A family that grows may come to fit what it did not fit before: go over the edges until nothing changes.
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (a, b, earlier) in edges)
            {
                var (x, y) = (_families.Root(a), _families.Root(b));
                if (x == y || !Fits(x, y, earlier)) continue;
                Join(x, y, earlier);
                changed = true;
            }
        }
    }

    private bool Fits(int x, int y, int earlier)
    {
        var links = _between[x] is { } table && table.TryGetValue(y, out var n) ? n : 0;
        if (links * 2L > (long)_units[x] * _units[y]) return true;
        if (earlier < 0) return false;
        var (home, guest) = _families.Root(earlier) == x ? (x, y) : (y, x);
        return _units[guest] == 1 && (_units[home] == 1 || _source[home] == earlier);
    }

    private void Join(int x, int y, int earlier)
    {
        var source = _units[x] == 1 && _units[y] == 1 ? earlier : _units[x] >= _units[y] ? _source[x] : _source[y];
        var units = _units[x] + _units[y];
        var (large, small) = (_between[x]?.Count ?? 0) >= (_between[y]?.Count ?? 0) ? (x, y) : (y, x);
        _families.Attach(small, large);
        (_units[large], _source[large]) = (units, source);
        _between[large]?.Remove(small);
        foreach (var (other, n) in _between[small] ?? [])
        {
            if (other == large) continue;
            Add(large, other, n);
            Add(other, large, n);
            _between[other]?.Remove(small);
        }

        _between[small] = null;
    }

    private void Add(int from, int to, int n)
    {
        var table = _between[from] ??= [];
        table[to] = table.GetValueOrDefault(to) + n;
    }
}
