using System.Text;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>Lists errors with their sentences, to the terminal only: [content], {cue}, &lt;speaker&gt;.</summary>
internal static class ExtractionErrors
{
    public static void Print(List<(GoldArticle Gold, ArticleReading Reading)> read, int count, string? rule, string? kind)
    {
        var lines = new List<(string Key, string Line)>();
        foreach (var (gold, reading) in read)
        {
            var match = ExtractionMatch.Of(gold, reading, 0.8);
            var loose = ExtractionMatch.Of(gold, reading, 0.1);
            for (var g = 0; g < gold.Quotes.Count; g++)
            {
                var quote = gold.Quotes[g];
                if (!quote.Core || (kind is not null && quote.Kind != kind)) continue;
                if (match.OfGold[g] < 0)
                {
                    var near = loose.OfGold[g];
                    var nearRule = near < 0 ? "nothing" : reading.Quotations[near].Rule;
                    if (rule is null or "missed" || rule == nearRule)
                        lines.Add(("missed", $"MISSED {quote.Kind} [{nearRule}] {Show(gold.Text, quote.Spans, quote.CueSpans, quote.SpeakerSpans)}{(near < 0 ? "" : "\n        GOT  " + Show(gold.Text, reading.Quotations[near]))}"));
                }
                else if (!ExtractionMatch.SpeakerRight(gold.Text, quote, reading.Quotations[match.OfGold[g]]) && (rule is null or "speaker" || rule == reading.Quotations[match.OfGold[g]].Rule))
                {
                    lines.Add(("speaker", $"SPEAKER {reading.Quotations[match.OfGold[g]].Rule} {Show(gold.Text, quote.Spans, quote.CueSpans, quote.SpeakerSpans)}\n        GOT  {reading.Quotations[match.OfGold[g]].Mention?.Text}"));
                }
            }

            foreach (var p in match.Wrong())
            {
                var q = reading.Quotations[p];
                if ((rule is null or "wrong" || q.Rule == rule) && (kind is null || q.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)))
                    lines.Add(("wrong", $"WRONG {q.Kind} {q.Rule} {q.Confidence:F2} {Show(gold.Text, q)}"));
            }
        }

        var step = Math.Max(1, lines.Count / Math.Max(1, count));
        Console.WriteLine($"{lines.Count} errors, every {step}.");
        for (var i = 0; i < lines.Count; i += step) Console.WriteLine(lines[i].Line);
    }

    private static string Show(string text, Quotation q) => Show(text, q.Spans, q.Cue, q.Mention?.Spans ?? []);

    private static string Show(string text, IReadOnlyList<TextSpan> spans, IReadOnlyList<TextSpan> cue, IReadOnlyList<TextSpan> speaker)
    {
        var all = spans.Concat(cue).Concat(speaker).ToList();
        var from = Math.Max(0, all.Min(s => s.Start) - 50);
        var to = Math.Min(text.Length, all.Max(s => s.End) + 40);
        var shown = new StringBuilder();
        for (var i = from; i <= to; i++)
        {
            if (speaker.Any(s => s.End == i)) shown.Append('>');
            if (cue.Any(s => s.End == i)) shown.Append('}');
            if (spans.Any(s => s.End == i)) shown.Append(']');
            if (spans.Any(s => s.Start == i)) shown.Append('[');
            if (cue.Any(s => s.Start == i)) shown.Append('{');
            if (speaker.Any(s => s.Start == i)) shown.Append('<');
            if (i < to) shown.Append(text[i] is '\n' or '\r' ? '¶' : text[i]);
        }

        return shown.Length > 520 ? $"{shown.ToString(0, 260)} ... {shown.ToString(shown.Length - 240, 240)}" : shown.ToString();
    }
}
