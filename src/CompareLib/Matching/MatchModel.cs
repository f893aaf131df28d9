using System.Runtime.CompilerServices;

namespace CompareLib.Matching;

/// <summary>
/// Small regression trees (gradient boosting, Friedman 2001) over the measures of a pair: their sum is the log-odds that both wordings report one utterance.
/// Every tree is full: node k has the children 2k + 1 (measure at most the bound) and 2k + 2.
/// </summary>
/// <remarks>The trees are data: <c>Data/matching-trees.tsv</c>, fit by <c>CompareLib.Training matching</c>. Immutable and thread-safe.</remarks>
internal sealed class MatchModel
{
    /// <summary>Questions from root to leaf.</summary>
    public const int Depth = 3;

    /// <summary>Questions of one tree.</summary>
    public const int Nodes = (1 << Depth) - 1;

    /// <summary>The log-odds of a pair that is not looked at.</summary>
    public const float Least = -12;

    private const float LeastChance = 0.01f;
    private static readonly float Agreed = MathF.Log(1 + LeastChance);
    private const float FewWords = 3;
    private const float Denied = -12;

    // Names tell an institution from another less surely than they tell two persons: one may speak for the other.
    private const float ApartInstitutions = 0.8f;

    // A few words need their speaker to agree or, so much, the sentences around them.
    private const float LeastContext = 0.25f;
    private const float Unplaced = -8;
    private const float TwoOccasions = -6;
    private const float DaysLater = -2;
    private static readonly Lazy<MatchModel> Embedded = new(() => MatchModelText.Read("matching-trees.tsv"));
    private readonly byte[] _measures;
    private readonly float[] _bounds, _leaves;

    /// <summary>A model of trees that stand one after another.</summary>
    /// <param name="start">The log-odds before any tree.</param>
    /// <param name="measures">The measure of each question.</param>
    /// <param name="bounds">The greatest value that goes left, for each question; infinite where there is none.</param>
    /// <param name="leaves">What each leaf adds.</param>
    public MatchModel(float start, byte[] measures, float[] bounds, float[] leaves) => (Start, _measures, _bounds, _leaves) = (start, measures, bounds, leaves);

    /// <summary>The model that the package carries.</summary>
    public static MatchModel Default => Embedded.Value;

    /// <summary>The log-odds before any tree.</summary>
    public float Start { get; }

    /// <summary>The log-odds of a match.</summary>
    public float LogOdds(in PairMeasures measures)
    {
        ReadOnlySpan<float> x = measures;
        var sum = Start + Given(measures);
        for (int node = 0, leaf = 0; node < _measures.Length; node += Nodes, leaf += Nodes + 1)
        {
            var k = 0;

            // The answer as a number, not a branch: no processor guesses it well.
            for (var d = 0; d < Depth; d++) k = (2 * k) + 1 + Unsafe.BitCast<bool, byte>(x[_measures[node + k]] > _bounds[node + k]);
            sum += _leaves[leaf + k - Nodes];
        }

        return sum;
    }

    /// <summary>What is known without a fit: two speakers, both read right, never speak one utterance, a few words do not report the sentence that denies them, and prove nothing by themselves; what was said weeks apart was said twice.</summary>
    public static float Given(in PairMeasures measures) => SpeakersApart(measures) + FragmentDenied(measures) + FragmentUnplaced(measures) + OtherOccasion(measures) + LongAfter(measures);

    /// <summary>The probability of a match.</summary>
    public float Probability(in PairMeasures measures) => ProbabilityOf(LogOdds(measures));

    /// <summary>What each measure adds to the log-odds beyond what is common to all pairs, which is returned: the change of the expected leaf at each question.</summary>
    public float Explain(in PairMeasures measures, Span<float> share)
    {
        ReadOnlySpan<float> x = measures;
        share.Clear();
        share[(int)(measures[MatchFeature.OtherSpeaker] > 0 ? MatchFeature.OtherSpeaker : MatchFeature.SpeakerApart)] = SpeakersApart(measures);
        share[(int)MatchFeature.OtherOccasion] = OtherOccasion(measures);
        share[(int)MatchFeature.Days] = LongAfter(measures);
        share[(int)MatchFeature.Negation] = FragmentDenied(measures);
        share[(int)MatchFeature.LesserWords] = FragmentUnplaced(measures);
        var common = Start;
        for (int node = 0, leaf = 0; node < _measures.Length; node += Nodes, leaf += Nodes + 1)
        {
            var (k, mean) = (0, Mean(leaf, 0));
            common += mean;
            for (var d = 0; d < Depth; d++)
            {
                var measure = _measures[node + k];
                k = (2 * k) + (x[measure] > _bounds[node + k] ? 2 : 1);
                var next = Mean(leaf, k);
                share[measure] += next - mean;
                mean = next;
            }
        }

        return common;
    }

    /// <summary>The probability for log-odds.</summary>
    public static float ProbabilityOf(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));

    /// <summary>The log-odds for a probability.</summary>
    public static float LogOddsOf(double probability) => (float)Math.Log(probability / (1 - probability));

    /// <summary>The trees as text, a line each.</summary>
    public IEnumerable<string> Lines() => MatchModelText.Lines(_measures, _bounds, _leaves);

    private static float SpeakersApart(in PairMeasures measures)
        => MathF.Log(1 + LeastChance - Math.Max(measures[MatchFeature.OtherSpeaker], ApartInstitutions * measures[MatchFeature.SpeakerApart])) - Agreed;

    private static float OtherOccasion(in PairMeasures measures) => measures[MatchFeature.OtherOccasion] * TwoOccasions;

    private static float LongAfter(in PairMeasures measures) => measures[MatchFeature.Days] >= PairScorer.MostDays ? DaysLater : 0;

    private static float FragmentDenied(in PairMeasures measures) => measures[MatchFeature.Negation] > 0 && measures[MatchFeature.LesserWords] <= FewWords ? Denied : 0;

    private static float FragmentUnplaced(in PairMeasures measures)
        => measures[MatchFeature.LesserWords] <= FewWords && measures[MatchFeature.Speaker] == 0 && measures[MatchFeature.Context] < LeastContext ? Unplaced : 0;

    // The mean of the leaves under a node; a node without a question has all its weight on the left.
    private float Mean(int leaf, int k)
    {
        if (k >= Nodes) return _leaves[leaf + k - Nodes];
        var node = leaf / (Nodes + 1) * Nodes;
        return float.IsPositiveInfinity(_bounds[node + k]) ? Mean(leaf, (2 * k) + 1) : (Mean(leaf, (2 * k) + 1) + Mean(leaf, (2 * k) + 2)) / 2;
    }
}
