using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>Gold and predicted quotations of one article paired one to one by falling intersection over union of letters and digits.</summary>
internal sealed record ExtractionMatch(int[] OfGold, int[] OfPrediction, bool[] Ignored)
{
    public static ExtractionMatch Of(GoldArticle gold, ArticleReading reading, double level)
    {
        var g = gold.Quotes.ConvertAll(q => Letters(gold.Text, q.Spans));
        var p = reading.Quotations.Select(q => Letters(gold.Text, q.Spans)).ToList();
        var pairs = new List<(double Minus, bool DontCare, int Gold, int Predicted)>();
        for (var i = 0; i < g.Count; i++)
        {
            for (var j = 0; j < p.Count; j++)
            {
                var both = g[i].Count(p[j].Contains);
                if (both == 0) continue;
                var overlap = (double)both / (g[i].Count + p[j].Count - both);
                if (overlap >= level) pairs.Add((-overlap, !gold.Quotes[i].Core, i, j));
            }
        }

        pairs.Sort();
        var ofGold = Enumerable.Repeat(-1, g.Count).ToArray();
        var ofPrediction = Enumerable.Repeat(-1, p.Count).ToArray();
        foreach (var (_, _, i, j) in pairs)
        {
            if (ofGold[i] < 0 && ofPrediction[j] < 0) (ofGold[i], ofPrediction[j]) = (j, i);
        }

        var care = new HashSet<int>();
        for (var i = 0; i < g.Count; i++) if (!gold.Quotes[i].Core) care.UnionWith(g[i]);
        var ignored = new bool[p.Count];
        for (var j = 0; j < p.Count; j++)
        {
            ignored[j] = ofPrediction[j] >= 0 ? !gold.Quotes[ofPrediction[j]].Core : p[j].Count == 0 || p[j].Count(care.Contains) * 2 >= p[j].Count;
        }

        return new ExtractionMatch(ofGold, ofPrediction, ignored);
    }

    /// <summary>The predictions that no gold quotation explains.</summary>
    public IEnumerable<int> Wrong() => Enumerable.Range(0, OfPrediction.Length).Where(j => OfPrediction[j] < 0 && !Ignored[j]);

    public static bool SpeakerRight(string text, GoldQuote gold, Quotation predicted)
    {
        var wanted = Letters(text, gold.SpeakerSpans);
        if (wanted.Count == 0) return predicted.Mention is null;
        return predicted.Mention is { } mention && Letters(text, mention.Spans).Overlaps(wanted);
    }

    private static HashSet<int> Letters(string text, IEnumerable<TextSpan> spans)
    {
        var letters = new HashSet<int>();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (char.IsLetterOrDigit(text[i])) letters.Add(i);
            }
        }

        return letters;
    }
}
