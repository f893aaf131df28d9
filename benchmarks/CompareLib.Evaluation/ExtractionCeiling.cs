using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Quotations.Reading;
using CompareLib.Quotations.Reading.Choice;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>How much of the core gold is among the readings that the choice has to choose from: no choice can reach more.</summary>
internal static class ExtractionCeiling
{
    public static void Print(List<GoldArticle> articles)
    {
        var kinds = new SortedDictionary<string, (int Reached, int All)>(StringComparer.Ordinal);
        foreach (var gold in articles)
        {
            var reached = new HashSet<GoldQuote>();
            var language = LanguageData.For(gold.Language);
            QuotationReader.Read(new Article { Id = gold.Id, Text = gold.Text, Language = gold.Language }, new QuotationOptions(), ChoiceModel.For(language), (unit, parse, groups) =>
            {
                foreach (var quote in gold.Quotes)
                {
                    if (!quote.Core || reached.Contains(quote) || !quote.Spans.Exists(s => s.Overlaps(unit.Span))) continue;
                    var wanted = Letters(gold.Text, quote.Spans, unit.Span);
                    if (groups.Exists(g => g.Candidates.Exists(c => Overlap(wanted, Letters(gold.Text, c.SecondSpan.Length == 0 ? [c.Span] : [c.Span, c.SecondSpan], unit.Span)) >= 0.8))) reached.Add(quote);
                }
            }, default);
            foreach (var quote in gold.Quotes.Where(q => q.Core))
            {
                var (found, all) = kinds.GetValueOrDefault(quote.Kind);
                kinds[quote.Kind] = (found + (reached.Contains(quote) ? 1 : 0), all + 1);
            }
        }

        var whole = (Reached: kinds.Values.Sum(k => k.Reached), All: kinds.Values.Sum(k => k.All));
        Console.WriteLine(FormattableString.Invariant($"ceiling: the candidates hold {whole.Reached} of {whole.All} core gold quotations ({100.0 * whole.Reached / Math.Max(1, whole.All):F1} %): {string.Join(", ", kinds.Select(k => FormattableString.Invariant($"{k.Key} {100.0 * k.Value.Reached / k.Value.All:F1}")))}"));
    }

    private static HashSet<int> Letters(string text, IEnumerable<TextSpan> spans, TextSpan within)
    {
        var letters = new HashSet<int>();
        foreach (var span in spans) for (var i = Math.Max(span.Start, within.Start); i < Math.Min(span.End, within.End); i++) if (char.IsLetterOrDigit(text[i])) letters.Add(i);
        return letters;
    }

    private static double Overlap(HashSet<int> a, HashSet<int> b)
    {
        var both = a.Count(b.Contains);
        return both == 0 ? 0 : (double)both / (a.Count + b.Count - both);
    }
}
