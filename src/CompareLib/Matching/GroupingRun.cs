namespace CompareLib.Matching;

/// <summary>One run over a filled store: rarity, candidates, scores, groups. The result depends on the set of wordings alone.</summary>
internal sealed class GroupingRun
{
    private readonly WordingStore _store;
    private readonly MatchingOptions _options;
    private readonly MatchModel _model;
    private readonly int[] _order;
    private readonly int[] _twin;
    private readonly PairScorer _scorer;

    public GroupingRun(WordingStore store, Func<int, string> idOf, MatchingOptions options, MatchModel model)
    {
        (_store, _options, _model) = (store, options, model);
        (_order, _twin) = Distinct(store, idOf);
        Frequency = new int[store.Table.Count];
        foreach (var wording in _order)
        {
            foreach (var root in store.Roots(wording)) Frequency[root]++;
        }

        Rarity = CorpusRarity.Of(Frequency, _order.Length, store.Table.Rarity);
        _scorer = new PairScorer(store, Rarity, model);
    }

    /// <summary>In how many distinct wordings each root stands.</summary>
    public int[] Frequency { get; }

    /// <summary>How rare each root is in this corpus.</summary>
    public float[] Rarity { get; }

    /// <summary>Distinct wordings in an order fixed by content, longest first.</summary>
    public ReadOnlySpan<int> Order => _order;

    /// <summary>For each wording the first one that is equal to it in words, speaker and event; itself when it is the first.</summary>
    public ReadOnlySpan<int> Twin => _twin;

    /// <summary>Every candidate pair with its score, from the least score that anybody asks for.</summary>
    public ScoredPair[] Score(int threads, IProgress<int>? progress, CancellationToken cancellation)
    {
        var index = new CandidateIndex(_store, _order, Frequency, Rarity);
        var least = (float)Math.Min(_options.Threshold, _options.LookAlikeThreshold);
        const int chunk = 1024;
        var chunks = (_order.Length + chunk - 1) / chunk;
        var found = new ScoredPair[chunks][];
        var done = 0;
        void Work(PairScorer scorer, CandidateIndex.Collector collector, List<ScoredPair> pairs, int number)
        {
            cancellation.ThrowIfCancellationRequested();
            pairs.Clear();
            var end = Math.Min(_order.Length, (number + 1) * chunk);
            for (var rank = number * chunk; rank < end; rank++)
            {
                index.Collect(rank, collector);
                if (collector.Found.Count == 0) continue;
                var wording = _order[rank];
                scorer.Prepare(wording);
                foreach (var other in collector.Found)
                {
                    if (EventsDiffer(wording, _order[other])) continue;
                    var score = scorer.Score(_order[other]);
                    if (score >= least) pairs.Add(new ScoredPair(other, rank, score));
                }
            }

            found[number] = [.. pairs];
            progress?.Report(Interlocked.Add(ref done, end - (number * chunk)));
        }

        if (threads == 1 || chunks < 2)
        {
            var (collector, pairs) = (new CandidateIndex.Collector(), new List<ScoredPair>());
            for (var number = 0; number < chunks; number++) Work(_scorer, collector, pairs, number);
        }
        else
        {
            Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
                () => (Scorer: new PairScorer(_store, Rarity, _model), Collector: new CandidateIndex.Collector(), Pairs: new List<ScoredPair>()),
                (number, _, local) =>
                {
                    Work(local.Scorer, local.Collector, local.Pairs, number);
                    return local;
                },
                _ => { });
        }

        return [.. found.SelectMany(f => f)];
    }

    /// <summary>For each distinct wording, by rank, the rank of its group's core.</summary>
    public int[] Cluster(ScoredPair[] pairs)
    {
        var weights = Array.ConvertAll(_order, _scorer.WeightOf);
        return new StarClustering(_order.Length, pairs, (float)_options.Threshold, i => weights[i], Conflict, ScoreOf).Run();
    }

    /// <summary>The score of any two distinct wordings, by rank.</summary>
    public float ScoreOf(int a, int b)
    {
        if (EventsDiffer(_order[a], _order[b])) return 0;
        _scorer.Prepare(_order[a]);
        return _scorer.Score(_order[b]);
    }

    /// <summary>Whether two distinct wordings, by rank, have two different known speakers.</summary>
    public bool Conflict(int a, int b)
        => _store.Speakers.Relation(_store.CircumstancesOf(_order[a]).Speaker, _store.CircumstancesOf(_order[b]).Speaker) == SpeakerRelation.Different;

    private bool EventsDiffer(int a, int b)
    {
        var (x, y) = (_store.CircumstancesOf(a).Event, _store.CircumstancesOf(b).Event);
        return x >= 0 && y >= 0 && x != y;
    }

    private static (int[] Order, int[] Twin) Distinct(WordingStore store, Func<int, string> idOf)
    {
        var order = new int[store.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        int Compare(int x, int y)
        {
            var longer = store.Words(y).Length.CompareTo(store.Words(x).Length);
            if (longer != 0) return longer;
            var content = store.ContentHash(x).CompareTo(store.ContentHash(y));
            if (content != 0) return content;
            var (a, b) = (store.CircumstancesOf(x), store.CircumstancesOf(y));
            var speaker = string.CompareOrdinal(a.Speaker < 0 ? null : store.Speakers[a.Speaker], b.Speaker < 0 ? null : store.Speakers[b.Speaker]);
            if (speaker != 0) return speaker;
            var given = string.CompareOrdinal(a.Event < 0 ? null : store.Events[a.Event], b.Event < 0 ? null : store.Events[b.Event]);
            return given != 0 ? given : string.CompareOrdinal(idOf(x), idOf(y));
        }

        Array.Sort(order, Compare);
        var twin = new int[order.Length];
        var distinct = new List<int>(order.Length);
        foreach (var wording in order)
        {
            if (distinct.Count > 0 && Equal(distinct[^1], wording)) twin[wording] = distinct[^1];
            else
            {
                twin[wording] = wording;
                distinct.Add(wording);
            }
        }

        return ([.. distinct], twin);

        bool Equal(int x, int y)
        {
            var (a, b) = (store.CircumstancesOf(x), store.CircumstancesOf(y));
            return store.ContentHash(x) == store.ContentHash(y) && a.Speaker == b.Speaker && a.Event == b.Event && store.Words(x).SequenceEqual(store.Words(y));
        }
    }
}
