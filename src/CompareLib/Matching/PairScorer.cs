namespace CompareLib.Matching;

/// <summary>Measures one wording, prepared, against others of the same store.</summary>
/// <remarks>Not thread-safe: one for each thread. No allocation once its buffers have grown.</remarks>
internal sealed class PairScorer(WordingStore store, MatchModel? model)
{
    private const float FullContext = 12;
    private const float FullMarked = 8;

    // A weekday may be read a week wrong; what is told of two days further apart was said twice.
    private const int DaysBetween = 14;

    /// <summary>More days between two articles than this count as this many.</summary>
    public const int MostDays = 14;
    private const int MostOthers = 24;

    // Pairs that share less are no match, whatever else there is: a cheap bound that parts nearly all candidates.
    private const float LeastShared = 3.5f;
    private const float LeastOfOneWord = 6;
    private const float LeastContained = 0.15f;

    // Words in other words, which are dear to look up, only speak for a match: they are looked up where the words themselves leave it open.
    private const float LeastOpen = 0.25f;
    private const float MostOpen = 0.9f;
    private const float LeastOdds = -2.5f;
    private const float MostOdds = 3;

    // How much a word in other words counts against the word itself.
    private const float OtherWords = 0.6f;
    private readonly WordLcs _lcs = new();
    private readonly WordAlikeness _alike = new(store.Table);
    private readonly SharedPhrases _phrases = new();
    private readonly int[] _onlyLeft = new int[MostOthers];
    private readonly int[] _onlyRight = new int[MostOthers];
    private int _left = -1;
    private bool _isRead;

    /// <summary>Makes wording number <paramref name="wording"/> the left side.</summary>
    public void Prepare(int wording)
    {
        if (_left == wording) return;
        _left = wording;
        _isRead = false;
    }

    /// <summary>What a wording's content is worth, in nats.</summary>
    public float WeightOf(int wording) => store.WorthOfAll(wording) / NewsRarity.Units;

    /// <summary>The probability that the left side and <paramref name="right"/> report one utterance, apart from any veto.</summary>
    public float Score(int right) => Score(right, float.NegativeInfinity);

    /// <summary>As <see cref="Score(int)"/>, but 0 when the log-odds are below <paramref name="least"/>.</summary>
    public float Score(int right, float least)
    {
        var odds = LogOdds(right);
        return odds < least ? 0 : MatchModel.ProbabilityOf(odds);
    }

    /// <summary>The log-odds; very low when too little is shared to look closer.</summary>
    public float LogOdds(int right)
        => MayMatch(right, out var shared) ? MeasureAll(right, shared, out _) : MatchModel.Least;

    /// <summary>All measures of the left side against <paramref name="right"/>; nothing but what is shared when that is too little.</summary>
    /// <returns>Whether so much is shared that the measures are looked at.</returns>
    public bool Measure(int right, out PairMeasures measures)
    {
        var may = MayMatch(right, out var shared);
        measures = default;
        if (may) _ = MeasureAll(right, shared, out measures);
        else measures[MatchFeature.Information] = shared.Worth / NewsRarity.Units;
        return may;
    }

    private bool MayMatch(int right, out Overlap shared)
    {
        shared = Shared(right);
        var lesser = Math.Min(store.WorthOfAll(_left), store.WorthOfAll(right));
        return (IsEnough(shared) && shared.Worth >= LeastContained * lesser) || IsEnough(WholeOf(right));
    }

    private static bool IsEnough(Overlap shared) => shared.Worth >= (shared.Count == 1 ? LeastOfOneWord : LeastShared) * NewsRarity.Units;

    // Without a model, for a fit, all is measured.
    private float MeasureAll(int right, Overlap shared, out PairMeasures measures)
    {
        measures = default;
        MeasureOrder(right, ref measures);
        MeasureSides(right, ref measures);
        MeasureCircumstances(right, ref measures);
        MeasureWords(right, shared, 0, ref measures);
        var odds = model?.LogOdds(measures) ?? 0;
        if (odds is < LeastOdds or > MostOdds || (shared.Count < 2 && measures[MatchFeature.Speaker] == 0) || measures[MatchFeature.Containment] is < LeastOpen or >= MostOpen) return odds;
        MeasureWords(right, shared, OtherWords * InOtherWords(right), ref measures);
        return model?.LogOdds(measures) ?? 0;
    }

