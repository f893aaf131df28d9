namespace CompareLib.Matching;

/// <summary>Measures one wording, prepared, against others of the same store.</summary>
/// <remarks>Not thread-safe: one for each thread. No allocation once its buffers have grown.</remarks>
internal sealed class PairScorer(WordingStore store, int[] rarity, MatchModel model, int corpus = 0)
{
    private const float FullInformation = 40;
    private const float FullContext = 12;
    private const float FullMarked = 8;

    // Within one article its author tells two speakers apart himself; but a headline's speaker is easily misread, so it is no veto.
    private const float InOneArticle = 3;
    private const int DaysBetween = 2;

    // Two quotations in marks that lack a third of the shorter one's words are as unlike as any.
    private const float MarksSlope = 3;
    private static readonly float InformationScale = 1 / MathF.Log(1 + FullInformation);
    private const int MostOthers = 24;
    private const float LeastShared = 3;

    // From these log-odds on, words in other words are not looked up for a score: they can only speak for a match that is sure already.
    private const float Sure = 4;

    // How much a word in other words counts against the word itself; tried out from 0.3 to 1 on events left out of the fit.
    private const float OtherWords = 0.6f;
    private readonly float _corpus = corpus <= CandidateIndex.ExhaustiveCount ? 0 : MathF.Log(corpus / (float)CandidateIndex.ExhaustiveCount);
    private readonly WordLcs _lcs = new();
    private readonly WordAlikeness _alike = new(store.Table);
    private readonly int[] _onlyLeft = new int[MostOthers];
    private readonly int[] _onlyRight = new int[MostOthers];
    private int _left = -1;
    private float _leftWeight;
    private int _leftLength;
    private bool _leftNegated;
    private bool _leftHasNumber;
    private bool _retold;

    /// <summary>Makes wording number <paramref name="wording"/> the left side.</summary>
    public void Prepare(int wording)
    {
        if (_left == wording) return;
        _left = wording;
        var words = store.Words(wording);
        _leftLength = words.Length;
        _lcs.Prepare(words);
        _leftWeight = WeightOf(wording);
        (_leftNegated, _leftHasNumber) = store.Signs(wording);
    }

    /// <summary>The summed rarity of a wording's content.</summary>
    public float WeightOf(int wording)
    {
        var weight = 0;
        foreach (var root in store.Roots(wording)) weight += rarity[root];
        return weight / CorpusRarity.Units;
    }

    /// <summary>The probability that the left side and <paramref name="right"/> report one utterance, apart from any veto.</summary>
    public float Score(int right) => Score(right, float.NegativeInfinity);

    /// <summary>As <see cref="Score(int)"/>, but 0 when the log-odds are below <paramref name="least"/>, and found out as early as may be.</summary>
    public float Score(int right, float least)
    {
        // First the best that may still come: all other words of the lesser one stand in the greater one as other words, all its words in order, and, as
        // long as they are not looked at, all circumstances speak for a match.
        var shared = Shared(right, out var rightWeight);
        var lesser = Math.Min(_leftWeight, rightWeight);
        var words = store.Words(right);
        var (shorter, longer) = _leftLength < words.Length ? (_leftLength, words.Length) : (words.Length, _leftLength);
        var odds = WordOdds(shared + (OtherWords * Math.Max(0, lesser - shared)), lesser, Math.Max(_leftWeight, rightWeight));
        var bestElse = store.HasCircumstances ? model.BestElse : 0;
        if (odds + bestElse + model[MatchFeature.Order] + (model[MatchFeature.Sequence] * Share(shorter, longer)) < least) return 0;

        var lcs = _lcs.Length(words);
        odds += (model[MatchFeature.Order] * Share(lcs, shorter)) + (model[MatchFeature.Sequence] * Share(lcs, longer));
        if (odds + bestElse < least) return 0;

        var measures = default(PairMeasures);
        MeasureCircumstances(right, Share(lcs, shorter), ref measures);
        if (odds + model.LogOdds(measures) < least) return 0;

        MeasureWords(right, shared, rightWeight, lcs, ref measures);
        odds = model.LogOdds(measures);
        if (odds < Sure)
        {
            MeasureOtherWords(right, shared, rightWeight, ref measures);
            odds = model.LogOdds(measures);
        }

        return odds < least ? 0 : MatchModel.ProbabilityOf(odds);
    }

    /// <summary>All measures of the left side against <paramref name="right"/>.</summary>
    public void Measure(int right, out PairMeasures measures)
    {
        var shared = Shared(right, out var rightWeight);
        var words = store.Words(right);
        var lcs = _lcs.Length(words);
        measures = default;
        MeasureCircumstances(right, Share(lcs, Math.Min(_leftLength, words.Length)), ref measures);
        MeasureWords(right, shared, rightWeight, lcs, ref measures);
        MeasureOtherWords(right, shared, rightWeight, ref measures);
    }

    private float WordOdds(float shared, float lesser, float greater)
        => model[MatchFeature.Base] + (model[MatchFeature.Corpus] * _corpus) + (model[MatchFeature.Containment] * Share(shared, lesser)) + (model[MatchFeature.Coverage] * Share(shared, greater))
            + (model[MatchFeature.Information] * InformationOf(shared));

    // All that can be told without looking words up.
    private void MeasureWords(int right, float shared, float rightWeight, int lcs, ref PairMeasures measures)
    {
        var length = store.Words(right).Length;
        measures[MatchFeature.Base] = 1;
        measures[MatchFeature.Corpus] = _corpus;
        MeasureShared(shared, rightWeight, ref measures);
        measures[MatchFeature.Order] = Share(lcs, Math.Min(_leftLength, length));
        measures[MatchFeature.Sequence] = Share(lcs, Math.Max(_leftLength, length));
        var (negated, hasNumber) = store.Signs(right);
        if (negated != _leftNegated) measures[MatchFeature.Negation] = 1;
        if (hasNumber && _leftHasNumber && !SharesNumber(store.Roots(_left), store.Roots(right), store.Table.Traits)) measures[MatchFeature.Numbers] = 1;
    }

