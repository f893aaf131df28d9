namespace CompareLib.Matching;

/// <summary>One run over a filled store: rarity, candidates, scores, groups. The result depends on the set of wordings alone.</summary>
internal sealed class GroupingRun
{
    private const int Chunk = 2048;

    // Two speakers who are less sure, in hundredths, are evidence, no veto.
    private const int SureSpeaker = 90;
    private readonly WordingStore _store;
    private readonly MatchingOptions _options;
    private readonly MatchModel _model;
    private readonly int[] _units;
    private readonly int[] _order;
    private readonly Func<int, int>? _wordingOf;
    private readonly int[] _twin;
    private readonly PairScorer _scorer;
    private readonly float _threshold;
    private CandidateIndex? _index;

    /// <summary>Looks at the wordings 0 to <paramref name="count"/> of <paramref name="store"/>.</summary>
    public GroupingRun(WordingStore store, int count, Func<int, string> idOf, MatchingOptions options, MatchModel model)
        : this(store, [.. Enumerable.Range(0, count)], idOf, null, options, model)
    {
    }

    /// <summary>Looks at <paramref name="units"/>, wordings and statements, by their numbers in <paramref name="store"/>.</summary>
    /// <param name="store">The store.</param>
    /// <param name="units">What is grouped.</param>
    /// <param name="idOf">The id of a unit.</param>
    /// <param name="wordingOf">The quotation that a unit is part of: the statements of one quotation are not compared. Null when every unit is a quotation of its own.</param>
    /// <param name="options">How to group.</param>
    /// <param name="model">What the evidence weighs.</param>
    public GroupingRun(WordingStore store, int[] units, Func<int, string> idOf, Func<int, int>? wordingOf, MatchingOptions options, MatchModel model)
    {
        _wordingOf = wordingOf;
        (_store, _options, _model, _threshold) = (store, options, model, (float)options.Threshold);
        _units = units;
        (_order, _twin) = ContentOrder.Of(store, units, idOf);
        Frequency = new int[store.Table.Count];
        foreach (var wording in _order)
        {
            foreach (var root in store.Full(wording) is { Length: > 0 } full ? full : store.Roots(wording)) Frequency[root]++;
        }

        _scorer = new PairScorer(store, model);
    }

    /// <summary>In how many distinct wordings each root stands.</summary>
    public int[] Frequency { get; private set; }

    /// <summary>Distinct wordings in an order fixed by content, longest first.</summary>
    public ReadOnlySpan<int> Order => _order;

    /// <summary>All units, in order of their numbers.</summary>
    public ReadOnlySpan<int> Units => _units;

    /// <summary>The rank of each distinct unit.</summary>
    public Dictionary<int, int> RankOfUnits() => _order.Select((unit, rank) => (unit, rank)).ToDictionary(x => x.unit, x => x.rank);

    /// <summary>For each wording the first one that is equal to it in words, speaker and event; itself when it is the first.</summary>
    public ReadOnlySpan<int> Twin => _twin;

    /// <summary>The index over the distinct wordings.</summary>
    public CandidateIndex Index => _index ?? BuildIndex(1);

    /// <summary>Builds the index on several threads.</summary>
    public CandidateIndex BuildIndex(int threads) => _index ??= new CandidateIndex(_store, _order, Frequency, threads);

    /// <summary>The summed rarity of each distinct wording's content, by rank.</summary>
    public float[] Weights() => Array.ConvertAll(_order, _scorer.WeightOf);

    /// <summary>Every candidate pair with its score, from the least score that anybody asks for.</summary>
    public ScoredPair[] Score(int threads, IProgress<int>? progress, CancellationToken cancellation)
    {
        var index = BuildIndex(threads);
        var least = MatchModel.LogOddsOf(_options.Explain ? Math.Min(_options.Threshold, _options.LookAlikeThreshold) : _options.Threshold);
        var chunks = (_order.Length + Chunk - 1) / Chunk;
        var found = new ScoredPair[chunks][];
        var candidates = index.Candidates();
        var done = 0;
        var next = -1;
        void Work()
        {
            var scorer = NewScorer();
            var near = new List<int>();
            var pairs = new List<ScoredPair>();
            for (int number; (number = Interlocked.Increment(ref next)) < chunks;)
            {
                cancellation.ThrowIfCancellationRequested();
                pairs.Clear();
                var end = Math.Min(_order.Length, (number + 1) * Chunk);
                for (var rank = number * Chunk; rank < end; rank++) Examine(candidates.Of(rank), scorer, near, pairs, rank, least);
                found[number] = [.. pairs];
                progress?.Report(Interlocked.Add(ref done, end - (number * Chunk)));
            }
        }

        Workers.Run(Math.Min(threads, chunks), Work);
        if (chunks == 1) return found[0];
        var all = new ScoredPair[found.Sum(f => f.Length)];
        var at = 0;
        foreach (var part in found)
        {
            part.CopyTo(all, at);
            at += part.Length;
        }

        return all;
    }

