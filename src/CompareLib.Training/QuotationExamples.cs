using CompareLib.Articles;
using CompareLib.Evaluation;
using CompareLib.Quotations;
using CompareLib.Quotations.Reading;
using CompareLib.Quotations.Reading.Choice;
using CompareLib.Text;

namespace CompareLib.Training;

/// <summary>Cues of gold articles with the candidates that are right.</summary>
internal static class QuotationExamples
{
    private const double Level = 0.8;

    // An accusation is somebody's words, though the measure does not count it; else no cue of accusing would ever be taken.
    private const double Uncounted = 0.5;

    /// <summary>The examples; <paramref name="reach"/> tells how much gold the candidates reach at all.</summary>
    public static List<QuotationExample> Of(List<GoldArticle> articles, ChoiceModel model, Predicate<int> which, out string reach)
    {
        var examples = new List<QuotationExample>();
        int reached = 0, all = 0;
        for (var a = 0; a < articles.Count; a++)
        {
            if (!which(a)) continue;
            var gold = articles[a];
            var hit = new HashSet<GoldQuote>();
            QuotationReader.Read(new Article { Id = gold.Id, Text = gold.Text, Language = gold.Language }, new QuotationOptions(), model, (unit, parse, groups) => AddUnit(examples, a, gold, unit, parse, groups, hit), default);
            reached += hit.Count(q => q.Core);
            all += gold.Quotes.Count(q => q.Core);
        }

        reach = FormattableString.Invariant($"candidates reach {reached} of {all} core gold quotations ({100.0 * reached / Math.Max(1, all):F1} %)");
        return examples;
    }

    private static void AddUnit(List<QuotationExample> examples, int article, GoldArticle gold, Unit unit, UnitParse parse, List<CueGroup> groups, HashSet<GoldQuote> hit)
    {
        var quotes = gold.Quotes.FindAll(q => q.Spans.Exists(s => s.Overlaps(unit.Span)));
        var wanted = quotes.ConvertAll(q => Letters(gold.Text, q.Spans, unit.Span));
        var care = new HashSet<int>();
        for (var q = 0; q < quotes.Count; q++) if (!quotes[q].Core) care.UnionWith(wanted[q]);
        var letters = groups.ConvertAll(g => g.Candidates.ConvertAll(c => Letters(gold.Text, Spans(parse, c), unit.Span)));
        var links = new List<(double Score, int Quote, int Group)>();
        for (var q = 0; q < quotes.Count; q++)
        {
            for (var g = 0; g < groups.Count; g++)
            {
                var best = letters[g].Count == 0 ? 0 : letters[g].Max(l => Overlap(wanted[q], l));
                if (best < Level) continue;
                hit.Add(quotes[q]);
                links.Add((best + (quotes[q].CueSpans.Exists(s => s.Overlaps(parse.SpanOf(groups[g].Word, groups[g].CueLast))) ? 1 : 0), q, g));
            }
        }

        links.Sort((x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.Quote != y.Quote ? x.Quote.CompareTo(y.Quote) : x.Group.CompareTo(y.Group));
        var ofGroup = new int[groups.Count];
        Array.Fill(ofGroup, -1);
        var taken = new bool[quotes.Count];
        foreach (var (_, q, g) in links) if (!taken[q] && ofGroup[g] < 0) (taken[q], ofGroup[g]) = (true, q);
        for (var g = 0; g < groups.Count; g++)
        {
            var q = ofGroup[g];
            var uncounted = q >= 0 && !quotes[q].Core;
            if (uncounted && !groups[g].Candidates.Exists(c => c.Rule == "parse-accuse")) continue;
            var candidates = new List<Part[]>();
            var target = new List<double>();
            var kept = new List<Candidate>();
            var most = q < 0 ? 0 : letters[g].Max(l => Overlap(wanted[q], l));
            for (var c = 0; c < letters[g].Count; c++)
            {
                var overlap = q < 0 ? 0 : Overlap(wanted[q], letters[g][c]);
                // What the measure passes over is neither right nor wrong.
                if (overlap < Level && letters[g][c].Count(care.Contains) * 2 >= letters[g][c].Count) continue;
                candidates.Add(groups[g].Candidates[c].Parts);
                kept.Add(groups[g].Candidates[c]);
                target.Add(overlap < Level ? 0 : Math.Exp(10 * (overlap - most)));
            }

            if (candidates.Count == 0) continue;
            var sum = target.Sum();
            examples.Add(new QuotationExample(article, uncounted ? Uncounted : 1, candidates, [.. target.Select(t => sum > 0 ? t / sum : 0)], [.. kept.Select(c => c.Score)], [.. kept.Select(c => c.Traits)]));
        }
    }

    private static List<TextSpan> Spans(UnitParse parse, Candidate c) => c.SecondFirst < 0 ? [parse.SpanOf(c.First, c.Last)] : [parse.SpanOf(c.First, c.Last), parse.SpanOf(c.SecondFirst, c.SecondLast)];

    private static HashSet<int> Letters(string text, List<TextSpan> spans, TextSpan within)
    {
        var letters = new HashSet<int>();
        foreach (var span in spans) for (var i = Math.Max(span.Start, within.Start); i < Math.Min(span.End, within.End); i++) if (char.IsLetterOrDigit(text[i])) letters.Add(i);
        return letters;
    }

    private static double Overlap(HashSet<int> a, HashSet<int> b)
    {
        var both = a.Count < b.Count ? a.Count(b.Contains) : b.Count(a.Contains);
        return both == 0 ? 0 : (double)both / (a.Count + b.Count - both);
    }
}
