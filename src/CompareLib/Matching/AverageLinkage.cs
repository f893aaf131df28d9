namespace CompareLib.Matching;

/// <summary>
/// Groups a few wordings that hang together, the best fitting two groups first. Two groups fit by the mean of two measures: how well their members fit on the
/// average, the fuller wordings counting more, and how well their best fitting members do, as far as these are as full as the fullest. So a retelling that fits
/// one of several wordings joins them, but a fragment that stands in two unlike statements joins one of them and never ties both together. Two different
/// known speakers never meet in one group.
/// </summary>
/// <remarks>Not thread-safe: one for each thread. Cost: the third power of the number of wordings, which is small.</remarks>
internal sealed class AverageLinkage(GroupingRun run, float[] weights, float threshold)
{
    /// <summary>The most wordings that are grouped this way.</summary>
    public const int Most = 40;

    private readonly PairScorer _scorer = run.NewScorer();
    private readonly float[] _score = new float[Most * Most];
    private readonly float[] _fit = new float[Most * Most];
    private readonly float[] _weight = new float[Most];
    private readonly int[] _group = new int[Most];

    /// <summary>Writes the core of the group of each of <paramref name="members"/> into <paramref name="core"/>; all are ranks, in ascending order.</summary>
    /// <param name="members">The wordings.</param>
    /// <param name="links">Those pairs of them whose score is known; the rest is worked out.</param>
    /// <param name="core">For each wording its core.</param>
    public void Group(ReadOnlySpan<int> members, ReadOnlySpan<ScoredPair> links, int[] core)
    {
        var count = members.Length;
        if (count == 2 && !run.Conflict(members[0], members[1]))
        {
            // They are linked, or they would not hang together.
            core[members[0]] = core[members[1]] = weights[members[1]] > weights[members[0]] ? members[1] : members[0];
            return;
        }

        for (var i = 0; i < count; i++) _score.AsSpan(i * Most, i).Fill(float.NaN);
        foreach (var link in links) _score[(members.BinarySearch(link.B) * Most) + members.BinarySearch(link.A)] = link.Score;
        for (var i = 0; i < count; i++)
        {
            (_group[i], _weight[i]) = (i, weights[members[i]] + 0.01f);
            for (var j = 0; j < i; j++)
            {
                var score = _score[(i * Most) + j];
                if (run.Conflict(members[i], members[j])) score = float.NegativeInfinity;
                else if (float.IsNaN(score)) score = run.ScoreOf(_scorer, members[i], members[j]);
                _score[(i * Most) + j] = _score[(j * Most) + i] = score;
                _fit[(i * Most) + j] = _fit[(j * Most) + i] = score;
            }
        }

        while (Best(count) is ( >= 0, var b) best) Merge(best.A, b, count);
        for (var g = 0; g < count; g++)
        {
            if (_group[g] == g) ChooseCore(g, members, core);
        }
    }

    private (int A, int B) Best(int count)
    {
        var (best, most) = ((-1, -1), threshold);
        for (var i = 0; i < count; i++)
        {
            if (_group[i] != i) continue;
            for (var j = i + 1; j < count; j++)
            {
                var fit = _fit[(i * Most) + j];
                if (_group[j] == j && (fit > most || (fit == most && best.Item1 < 0))) (best, most) = ((i, j), fit);
            }
        }

        return best;
    }

    private void Merge(int a, int b, int count)
    {
        for (var k = 0; k < count; k++)
        {
            if (_group[k] == b) _group[k] = a;
        }

        for (var k = 0; k < count; k++)
        {
            if (k != a && _group[k] == k) _fit[(a * Most) + k] = _fit[(k * Most) + a] = Fit(a, k, count);
        }
    }

    private float Fit(int a, int b, int count)
    {
        var (fullA, fullB) = (Fullest(a, count), Fullest(b, count));
        var (sum, all, best) = (0f, 0f, 0f);
        for (var i = a; i < count; i++)
        {
            if (_group[i] != a) continue;
            for (var j = b; j < count; j++)
            {
                if (_group[j] != b) continue;
                var score = _score[(i * Most) + j];
                sum += score * _weight[i] * _weight[j];
                all += _weight[i] * _weight[j];
                best = MathF.Max(best, score * MathF.Sqrt(_weight[i] / fullA * (_weight[j] / fullB)));
            }
        }

        return (best + (sum / all)) / 2;
    }

    private float Fullest(int group, int count)
    {
        var most = 0f;
        for (var i = group; i < count; i++)
        {
            if (_group[i] == group) most = MathF.Max(most, _weight[i]);
        }

        return most;
    }

    // The wording that the others fit best, the fuller one of two.
    private void ChooseCore(int group, ReadOnlySpan<int> members, int[] core)
    {
        var (best, most) = (group, float.NegativeInfinity);
        for (var i = group; i < members.Length; i++)
        {
            if (_group[i] != group) continue;
            var gain = 0f;
            for (var j = group; j < members.Length; j++)
            {
                if (_group[j] == group && j != i) gain += _score[(i * Most) + j] * _weight[i] / (_weight[i] + _weight[j]);
            }

            if (gain > most) (best, most) = (i, gain);
        }

        for (var i = group; i < members.Length; i++)
        {
            if (_group[i] == group) core[members[i]] = members[best];
        }
    }
}
