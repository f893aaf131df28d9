namespace CompareLib.Matching;

/// <summary>
/// Groups quotations as they come in. Quotations are added one by one or in batches; at any time a new one can be asked for its matches, and the groups are
/// the same as those of one batch run on the same set.
/// </summary>
/// <remarks>
/// Safe for one writer and many readers at once: each call sees the index before or after another, never between; calls wait for each other.
/// An addition costs the reading of its words; the inverted index is rebuilt when the quotations not yet in it are more than an eighth of the rest, so that a
/// question costs a few candidates and those. Memory: about 200 bytes a quotation beside the texts, which are kept.
/// </remarks>
/// <param name="options">How to match; null for the defaults.</param>
public sealed class QuotationIndex(MatchingOptions? options = null)
{
    private const int LeastTail = 256;
    private readonly Lock _lock = new();
    private readonly QuotationGrouper _grouper = new(options);
    private readonly List<WordingToGroup> _wordings = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly WordingStore _store = new();
    private GroupingRun? _run;
    private SeenSet _seen = new(0);
    private Dictionary<int, List<int>> _twins = [];
    private int _indexed;

    /// <summary>The options in force.</summary>
    public MatchingOptions Options => _grouper.Options;

    /// <summary>How many quotations were added.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _wordings.Count;
        }
    }

    /// <summary>Adds one quotation.</summary>
    /// <exception cref="ArgumentException">Its id was added before.</exception>
    public void Add(WordingToGroup wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        lock (_lock) AddOne(wording);
    }

    /// <summary>Adds quotations in order; when one is refused, those before it stay.</summary>
    /// <exception cref="ArgumentException">An id was added before.</exception>
    public void AddRange(IEnumerable<WordingToGroup> wordings)
    {
        ArgumentNullException.ThrowIfNull(wordings);
        lock (_lock)
        {
            foreach (var wording in wordings) AddOne(wording);
        }
    }

    /// <summary>
    /// The quotations most likely to report the same utterance as <paramref name="wording"/>, which is not added: best first, from
    /// <see cref="MatchingOptions.LookAlikeThreshold"/> up. Other speakers with the same words are among them, with that verdict.
    /// </summary>
    /// <param name="wording">The quotation in question.</param>
    /// <param name="most">How many at the most, 1 or more.</param>
    /// <returns>Links from <paramref name="wording"/> (A) to those that were added (B).</returns>
    public IReadOnlyList<MatchLink> Matches(WordingToGroup wording, int most = 10)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        lock (_lock)
        {
            if (_wordings.Count == 0) return [];
            if (_run is null || _wordings.Count - _indexed > Math.Max(LeastTail, _indexed / 8)) Refresh();
            _store.Table.IsAsking = true;
            var question = _store.Add(wording);
            try
            {
                return Answer(_run!, wording, question, most);
            }
            finally
            {
                _store.RemoveLast();
                _store.Table.IsAsking = false;
            }
        }
    }

    /// <summary>The groups of all quotations added so far: those of <see cref="QuotationGrouper.Group(IReadOnlyList{WordingToGroup}, int, IProgress{int}?, CancellationToken)"/>.</summary>
    /// <param name="threads">How many threads work at once, 1 or more.</param>
    /// <param name="progress">Told the number of distinct quotations compared.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Grouping Group(int threads = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        lock (_lock)
        {
            var corpus = PreparedCorpus.WithSegments(_store, _wordings);
            try
            {
                return _grouper.Group(corpus, threads, progress, cancellation);
            }
            finally
            {
                while (_store.Count > _wordings.Count) _store.RemoveLast();
            }
        }
    }

    private void AddOne(WordingToGroup wording)
    {
        if (!_ids.Add(wording.Id)) throw new ArgumentException($"the id {wording.Id} was added before", nameof(wording));
        _store.Add(wording);
        _wordings.Add(wording);
    }

    private void Refresh()
    {
        _run = new GroupingRun(_store, _wordings.Count, i => _wordings[i].Id, Options, _grouper.Model);
        _ = _run.BuildIndex(1);
        _indexed = _wordings.Count;
        _seen = new SeenSet(_run.Order.Length);
        _twins = [];
        for (var i = 0; i < _indexed; i++)
        {
            if (_run.Twin[i] != i) (_twins.TryGetValue(_run.Twin[i], out var list) ? list : _twins[_run.Twin[i]] = []).Add(i);
        }
    }

    private List<MatchLink> Answer(GroupingRun run, WordingToGroup wording, int question, int most)
    {
        run.LearnNewRoots();
        var scorer = run.NewScorer();
        scorer.Prepare(question);
        var candidates = new List<int>();
        run.Index.Collect(question, _seen, candidates);
        for (var c = 0; c < candidates.Count; c++) candidates[c] = run.Order[candidates[c]];

        // Equal wordings stand in the index once; the latest do not stand there yet.
        for (var c = candidates.Count - 1; c >= 0; c--) candidates.AddRange(_twins.GetValueOrDefault(candidates[c]) ?? []);
        for (var i = _indexed; i < _wordings.Count; i++) candidates.Add(i);
        var explainer = new MatchExplainer(_store, run, scorer, _grouper.Model, Options, i => i == question ? wording.Text : _wordings[i].Text);
        return [.. candidates.Where(i => !run.EventsDiffer(question, i)).Select(i => (i, Score: scorer.Score(i))).Where(x => x.Score >= Options.LookAlikeThreshold)
            .OrderByDescending(x => x.Score).ThenBy(x => _wordings[x.i].Id, StringComparer.Ordinal).Take(most)
            .Select(x => explainer.Link(question, x.i, wording.Id, _wordings[x.i].Id, null))];
    }
}
