namespace CompareLib.Matching;

/// <summary>Measures one wording, prepared, against others of the same store.</summary>
/// <remarks>Not thread-safe: one for each thread. No allocation once its buffers have grown.</remarks>
internal sealed class PairScorer(WordingStore store, float[] rarity, MatchModel model)
{
    private const float FullInformation = 40;
    private readonly WordLcs _lcs = new();
    private int _left = -1;
    private float _leftWeight;

    /// <summary>Makes wording number <paramref name="wording"/> the left side.</summary>
    public void Prepare(int wording)
    {
        if (_left == wording) return;
        _left = wording;
        _lcs.Prepare(store.Words(wording));
        _leftWeight = WeightOf(wording);
    }

    /// <summary>The summed rarity of a wording's content.</summary>
    public float WeightOf(int wording)
    {
        var weight = 0f;
        foreach (var root in store.Roots(wording)) weight += rarity[root];
        return weight;
    }

    /// <summary>The probability that the left side and <paramref name="right"/> report one utterance, by their words and speakers.</summary>
    public float Score(int right)
    {
        Measure(right, out var measures);
        return model.Probability(measures);
    }

    /// <summary>All measures of the left side against <paramref name="right"/>.</summary>
    public void Measure(int right, out PairMeasures measures)
    {
        measures = default;
        var a = store.Roots(_left);
        var b = store.Roots(right);
        float shared = 0, rightWeight = 0;
        int i = 0, j = 0;
        while (j < b.Length)
        {
            while (i < a.Length && a[i] < b[j]) i++;
            var weight = rarity[b[j]];
            rightWeight += weight;
            if (i < a.Length && a[i] == b[j]) shared += weight;
            j++;
        }

        var least = Math.Min(_leftWeight, rightWeight);
        var most = Math.Max(_leftWeight, rightWeight);
        var leftWords = store.Words(_left);
        var rightWords = store.Words(right);
        var lcs = _lcs.Length(rightWords);
        measures[MatchFeature.Base] = 1;
        measures[MatchFeature.Containment] = least > 0 ? shared / least : 0;
        measures[MatchFeature.Coverage] = most > 0 ? shared / most : 0;
        measures[MatchFeature.Information] = MathF.Min(1, MathF.Log(1 + shared) / MathF.Log(1 + FullInformation));
        measures[MatchFeature.Order] = lcs / MathF.Max(1, Math.Min(leftWords.Length, rightWords.Length));
        measures[MatchFeature.Sequence] = lcs / MathF.Max(1, Math.Max(leftWords.Length, rightWords.Length));
        var traits = store.Table.Traits;
        Count(leftWords, traits, out var negations, out var numbers);
        Count(rightWords, traits, out var otherNegations, out var otherNumbers);
        measures[MatchFeature.Negation] = (negations > 0) != (otherNegations > 0) ? 1 : 0;
        measures[MatchFeature.Numbers] = numbers > 0 && otherNumbers > 0 && !SharesNumber(a, b, traits) ? 1 : 0;
        measures[MatchFeature.Speaker] = store.Speakers.Relation(store.CircumstancesOf(_left).Speaker, store.CircumstancesOf(right).Speaker) == SpeakerRelation.Same ? 1 : 0;
    }

    private static void Count(ReadOnlySpan<int> words, ReadOnlySpan<WordTraits> traits, out int negations, out int numbers)
    {
        (negations, numbers) = (0, 0);
        foreach (var word in words)
        {
            if ((traits[word] & WordTraits.Negator) != 0) negations++;
            if ((traits[word] & WordTraits.Number) != 0) numbers++;
        }
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