    /// <summary>For each distinct wording, by rank, the rank of its group's core.</summary>
    public int[] Cluster(ScoredPair[] pairs, int threads) => new ComponentClustering(this, pairs, _threshold).Run(threads);

    /// <summary>The score of any two distinct wordings, by rank; 0 when their given events differ.</summary>
    public float ScoreOf(int a, int b) => ScoreOfWordings(_order[a], _order[b]);

    /// <summary>The same with a thread's own scorer; for many of one <paramref name="a"/> one after another.</summary>
    public float ScoreOf(PairScorer scorer, int a, int b)
    {
        if (EventsDiffer(_order[a], _order[b])) return 0;
        scorer.Prepare(_order[a]);
        return scorer.Score(_order[b]);
    }

    /// <summary>The score of any two wordings of the store, by number; 0 when their given events differ.</summary>
    public float ScoreOfWordings(int a, int b)
    {
        if (EventsDiffer(a, b)) return 0;
        _scorer.Prepare(a);
        return _scorer.Score(b);
    }

    /// <summary>Makes room for roots that came into the store after this run began: nobody holds them.</summary>
    public void LearnNewRoots()
    {
        if (Frequency.Length == _store.Table.Count) return;
        var frequency = Frequency;
        Array.Resize(ref frequency, _store.Table.Count);
        Frequency = frequency;
        Index.Learn(Frequency);
    }

    /// <summary>A scorer for a thread of its own.</summary>
    public PairScorer NewScorer() => new(_store, _model);

    /// <summary>Whether two distinct wordings, by rank, have two different known speakers, both surely.</summary>
    public bool Conflict(int a, int b) => ConflictOf(_order[a], _order[b]);

    /// <summary>The same of two wordings of the store.</summary>
    public bool ConflictOf(int a, int b)
        => RelationOf(a, b) == SpeakerRelation.Different && Math.Min(_store.CircumstancesOf(a).Sure, _store.CircumstancesOf(b).Sure) > SureSpeaker;

    /// <summary>Whether the speaker of a distinct wording, by rank, is known by name: a description may be anybody.</summary>
    public bool IsNamed(int rank) => _store.CircumstancesOf(_order[rank]).Speaker is >= 0 and var speaker && _store.Speakers.IsNamed(speaker);

    /// <summary>Whether two distinct wordings, by rank, name their speaker in the same words.</summary>
    public bool HasOneName(int a, int b) => _store.CircumstancesOf(_order[a]).Speaker == _store.CircumstancesOf(_order[b]).Speaker;

    /// <summary>What the speakers of two wordings of the store are to each other.</summary>
    public SpeakerRelation RelationOf(int a, int b) => _store.Speakers.Relation(_store.CircumstancesOf(a).Speaker, _store.CircumstancesOf(b).Speaker);

    private void Examine(ReadOnlySpan<int> candidates, PairScorer scorer, List<int> near, List<ScoredPair> pairs, int rank, float least)
    {
        if (candidates.Length == 0) return;
        var wording = _order[rank];
        near.Clear();
        near.AddRange(candidates);
        near.Sort();
        scorer.Prepare(wording);
        var last = -1;
        foreach (var other in near)
        {
            if (other == last || (_wordingOf is not null && _wordingOf(wording) == _wordingOf(_order[other]))) continue;
            last = other;
            var score = scorer.Score(_order[other], least);
            if (score > 0 && !EventsDiffer(wording, _order[other])) pairs.Add(new ScoredPair(other, rank, score));
        }
    }

    /// <summary>Whether two wordings of the store have different given events.</summary>
    public bool EventsDiffer(int a, int b)
    {
        var (x, y) = (_store.CircumstancesOf(a).Event, _store.CircumstancesOf(b).Event);
        return x >= 0 && y >= 0 && x != y;
    }
}
