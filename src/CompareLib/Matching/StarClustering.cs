namespace CompareLib.Matching;

/// <summary>
/// Groups without chaining. Each group has a core, the wording that most others fit; a wording belongs to the core it fits best, never to a group only
/// because it fits one neighbour. A fragment may join a wording that holds it, but is no core for longer ones: else it would tie together all that contain it.
/// At last, groups whose members fit each other on the whole become one. Two different known speakers never meet in one group.
/// </summary>
/// <remarks>Cost: linear in the number of pairs, and their sorting.</remarks>
internal sealed class StarClustering
{
    private const float LongestOfCore = 1.6f;
    private const int Sample = 6;
    private readonly GroupingRun _run;
    private readonly ScoredPair[] _pairs;
    private readonly float _threshold;
    private readonly float[] _weight;
    private readonly int[] _core;
    private readonly Dictionary<int, List<int>> _named = [];
    private readonly int[] _start;
    private int[] _neighbours = [];
    private float[] _scores = [];

    /// <summary>Prepares to group.</summary>
    /// <param name="run">The wordings.</param>
    /// <param name="pairs">Scored pairs; they are sorted in place.</param>
    /// <param name="weights">The summed rarity of each wording, by rank.</param>
    /// <param name="threshold">The least score of a link.</param>
    public StarClustering(GroupingRun run, ScoredPair[] pairs, float[] weights, float threshold)
    {
        (_run, _pairs, _threshold) = (run, pairs, threshold);
        var count = run.Order.Length;
        _weight = weights;
        _core = new int[count];
        _start = new int[count + 1];
        Array.Fill(_core, -1);
    }

    /// <summary>For each wording, by rank, the rank of the core of its group.</summary>
    public int[] Run()
    {
        Array.Sort(_pairs);
        FillAdjacency();
        ChooseCores();
        ChooseBest();
        Join();
        return _core;
    }

    private void FillAdjacency()
    {
        var links = 0;
        while (links < _pairs.Length && _pairs[links].Score >= _threshold) links++;
        foreach (var pair in _pairs.AsSpan(0, links))
        {
            _start[pair.A]++;
            _start[pair.B]++;
        }

        var sum = 0;
        for (var i = 0; i < _start.Length; i++) (sum, _start[i]) = (sum + _start[i], sum);
        (_neighbours, _scores) = (new int[sum], new float[sum]);
        foreach (var pair in _pairs.AsSpan(0, links))
        {
            (_neighbours[_start[pair.A]], _scores[_start[pair.A]++]) = (pair.B, pair.Score);
            (_neighbours[_start[pair.B]], _scores[_start[pair.B]++]) = (pair.A, pair.Score);
        }

        for (var i = _start.Length - 1; i > 0; i--) _start[i] = _start[i - 1];
        _start[0] = 0;
    }

    private bool MayBeCoreOf(int core, int member) => _weight[member] <= (LongestOfCore * _weight[core]) + 0.01f;

    // The fuller wording of two is the better core: what a cut one shares with a third may not be what the third shares with the rest.
    private float Fullness(int core, int member) => _weight[core] / (_weight[core] + _weight[member] + 0.01f);

    // Whether a wording's speaker agrees with all that are known in the group.
    private bool Welcomes(int core, int other)
        => !_run.Conflict(core, other) && (_named.Count == 0 || !_run.IsNamed(other) || !_named.TryGetValue(core, out var named) || !named.Exists(n => _run.Conflict(n, other)));

    private void Take(int core, int other)
    {
        _core[other] = core;
        if (!_run.IsNamed(other)) return;
        if (!_named.TryGetValue(core, out var named)) _named.Add(core, [other]);
        else if (!named.Exists(n => _run.HasOneName(n, other))) named.Add(other);
    }

    private void ChooseCores()
    {
        var gain = new float[_core.Length];
        var order = new int[_core.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            for (var n = _start[i]; n < _start[i + 1]; n++)
            {
                if (MayBeCoreOf(i, _neighbours[n])) gain[i] -= _scores[n] * Fullness(i, _neighbours[n]);
            }
        }

        order.AsSpan().Sort((x, y) => gain[x] != gain[y] ? gain[x].CompareTo(gain[y]) : x.CompareTo(y));
        foreach (var i in order)
        {
            if (_core[i] >= 0) continue;
            Take(i, i);
            for (var n = _start[i]; n < _start[i + 1]; n++)
            {
                var other = _neighbours[n];
                if (_core[other] < 0 && MayBeCoreOf(i, other) && Welcomes(i, other)) Take(i, other);
            }
        }
    }

    private void ChooseBest()
    {
        for (var i = 0; i < _core.Length; i++)
        {
            if (_core[i] == i) continue;
            for (var n = _start[i]; n < _start[i + 1]; n++)
            {
                // Neighbours stand best first: the first core is the best one.
                var other = _neighbours[n];
                if (_core[other] != other || !MayBeCoreOf(other, i) || !Welcomes(other, i)) continue;
                Take(other, i);
                break;
            }
        }
    }

    private void Join()
    {
        var members = new Dictionary<int, List<int>>();
        var tried = new HashSet<long>();
        foreach (var pair in _pairs)
        {
            if (pair.Score < _threshold) break;
            var (a, b) = (_core[pair.A], _core[pair.B]);
            if (a == b || !tried.Add((long)WordTable.Mix(((ulong)Math.Min(a, b) << 32) | (uint)Math.Max(a, b)))) continue;
            if (members.Count == 0) Gather(members);
            if (!Fit(members[a], members[b])) continue;
            var (keep, drop) = members[a].Count > members[b].Count || (members[a].Count == members[b].Count && a < b) ? (a, b) : (b, a);
            foreach (var i in members[drop]) Take(keep, i);
            members[keep].AddRange(members[drop]);
            members.Remove(drop);
        }
    }

    private void Gather(Dictionary<int, List<int>> members)
    {
        for (var i = 0; i < _core.Length; i++)
        {
            if (_start[i] == _start[i + 1]) continue;
            if (!members.TryGetValue(_core[i], out var list)) members.Add(_core[i], list = []);
            if (_core[i] == i) list.Insert(0, i);
            else list.Add(i);
        }
    }

    private bool Fit(List<int> a, List<int> b)
    {
        if (_named.TryGetValue(b[0], out var named) && named.Exists(n => !Welcomes(a[0], n))) return false;
        var (sum, count) = (0f, 0);
        var (n, m) = (Math.Min(a.Count, Sample), Math.Min(b.Count, Sample));
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                // A fragment has no vote: it may stand in two statements that have nothing else in common. The core stands first.
                if (!MayBeCoreOf(a[i], a[0]) || !MayBeCoreOf(b[j], b[0])) continue;
                sum += _run.ScoreOf(a[i], b[j]);
                count++;
            }
        }

        return sum >= _threshold * count;
    }
}