    private void MeasureOtherWords(int right, float shared, float rightWeight, ref PairMeasures measures)
    {
        if (shared >= LeastShared || measures[MatchFeature.Speaker] > 0) MeasureShared(shared + (OtherWords * InOtherWords(right)), rightWeight, ref measures);
    }

    private void MeasureShared(float shared, float rightWeight, ref PairMeasures measures)
    {
        measures[MatchFeature.TooLittle] = MathF.Max(0, 1 - (shared / LeastShared));
        measures[MatchFeature.Containment] = Share(shared, Math.Min(_leftWeight, rightWeight));
        measures[MatchFeature.Coverage] = Share(shared, Math.Max(_leftWeight, rightWeight));
        measures[MatchFeature.Information] = InformationOf(shared);
        if (_retold) measures[MatchFeature.Retold] = measures[MatchFeature.Containment];
    }

    // What each side says in other words than the other, the lesser of both ways, so that the sides may be changed.
    private float InOtherWords(int right)
    {
        var a = store.Roots(_left);
        var b = store.Roots(right);
        var left = Except(a, b, _onlyLeft);
        var others = Except(b, a, _onlyRight);
        return left == 0 || others == 0 ? 0 : Math.Min(Best(_onlyLeft.AsSpan(0, left), _onlyRight.AsSpan(0, others)), Best(_onlyRight.AsSpan(0, others), _onlyLeft.AsSpan(0, left))) / CorpusRarity.Units;
    }

    private int Best(ReadOnlySpan<int> ones, ReadOnlySpan<int> others)
    {
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

    // The summed rarity of the roots that both hold, and of all that the right side holds.
    private float Shared(int right, out float rightWeight)
    {
        var a = store.Roots(_left);
        var b = store.Roots(right);
        var weights = rarity;
        int shared = 0, sum = 0;
        var i = 0;
        foreach (var root in b)
        {
            var weight = weights[root];
            sum += weight;
            while (i < a.Length && a[i] < root) i++;
            if (i < a.Length && a[i] == root) shared += weight;
        }

        rightWeight = sum / CorpusRarity.Units;
        return shared / CorpusRarity.Units;
    }

    private static float Share(float part, float whole) => whole > 0 ? part / whole : 0;

    private static float InformationOf(float shared) => MathF.Min(1, MathF.Log(1 + shared) * InformationScale);

    private void MeasureCircumstances(int right, float order, ref PairMeasures measures)
    {
        ref readonly var x = ref store.CircumstancesOf(_left);
        ref readonly var y = ref store.CircumstancesOf(right);
        var speakers = store.Speakers.Relation(x.Speaker, y.Speaker);
        if (speakers == SpeakerRelation.Same) measures[MatchFeature.Speaker] = 1;
        else if (speakers == SpeakerRelation.Apart) measures[MatchFeature.SpeakerApart] = x.Article >= 0 && x.Article == y.Article ? InOneArticle : 1;
        else if (x.Speaker < 0 != y.Speaker < 0) measures[MatchFeature.SpeakerUnnamed] = 1;
        if (x.Kind == 0 && y.Kind == 0) measures[MatchFeature.MarksUnlike] = MathF.Min(1, MarksSlope * (1 - order));

        // The most it may come to, until the words are measured.
        _retold = x.Kind == WordingStore.Indirect || y.Kind == WordingStore.Indirect;
        if (_retold) measures[MatchFeature.Retold] = 1;
        MeasureOccasion(x, y, ref measures);
        measures[MatchFeature.Marked] = MathF.Max(MarkedIn(store.Marked(_left), store.Roots(right)), MarkedIn(store.Marked(right), store.Roots(_left)));
        var context = store.Context(_left);
        var otherContext = store.Context(right);
        if (context.Length > 0 || otherContext.Length > 0) measures[MatchFeature.Context] = ContextOf(right, context, otherContext);
    }

    private static void MeasureOccasion(in Circumstances x, in Circumstances y, ref PairMeasures measures)
    {
        // Within one article all was said on its occasion: that says nothing.
        if (x.Article >= 0 && x.Article == y.Article && x.Venue == y.Venue && x.Day == y.Day) return;
        var days = x.DayIsTold && y.DayIsTold ? Math.Abs(x.Day - y.Day) : -1;
        if (days == 0 || (x.Venue >= 0 && x.Venue == y.Venue)) measures[MatchFeature.SameOccasion] = 1;
        else if (days >= DaysBetween) measures[MatchFeature.OtherOccasion] = 1;
    }

    private float MarkedIn(ReadOnlySpan<int> marked, ReadOnlySpan<int> roots)
    {
        var (shared, all) = (0, 0);
        foreach (var root in marked)
        {
            all += rarity[root];
            if (roots.BinarySearch(root) >= 0) shared += rarity[root];
        }

        return all == 0 ? 0 : shared / (float)all * MathF.Min(1, shared / (FullMarked * CorpusRarity.Units));
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
            if (other.BinarySearch(root) >= 0 || far.BinarySearch(root) >= 0) shared += rarity[root];
        }

        return MathF.Min(1, shared / (FullContext * CorpusRarity.Units));
    }

    private static bool SharesNumber(ReadOnlySpan<int> a, ReadOnlySpan<int> b, ReadOnlySpan<WordTraits> traits)
    {
        foreach (var root in a)
        {
            if ((traits[root] & WordTraits.Number) != 0 && b.BinarySearch(root) >= 0) return true;
        }

        return false;
    }
}
