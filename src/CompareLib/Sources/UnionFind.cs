namespace CompareLib.Sources;

/// <summary>Sets that grow together: union-find with path halving.</summary>
internal sealed class UnionFind
{
    private readonly int[] _parent;

    public UnionFind(int count)
    {
        _parent = new int[count];
        for (var i = 0; i < count; i++) _parent[i] = i;
    }

    /// <summary>The number that stands for the set of <paramref name="i"/>.</summary>
    public int Root(int i)
    {
        while (_parent[i] != i) i = _parent[i] = _parent[_parent[i]];
        return i;
    }

    /// <summary>Makes two sets one, which the smaller number stands for; false when they were one before.</summary>
    public bool Union(int i, int j)
    {
        var (x, y) = (Root(i), Root(j));
        if (x == y) return false;
        _parent[Math.Max(x, y)] = Math.Min(x, y);
        return true;
    }

    /// <summary>Puts the set of one root under another root.</summary>
    public void Attach(int root, int under) => _parent[root] = under;
}