    private void MeasureWords(int right, Overlap shared, float inOtherWords, ref PairMeasures measures)
    {
        var (a, b) = (store.WorthOfAll(_left), store.WorthOfAll(right));
        var (lesser, greater) = a < b ? (a, b) : (b, a);
        var like = shared.Worth + inOtherWords;
        measures[MatchFeature.Containment] = Share(like, lesser);
        measures[MatchFeature.Coverage] = Share(like, greater);
        measures[MatchFeature.Information] = like / NewsRarity.Units;
        measures[MatchFeature.SharedWords] = shared.Count;
        measures[MatchFeature.Rarest] = shared.Rarest / NewsRarity.Units;
        measures[MatchFeature.Missing] = MathF.Max(0, lesser - like) / NewsRarity.Units;
        measures[MatchFeature.Lesser] = lesser / NewsRarity.Units;
        measures[MatchFeature.LesserWords] = a == b ? Math.Min(store.Roots(_left).Length, store.Roots(right).Length) : store.Roots(a < b ? _left : right).Length;
        var whole = WholeOf(right).Worth;
        measures[MatchFeature.Whole] = whole == 0 ? measures[MatchFeature.Containment] : MathF.Max(measures[MatchFeature.Containment], Share(whole, Math.Min(FullWorth(_left), FullWorth(right))));
    }

    private void MeasureOrder(int right, ref PairMeasures measures)
    {
        var words = store.Words(right);
        ReadLeft();
        var (left, lcs) = (store.Words(_left).Length, _lcs.Length(words));
        var (shorter, longer) = left < words.Length ? (left, words.Length) : (words.Length, left);
        measures[MatchFeature.Order] = Share(lcs, shorter);
        measures[MatchFeature.Sequence] = Share(lcs, longer);
        var phrases = _phrases.Count(words);
        measures[MatchFeature.Phrases] = phrases;
        measures[MatchFeature.PhraseShare] = shorter > 1 ? MathF.Min(1, phrases / (shorter - 1f)) : 0;
    }

    private void MeasureSides(int right, ref PairMeasures measures)
    {
        var (negated, hasNumber) = store.Signs(right);
        var (leftNegated, leftHasNumber) = store.Signs(_left);
        if (negated != leftNegated) measures[MatchFeature.Negation] = 1;
        if (hasNumber && leftHasNumber) measures[MatchFeature.Numbers] = SharesNumber(store.Roots(_left), store.Roots(right), store.Table.Traits) ? 1 : -1;
        measures[MatchFeature.Retold] = (IsRetold(_left) ? 1 : 0) + (IsRetold(right) ? 1 : 0);
        measures[MatchFeature.Marked] = MathF.Max(MarkedIn(_left, right), MarkedIn(right, _left));
        var context = store.Context(_left);
        var otherContext = store.Context(right);
        if (context.Length > 0 || otherContext.Length > 0) measures[MatchFeature.Context] = ContextOf(right, context, otherContext);
    }

    // Most wordings have no candidate that is looked at so closely.
    private void ReadLeft()
    {
        if (_isRead) return;
        _isRead = true;
        var words = store.Words(_left);
        _lcs.Prepare(words);
        _phrases.Prepare(words);
    }

    private bool IsRetold(int wording) => store.CircumstancesOf(wording).Kind is WordingStore.Indirect or WordingStore.Mixed && store.Full(wording).Length == 0;

    private void MeasureCircumstances(int right, ref PairMeasures measures)
    {
        ref readonly var x = ref store.CircumstancesOf(_left);
        ref readonly var y = ref store.CircumstancesOf(right);
        var sure = Math.Min(x.Sure, y.Sure) / 100f;
        switch (store.Speakers.Relation(x.Speaker, y.Speaker))
        {
            case SpeakerRelation.Same: measures[MatchFeature.Speaker] = sure; break;
            case SpeakerRelation.Different: measures[MatchFeature.OtherSpeaker] = x.Sure * y.Sure / 10000f; break;
            case SpeakerRelation.Apart: measures[MatchFeature.SpeakerApart] = x.Sure * y.Sure / 10000f; break;
            default: if (x.Speaker < 0 != y.Speaker < 0) measures[MatchFeature.SpeakerUnnamed] = 1; break;
        }

        if (x.Article >= 0 && x.Article == y.Article) measures[MatchFeature.OneArticle] = 1;
        if (x.Event >= 0 && x.Event == y.Event) measures[MatchFeature.OneEvent] = 1;
        measures[MatchFeature.Topic] = store.SketchOf(_left) is { } sketch && store.SketchOf(right) is { } other ? (x.Article == y.Article ? 1 : sketch.Likeness(other)) : -1;
        measures[MatchFeature.Days] = x.Published >= 0 && y.Published >= 0 ? Math.Min(MostDays, Math.Abs(x.Published - y.Published)) : -1;

        // Within one article all was said on its occasion: that says nothing.
        if (x.Article >= 0 && x.Article == y.Article && x.Venue == y.Venue && x.Day == y.Day) return;
        var days = x.DayIsTold && y.DayIsTold ? Math.Abs(x.Day - y.Day) : -1;
        if (days == 0 || (x.Venue >= 0 && x.Venue == y.Venue)) measures[MatchFeature.SameOccasion] = 1;
        else if (days >= DaysBetween) measures[MatchFeature.OtherOccasion] = 1;
    }

