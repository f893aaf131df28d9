namespace CompareLib.Matching;

/// <summary>
/// Groups without chaining. Each group has a core, the wording that most others fit; a wording belongs to the core it fits best, never to a group only
/// because it fits one neighbour. A fragment may join a wording that holds it, but is no core for longer ones: else it would tie together all that contain it.
/// At last, groups whose members fit each other on the whole become one.
/// </summary>
/// <remarks>Cost: linear in the number of pairs, and their sorting.</remarks>
internal sealed class StarClustering(int count, ScoredPair[] pairs, float threshold, Func<int, float> weight, Func<int, int, bool> conflicts, Func<int, int, float> score)
{
    private const float LongestOfCore = 1.6f;
    private const int Sample = 6;
    private readonly int[] _core = new int[count];

    /// <summary>For each wording, by rank, the rank of the core of its group.</summary>
    public int[] Run()
    {
        Array.Fill(_core, -1);
        Array.Sort(pairs);
        var (start, neighbours, scores) = Adjacency();
        ChooseCores(start, neighbours, scores);
        ChooseBest(start, neighbours, scores);
        Join();
        return _core;
    }

    private (int[] Start, int[] Neighbours, float[] Scores) Adjacency()
    {
        var start = new int[count + 1];
        foreach (var pair in pairs)
        {
            if (pair.Score < threshold) break;
            start[pair.A]++;
            start[pair.B]++;
        }

        var sum = 0;
        for (var i = 0; i <= count; i++) (sum, start[i]) = (sum + start[i], sum);
        var (neighbours, scores) = (new int[sum], new float[sum]);
        foreach (var pair in pairs)
        {
            if (pair.Score < threshold) break;
            (neighbours[start[pair.A]], scores[start[pair.A]++]) = (pair.B, pair.Score);
            (neighbours[start[pair.B]], scores[start[pair.B]++]) = (pair.A, pair.Score);
        }

        for (var i = count; i > 0; i--) start[i] = start[i - 1];
        start[0] = 0;
        return (start, neighbours, scores);
    }

    private bool MayBeCoreOf(int core, int member) => weight(member) <= (LongestOfCore * weight(core)) + 0.01f;

    private void ChooseCores(int[] start, int[] neighbours, float[] scores)
    {
        var gain = new float[count];
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
            for (var n = start[i]; n < start[i + 1]; n++)
            {
                if (MayBeCoreOf(i, neighbours[n])) gain[i] += scores[n];
            }
        }

        Array.Sort(order, (x, y) => gain[x] != gain[y] ? gain[y].CompareTo(gain[x]) : x.CompareTo(y));
        foreach (var i in order)
        {
            if (_core[i] >= 0) continue;
            _core[i] = i;
            var known = i;
            for (var n = start[i]; n < start[i + 1]; n++)
            {
                var other = neighbours[n];
                if (_core[other] >= 0 || !MayBeCoreOf(i, other) || conflicts(known, other) || conflicts(i, other)) continue;
                _core[other] = i;
                if (!conflicts(other, other)) known = other;
            }
        }
    }

    private void ChooseBest(int[] start, int[] neighbours, float[] scores)
    {
        for (var i = 0; i < count; i++)
        {
            if (_core[i] == i) continue;
            for (var n = start[i]; n < start[i + 1]; n++)
            {
                // Neighbours stand best first: the first core is the best one.
                var other = neighbours[n];
                if (_core[other] != other || !MayBeCoreOf(other, i) || conflicts(i, other)) continue;
                _core[i] = other;
                break;
            }
        }
    }

    private void Join()
    {
        var members = new Dictionary<int, List<int>>();
        for (var i = 0; i < count; i++)
        {
            if (!members.TryGetValue(_core[i], out var list)) members.Add(_core[i], list = []);
            list.Add(i);
        }

        var tried = new HashSet<long>();
        foreach (var pair in pairs)
        {
            if (pair.Score < threshold) break;
            var (a, b) = (_core[pair.A], _core[pair.B]);
            if (a == b || !tried.Add(((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b))) continue;
            if (!Fit(members[a], members[b])) continue;
            var (keep, drop) = members[a].Count > members[b].Count || (members[a].Count == members[b].Count && a < b) ? (a, b) : (b, a);
            foreach (var i in members[drop]) _core[i] = keep;
            members[keep].AddRange(members[drop]);
            members.Remove(drop);
        }
    }

    private bool Fit(List<int> a, List<int> b)
    {
        var sum = 0f;
        var (n, m) = (Math.Min(a.Count, Sample), Math.Min(b.Count, Sample));
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                if (conflicts(a[i], b[j])) return false;
                sum += score(a[i], b[j]);
            }
        }

        return sum >= threshold * n * m;
    }
}
