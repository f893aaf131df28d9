namespace CompareLib.Matching;

/// <summary>
/// Groups wordings by their scored pairs. Wordings that no chain of links ties together are grouped apart, so that most work is small and can be shared among
/// threads: a few that hang together by <see cref="AverageLinkage"/>, many by <see cref="StarClustering"/>.
/// </summary>
internal sealed class ComponentClustering(GroupingRun run, ScoredPair[] pairs, float threshold)
{
    private const int Chunk = 4096;
    private readonly int[] _parent = new int[run.Order.Length];

    /// <summary>For each wording, by rank, the rank of the core of its group.</summary>
    public int[] Run(int threads)
    {
        for (var i = 0; i < _parent.Length; i++) _parent[i] = i;
        foreach (var pair in pairs)
        {
            if (pair.Score >= threshold) Union(pair.A, pair.B);
        }

        var (start, members) = Components();
        var (firstPair, byComponent) = Pairs();
        var core = new int[_parent.Length];
        var weights = run.Weights();
        var next = -Chunk;
        Workers.Run(core.Length > Chunk ? threads : 1, () =>
        {
            var linkage = new AverageLinkage(run, weights, threshold);
            for (int first; (first = Interlocked.Add(ref next, Chunk)) < core.Length;)
            {
                for (var c = first; c < Math.Min(core.Length, first + Chunk); c++)
                {
                    var component = members.AsSpan(start[c]..start[c + 1]);
                    if (component.Length == 1) core[component[0]] = component[0];
                    else if (component.Length is > 1 and <= AverageLinkage.Most) linkage.Group(component, byComponent.AsSpan(firstPair[c]..firstPair[c + 1]), core);
                }
            }
        });

        // What hangs together in great components comes to stand in front of the rest.
        var great = 0;
        foreach (var pair in byComponent)
        {
            if (start[_parent[pair.A] + 1] - start[_parent[pair.A]] > AverageLinkage.Most) byComponent[great++] = pair;
        }

        if (great > 0)
        {
            var stars = new StarClustering(run, byComponent[..great], weights, threshold).Run();
            for (var rank = 0; rank < core.Length; rank++)
            {
                var component = _parent[rank];
                if (start[component + 1] - start[component] > AverageLinkage.Most) core[rank] = stars[rank];
            }
        }

        return core;
    }

    // The members of each component in order of rank, under its least member.
    private (int[] Start, int[] Members) Components()
    {
        var start = new int[_parent.Length + 1];
        for (var i = 0; i < _parent.Length; i++) start[Find(i) + 1]++;
        for (var i = 1; i < start.Length; i++) start[i] += start[i - 1];
        var members = new int[_parent.Length];
        var at = start[..^1];
        for (var i = 0; i < _parent.Length; i++) members[at[_parent[i]]++] = i;
        return (start, members);
    }

    // The links of each component, under its least member.
    private (int[] Start, ScoredPair[] Pairs) Pairs()
    {
        var start = new int[_parent.Length + 1];
        foreach (var pair in pairs)
        {
            if (pair.Score >= threshold) start[_parent[pair.A] + 1]++;
        }

        for (var i = 1; i < start.Length; i++) start[i] += start[i - 1];
        var sorted = new ScoredPair[start[^1]];
        var at = start[..^1];
        foreach (var pair in pairs)
        {
            if (pair.Score >= threshold) sorted[at[_parent[pair.A]]++] = pair;
        }

        return (start, sorted);
    }

    private int Find(int x)
    {
        while (_parent[x] != x) x = _parent[x] = _parent[_parent[x]];
        return x;
    }

    private void Union(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a != b) _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