    // What each side says in other words than the other, the lesser of both ways, so that the sides may be changed.
    private float InOtherWords(int right)
    {
        var a = store.Roots(_left);
        var b = store.Roots(right);
        var left = Except(a, b, _onlyLeft);
        var others = Except(b, a, _onlyRight);
        return left == 0 || others == 0 ? 0 : Math.Min(Best(_onlyLeft.AsSpan(0, left), _onlyRight.AsSpan(0, others)), Best(_onlyRight.AsSpan(0, others), _onlyLeft.AsSpan(0, left)));
    }

    private int Best(ReadOnlySpan<int> ones, ReadOnlySpan<int> others)
    {
        var rarity = store.Table.Rarity;
        var sum = 0;
        foreach (var one in ones)
        {
            var best = 0;
            foreach (var other in others) best = Math.Max(best, (int)(_alike.Of(one, other) * Math.Min(rarity[one], rarity[other])));
            sum += best;
        }

        return sum;
    }

    private static int Except(ReadOnlySpan<int> roots, ReadOnlySpan<int> others, Span<int> result)
    {
        var (count, j) = (0, 0);
        foreach (var root in roots)
        {
            while (j < others.Length && others[j] < root) j++;
            if (j < others.Length && others[j] == root) continue;
            if (count == result.Length) return 0;
            result[count++] = root;
        }

        return count;
    }

    // What both hold, each root for the less it is worth on either side.
    private Overlap Shared(int right) => Shared(store.Roots(_left), store.Worth(_left), store.Roots(right), store.Worth(right));

    private static Overlap Shared(ReadOnlySpan<int> a, ReadOnlySpan<int> x, ReadOnlySpan<int> b, ReadOnlySpan<int> y)
    {
        var (worth, rarest, count, i) = (0, 0, 0, 0);
        for (var j = 0; j < b.Length; j++)
        {
            while (i < a.Length && a[i] < b[j]) i++;
            if (i == a.Length) break;
            if (a[i] != b[j]) continue;
            var least = Math.Min(x[i], y[j]);
            worth += least;
            rarest = Math.Max(rarest, least);
            count++;
        }

        return new(worth, rarest, count);
    }

    // What all words of both share, where at least one is a mixed quotation; else 0.
    private Overlap WholeOf(int right)
    {
        var a = store.Full(_left);
        var b = store.Full(right);
        if (a.Length == 0 && b.Length == 0) return default;
        var x = a.Length == 0 ? store.Worth(_left) : store.FullWorth(_left);
        var y = b.Length == 0 ? store.Worth(right) : store.FullWorth(right);
        if (a.Length == 0) a = store.Roots(_left);
        if (b.Length == 0) b = store.Roots(right);
        return Shared(a, x, b, y);
    }

    private int FullWorth(int wording)
    {
        if (store.Full(wording).Length == 0) return store.WorthOfAll(wording);
        var sum = 0;
        foreach (var worth in store.FullWorth(wording)) sum += worth;
        return sum;
    }

    private static float Share(float part, float whole) => whole > 0 ? MathF.Min(1, part / whole) : 0;

    private float MarkedIn(int wording, int other)
    {
        var (shared, all) = (0, 0);
        var roots = store.Roots(other);
        foreach (var root in store.Marked(wording))
        {
            var rarity = store.Table.Rarity[root];
            all += rarity;
            if (roots.BinarySearch(root) >= 0) shared += rarity;
        }

        return all == 0 ? 0 : shared / (float)all * MathF.Min(1, shared / (FullMarked * NewsRarity.Units));
    }

    // Rare roots that the sentences around the two share beyond what the two share themselves.
    private float ContextOf(int right, ReadOnlySpan<int> context, ReadOnlySpan<int> otherContext)
    {
        var a = store.Roots(_left);
        var b = store.Roots(right);
        var near = context.Length > 0 ? context : otherContext;
        var far = context.Length > 0 ? otherContext : context;
        var other = context.Length > 0 ? b : a;
        var shared = 0;
        foreach (var root in near)
        {
            if (a.BinarySearch(root) >= 0 && b.BinarySearch(root) >= 0) continue;
            if (other.BinarySearch(root) >= 0 || far.BinarySearch(root) >= 0) shared += store.Table.Rarity[root];
        }

        return MathF.Min(1, shared / (FullContext * NewsRarity.Units));
    }

    private static bool SharesNumber(ReadOnlySpan<int> a, ReadOnlySpan<int> b, ReadOnlySpan<WordTraits> traits)
    {
        foreach (var root in a)
        {
            if ((traits[root] & WordTraits.Number) != 0 && b.BinarySearch(root) >= 0) return true;
        }

        return false;
    }

    private readonly record struct Overlap(int Worth, int Rarest, int Count);
}
