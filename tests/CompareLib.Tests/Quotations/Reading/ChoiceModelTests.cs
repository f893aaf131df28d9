using System.Globalization;
using CompareLib.Quotations;
using CompareLib.Quotations.Reading.Choice;

namespace CompareLib.Tests.Quotations.Reading;

public sealed class ChoiceModelTests
{
    [TestCase("en")]
    [TestCase("de")]
    public void The_weights_name_only_known_features_each_once(string tag)
    {
        var language = LanguageData.For(tag);
        var names = new FeatureNames(language, new WordClasses(language));
        var seen = new HashSet<int>();
        using var reader = new StreamReader(typeof(QuotationExtractor).Assembly.GetManifestResourceStream($"choice-{tag}.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) continue;
            var fields = line.Split('\t');
            Assert.That(fields, Has.Length.EqualTo(4), line);
            var feature = names.Parse(fields[0], fields[1], fields[2]);
            Assert.That(feature, Is.InRange(0, FeatureNames.Count - 1), line);
            Assert.That(seen.Add(feature), Is.True, line);
            Assert.That(names.NameOf(feature), Is.EqualTo(string.Join('\t', fields[..3])));
            Assert.That(Math.Abs(double.Parse(fields[3], CultureInfo.InvariantCulture)), Is.InRange(0.01, 20), line);
        }

        Assert.That(seen, Has.Count.GreaterThan(500));
    }

    [TestCase("NoSuchKind", "0", "0")]
    [TestCase("CueVerb", "frobnicate", "0")]
    [TestCase("Bias", "-1", "0")]
    public void An_unknown_feature_has_no_number(string kind, string a, string b) =>
        Assert.That(new FeatureNames(LanguageData.For("en"), new WordClasses(LanguageData.For("en"))).Parse(kind, a, b), Is.EqualTo(-1));
}
