namespace CompareLib.Matching;

/// <summary>Measures one wording, prepared, against others of the same store.</summary>
/// <remarks>Not thread-safe: one for each thread. No allocation once its buffers have grown.</remarks>
internal sealed class PairScorer(WordingStore store, int[] rarity, MatchModel model)
{
    private const float FullInformation = 40;
    private const float FullContext = 12;
    private const int DaysBetween = 2;
    private static readonly float InformationScale = 1 / MathF.Log(1 + FullInformation);
    private readonly WordLcs _lcs = new();
    private int _left = -1;
    private float _leftWeight;
    private int _leftLength;
    private bool _leftNegated;
    private bool _leftHasNumber;

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
    public float Score(int right)
    {
        Measure(right, out var measures);
        return model.Probability(measures);
    }

    /// <summary>As <see cref="Score(int)"/>, but 0 when the log-odds are below <paramref name="least"/>, and found out as early as may be.</summary>
    public float Score(int right, float least)
    {
        // The same sum as in the model, put together in the order of its cost.
        var shared = Shared(right, out var rightWeight);
        var odds = model[MatchFeature.Base] + (model[MatchFeature.Containment] * Share(shared, Math.Min(_leftWeight, rightWeight)))
            + (model[MatchFeature.Coverage] * Share(shared, Math.Max(_leftWeight, rightWeight))) + (model[MatchFeature.Information] * InformationOf(shared));

        // At best all words of the shorter one stand in order in the longer one, and all else speaks for a match.
        var words = store.Words(right);
        var (shorter, longer) = _leftLength < words.Length ? (_leftLength, words.Length) : (words.Length, _leftLength);
        if (odds + model[MatchFeature.Order] + (model[MatchFeature.Sequence] * Share(shorter, longer)) + model.BestElse < least) return 0;

        Measure(right, out var measures);
        odds = model.LogOdds(measures);
        return odds < least ? 0 : MatchModel.ProbabilityOf(odds);
    }

    /// <summary>All measures of the left side against <paramref name="right"/>.</summary>
    public void Measure(int right, out PairMeasures measures)
    {
        measures = default;
        var shared = Shared(right, out var rightWeight);
        var words = store.Words(right);
        var lcs = _lcs.Length(words);
        var order = Share(lcs, Math.Min(_leftLength, words.Length));
        measures[MatchFeature.Base] = 1;
        measures[MatchFeature.Containment] = Share(shared, Math.Min(_leftWeight, rightWeight));
        measures[MatchFeature.Coverage] = Share(shared, Math.Max(_leftWeight, rightWeight));
        measures[MatchFeature.Information] = InformationOf(shared);
        measures[MatchFeature.Order] = order;
        measures[MatchFeature.Sequence] = Share(lcs, Math.Max(_leftLength, words.Length));
        var (negated, hasNumber) = store.Signs(right);
        if (negated != _leftNegated) measures[MatchFeature.Negation] = 1;
        if (hasNumber && _leftHasNumber && !SharesNumber(store.Roots(_left), store.Roots(right), store.Table.Traits)) measures[MatchFeature.Numbers] = 1;
        MeasureCircumstances(right, order, ref measures);
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
        if (store.Speakers.Relation(x.Speaker, y.Speaker) == SpeakerRelation.Same) measures[MatchFeature.Speaker] = 1;
        if (x.Kind == 0 && y.Kind == 0) measures[MatchFeature.MarksUnlike] = 1 - order;
        measures[MatchFeature.Occasion] = Occasion(x, y);
        var context = store.Context(_left);
        var otherContext = store.Context(right);
        if (context.Length > 0 || otherContext.Length > 0) measures[MatchFeature.Context] = ContextOf(right, context, otherContext);
    }

    /// <summary>1 when both were said on one day or at one event, -1 when on two, 0 when it is not told.</summary>
    public float Occasion(in Circumstances x, in Circumstances y)
    {
        if (x.Venue >= 0 && y.Venue >= 0 && x.Venue == y.Venue) return 1;
        if (!x.DayIsTold || !y.DayIsTold) return 0;
        var days = Math.Abs(x.Day - y.Day);
        return days == 0 ? 1 : days >= DaysBetween ? -1 : 0;
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
