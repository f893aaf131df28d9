using System.Collections.Immutable;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib;

/// <summary>
/// Finds headlines and sentences in an outlet's own voice that tell what a group's speaker said: the claim without its speaker.
/// </summary>
/// <remarks>
/// The wordings of all groups are read once into one store and one candidate index; a sentence is scored against its candidates only, and nothing is put into words. So
/// the cost grows with sentences times their few candidates, and no cap on how common a word is decides what is found.
/// </remarks>
internal sealed class RestatementFinder
{
    private const int SentencesAtOnce = 4096;
    private const int ShortestWord = 4;
    private const int SharedWords = 3;

    private readonly WordingStore _store = new();
    private readonly GroupingRun _run;
    private readonly MatchModel _model;
    private readonly float _threshold;
    private readonly int _wordings;

    // The first group of each distinct wording, by its rank in the index.
    private readonly int[] _groupOfRank;
    private readonly string[] _texts;

    /// <param name="grouper">Says how like two wordings are.</param>
    /// <param name="groups">The wordings of each group.</param>
    /// <param name="threads">How many threads work.</param>
    public RestatementFinder(QuotationGrouper grouper, ImmutableArray<ImmutableArray<WordingToGroup>> groups, int threads)
    {
        (_model, _threshold) = (grouper.Model, (float)grouper.Options.Threshold);
        var groupOf = new List<int>();
        for (var g = 0; g < groups.Length; g++)
        {
            foreach (var wording in groups[g])
            {
                // In its own voice an outlet names no speaker, so that the wording's speaker is no evidence.
                _store.Add(wording with { Speaker = null });
                groupOf.Add(g);
            }
        }

        _wordings = _store.Count;
        _texts = [.. groups.SelectMany(g => g).Select(w => w.Text)];
        _run = new GroupingRun(_store, _wordings, i => i.ToString(System.Globalization.CultureInfo.InvariantCulture), grouper.Options, grouper.Model);
        _ = _run.BuildIndex(threads);
        var rankOf = _run.RankOfUnits();
        _groupOfRank = [.. Enumerable.Repeat(int.MaxValue, _run.Order.Length)];
        for (var i = 0; i < _wordings; i++)
        {
            var rank = rankOf[_run.Twin[i]];
            _groupOfRank[rank] = Math.Min(_groupOfRank[rank], groupOf[i]);
        }
    }

    /// <summary>For each sentence the group that it tells again, with the score; null where it tells none.</summary>
    /// <param name="sentences">Sentences in an outlet's own voice, as a stream.</param>
    /// <param name="threads">How many threads score; never changes a result.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<(int Group, double Score)?> Find(IEnumerable<string> sentences, int threads, CancellationToken cancellation)
    {
        if (_wordings == 0) return sentences.Select(_ => default((int, double)?));
        return sentences.Chunk(SentencesAtOnce).SelectMany(chunk => FindIn(chunk, threads, cancellation));
    }

    private (int Group, double Score)?[] FindIn(string[] sentences, int threads, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _store.Table.IsAsking = true;
        try
        {
            foreach (var sentence in sentences) _store.Add(new WordingToGroup { Id = "", Text = sentence, Kind = QuotationKind.Indirect, Context = sentence });
            _run.LearnNewRoots();
            return Score(sentences, threads, cancellation);
        }
        finally
        {
            while (_store.Count > _wordings) _store.RemoveLast();
            _store.Table.IsAsking = false;
        }
    }

    private (int Group, double Score)?[] Score(string[] sentences, int threads, CancellationToken cancellation)
    {
        var count = sentences.Length;
        var candidates = new int[count][];
        var (seen, found) = (new SeenSet(_run.Order.Length), new List<int>());
        for (var s = 0; s < count; s++)
        {
            _run.Index.Collect(_wordings + s, seen, found);
            candidates[s] = [.. found];
        }

        var best = new (int Group, double Score)?[count];
        var next = -1;
        Workers.Run(Math.Min(threads, count), () =>
        {
            var scorer = new PairScorer(_store, _model);
            for (int s; (s = Interlocked.Increment(ref next)) < count;)
            {
                cancellation.ThrowIfCancellationRequested();
                best[s] = Best(scorer, _wordings + s, sentences[s], candidates[s]);
            }
        });
        return best;
    }

    private (int Group, double Score)? Best(PairScorer scorer, int sentence, string text, int[] ranks)
    {
        if (ranks.Length == 0) return null;
        scorer.Prepare(sentence);
        var least = MatchModel.LogOddsOf(_threshold);
        (int Group, double Score)? best = null;
        foreach (var rank in ranks)
        {
            var score = scorer.Score(_run.Order[rank], least);
            if (score < _threshold || (best is { } b && (score < b.Score || (score == b.Score && _groupOfRank[rank] > b.Group)))) continue;
            if (SharesWords(text, _texts[_run.Order[rank]])) best = (_groupOfRank[rank], score);
        }

        return best;
    }

    // A name and one word more are soon shared by sentences that tell different things.
    private static bool SharesWords(string sentence, string wording)
    {
        var words = Words(wording).ToHashSet(StringComparer.Ordinal);
        return Words(sentence).Distinct(StringComparer.Ordinal).Count(words.Contains) >= SharedWords;
    }

    private static IEnumerable<string> Words(string text) => Tokenizer.Tokenize(text)
        .Where(t => t.IsWordLike && t.Span.Length >= ShortestWord).Select(t => t.Span.Of(text).ToLowerInvariant());
}
