using CompareLib.Evaluation;
using CompareLib.Quotations;

namespace CompareLib.Training;

/// <summary>Counts of quotations read right and wrong over articles, by the rule of <c>extraction/score.py</c>.</summary>
internal sealed class QuotationScore
{
    private readonly SortedDictionary<string, (int Found, int All)> kinds = new(StringComparer.Ordinal);
    private int found, wrong, missed, speakers;

    /// <summary>Adds one article.</summary>
    public void Add(GoldArticle gold, ArticleReading reading)
    {
        var match = ExtractionMatch.Of(gold, reading, 0.8);
        wrong += match.Wrong().Count();
        for (var g = 0; g < gold.Quotes.Count; g++)
        {
            var quote = gold.Quotes[g];
            if (!quote.Core) continue;
            var p = match.OfGold[g];
            var kind = kinds.GetValueOrDefault(quote.Kind);
            kinds[quote.Kind] = (kind.Found + (p < 0 ? 0 : 1), kind.All + 1);
            if (p < 0) { missed++; continue; }
            found++;
            if (ExtractionMatch.SpeakerRight(gold.Text, quote, reading.Quotations[p])) speakers++;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"IoU>=0.8: P {100.0 * found / (found + wrong):F1} R {100.0 * found / (found + missed):F1} F1 {200.0 * found / ((2 * found) + wrong + missed):F1}, speaker {100.0 * speakers / found:F1}, joint F1 {200.0 * speakers / ((2 * found) + wrong + missed):F1}; recall {string.Join(", ", kinds.Select(k => FormattableString.Invariant($"{k.Key} {100.0 * k.Value.Found / k.Value.All:F1}")))}");
}
