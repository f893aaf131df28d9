using System.Globalization;

namespace CompareLib.Matching;

/// <summary>A logistic model: the measures of a pair, weighted and added up, are the log-odds that both wordings report one utterance.</summary>
/// <remarks>The weights are data: <c>Data/matching-weights.tsv</c>, fit by <c>CompareLib.Training matching</c>. Thread-safe.</remarks>
internal sealed class MatchModel(float[] weights)
{
    private static readonly Lazy<MatchModel> Embedded = new(() => Parse(Read("matching-weights.tsv")));

    /// <summary>The model that the package carries.</summary>
    public static MatchModel Default => Embedded.Value;

    /// <summary>The weight of one measure.</summary>
    public float this[MatchFeature feature] => weights[(int)feature];

    /// <summary>The most that speaker, occasion, context, kind and marks can add.</summary>
    public float BestElse { get; } = weights[(int)MatchFeature.Speaker] + weights[(int)MatchFeature.SameOccasion] + weights[(int)MatchFeature.Context] + weights[(int)MatchFeature.Retold] + weights[(int)MatchFeature.Marked];

    /// <summary>The log-odds of a match.</summary>
    public float LogOdds(in PairMeasures measures)
    {
        var sum = 0f;
        ReadOnlySpan<float> values = measures;
        for (var i = 0; i < values.Length; i++) sum += weights[i] * values[i];
        return sum;
    }

    /// <summary>The probability of a match.</summary>
    public float Probability(in PairMeasures measures) => ProbabilityOf(LogOdds(measures));

    /// <summary>The probability for log-odds.</summary>
    public static float ProbabilityOf(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));

    /// <summary>The log-odds for a probability.</summary>
    public static float LogOddsOf(double probability) => (float)Math.Log(probability / (1 - probability));

    /// <summary>Reads weights: a line each, name, tab, value; lines that begin with # are remarks.</summary>
    public static MatchModel Parse(string data)
    {
        var weights = new float[PairMeasures.Size];
        foreach (var line in data.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] == '#') continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            weights[(int)Enum.Parse<MatchFeature>(line[..tab])] = float.Parse(line[(tab + 1)..], CultureInfo.InvariantCulture);
        }

        return new MatchModel(weights);
    }

    private static string Read(string name)
    {
        using var stream = typeof(MatchModel).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the package lacks {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
