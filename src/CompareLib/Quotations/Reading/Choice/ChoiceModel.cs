using System.Globalization;
using System.Reflection;
using System.Text;

namespace CompareLib.Quotations.Reading.Choice;

/// <summary>The weights and trees that tell which way to read a cue. Immutable and thread-safe; origin and form in <c>choice-TAG.tsv</c> and <c>choice-TAG-trees.tsv</c>.</summary>
internal sealed class ChoiceModel
{
    private static readonly Lazy<ChoiceModel> English = new(() => Load("en")), German = new(() => Load("de"));

    private readonly float[] weights;

    public ChoiceModel(LanguageData language, float[] weights, ChoiceTrees? trees = null)
    {
        Trees = trees;
        Classes = new WordClasses(language);
        this.weights = weights;
    }

    /// <summary>The classes its features are made of.</summary>
    public WordClasses Classes { get; }

    /// <summary>The trees that correct its scores; null for none.</summary>
    public ChoiceTrees? Trees { get; }

    /// <summary>The model of a language.</summary>
    public static ChoiceModel For(LanguageData language) => language.Tag == "de" ? German.Value : English.Value;

    /// <summary>Features with the sum of their weights.</summary>
    public Part Part(List<int> features)
    {
        var score = 0.0;
        foreach (var feature in features) score += weights[feature];
        return new Part([.. features], score);
    }

    private static StreamReader? Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name) is { } stream ? new StreamReader(stream, Encoding.UTF8) : null;

    private static ChoiceModel Load(string tag)
    {
        using var reader = Open($"choice-{tag}.tsv") ?? throw new InvalidOperationException($"choice-{tag}.tsv is not embedded");
        var language = LanguageData.For(tag);
        var names = new FeatureNames(language, new WordClasses(language));
        var weights = new float[FeatureNames.Count];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal)) continue;
            var fields = line.Split('\t');
            if (fields.Length != 4) throw new InvalidOperationException($"choice-{tag}.tsv: four fields wanted: {line}");
            if (names.Parse(fields[0], fields[1], fields[2]) is >= 0 and var feature) weights[feature] = float.Parse(fields[3], CultureInfo.InvariantCulture);
        }

        using var trees = Open($"choice-{tag}-trees.tsv");
        return new ChoiceModel(language, weights, trees is null ? null : ChoiceTrees.Parse(trees, $"choice-{tag}-trees.tsv"));
    }
}
