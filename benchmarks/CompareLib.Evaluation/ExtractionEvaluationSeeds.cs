using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>
/// The seed articles by the rule their gold suggests: direct and mixed exact after trimming blanks and punctuation (the whole reported clause of a mixed one
/// counts too), indirect by word F1 of 0.8 against text, content or an accepted span; optional items count neither for nor against. An interrupted quotation
/// is there one item a piece, so every span and every marked part of a quotation is offered.
/// </summary>
internal static class ExtractionEvaluationSeeds
{
    private sealed record Piece(Quotation Quotation, TextSpan Span);

    public static int Run(string goldPath, string folder, string? errors)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(goldPath));
        var extractor = new QuotationExtractor();
        int found = 0, missed = 0, wrong = 0, named = 0, mentioned = 0;
        foreach (var file in json.RootElement.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("file").GetString()!))
        {
            var text = File.ReadAllText(Path.Combine(folder, file));
            var quotes = json.RootElement.GetProperty("quotes").EnumerateArray().Where(q => q.GetProperty("file").GetString() == file).ToList();
            var reading = extractor.Read(new Article { Id = file, Text = text });
            var pieces = reading.Quotations.SelectMany(q => Pieces(q).Select(s => new Piece(q, s))).ToList();
            var used = new HashSet<Quotation>();
            foreach (var q in quotes)
            {
                var optional = q.TryGetProperty("optional", out var o) && o.GetBoolean();
                var accepted = Accepted(q).ToList();
                var indirect = q.GetProperty("kind").GetString() == "indirect";
                var hit = pieces.Find(p => accepted.Any(a => Same(text, a, p.Span, indirect)));
                if (hit is not null) used.Add(hit.Quotation);
                foreach (var near in reading.Quotations.Where(r => optional && accepted.Any(a => a.Overlaps(r.Extent)))) used.Add(near);
                if (optional) continue;
                if (hit is null)
                {
                    missed++;
                    if (errors is not null) Console.WriteLine($"MISSED {q.GetProperty("id").GetString()} {q.GetProperty("kind").GetString()} {q.GetProperty("text").GetString()}");
                    continue;
                }

                found++;
                var names = new List<string> { q.GetProperty("speaker").GetString()! };
                if (q.TryGetProperty("speakerAccept", out var more)) names.AddRange(more.EnumerateArray().Select(m => m.GetString()!));
                var name = hit.Quotation.Speaker?.Name ?? "";
                if (names.Contains(name, StringComparer.OrdinalIgnoreCase)) named++;
                else if (errors is not null) Console.WriteLine($"SPEAKER {q.GetProperty("id").GetString()} wanted {string.Join(" | ", names)} got {name} (mention {hit.Quotation.Mention?.Text})");
                if (q.TryGetProperty("speakerMentionSpan", out var m2) && hit.Quotation.Mention is { } mention
                    && mention.Spans.Any(s => s.Overlaps(new TextSpan(m2[0].GetInt32(), m2[1].GetInt32())))) mentioned++;
                else if (errors is not null && q.TryGetProperty("speakerMention", out var wanted)) Console.WriteLine($"MENTION {q.GetProperty("id").GetString()} wanted {wanted} got {hit.Quotation.Mention?.Text}");
            }

            foreach (var q in reading.Quotations.Where(q => !used.Contains(q)))
            {
                // A quotation whose pieces all lie inside one gold item, or that covers one, was missed by its bounds and is wrong once, not excused.
                wrong++;
                if (errors is not null) Console.WriteLine($"WRONG {file[..3]} {q.Kind} {q.Rule} {q.Text}");
            }
        }

        var (p, r, f1) = ExtractionEvaluation.Scores(found, wrong, missed);
        Console.WriteLine(FormattableString.Invariant($"seeds  P {p:F1}  R {r:F1}  F1 {f1:F1} | mention {100.0 * mentioned / Math.Max(1, found):F1}  canonical name {100.0 * named / Math.Max(1, found):F1} | tp {found} fp {wrong} fn {missed}"));
        return 0;
    }

    private static IEnumerable<TextSpan> Pieces(Quotation q) => q.Spans.Append(q.Extent).Concat(q.Marked).Concat(q.Segments).Distinct();

    private static IEnumerable<TextSpan> Accepted(JsonElement q)
    {
        yield return new TextSpan(q.GetProperty("start").GetInt32(), q.GetProperty("end").GetInt32());
        if (q.TryGetProperty("content", out var content)) yield return new TextSpan(content.GetProperty("start").GetInt32(), content.GetProperty("end").GetInt32());
        if (!q.TryGetProperty("spanAccept", out var accept)) yield break;
        foreach (var a in accept.ValueKind == JsonValueKind.Array ? accept.EnumerateArray().AsEnumerable() : [accept])
        {
            if (a.ValueKind == JsonValueKind.Object) yield return new TextSpan(a.GetProperty("start").GetInt32(), a.GetProperty("end").GetInt32());
            else if (a.ValueKind == JsonValueKind.Array) yield return new TextSpan(a[0].GetInt32(), a[1].GetInt32());
        }
    }

    private static bool Same(string text, TextSpan gold, TextSpan piece, bool indirect)
    {
        if (!indirect) return Words(text, gold).SequenceEqual(Words(text, piece));
        if (!gold.Overlaps(piece)) return false;
        var a = Words(text, gold);
        var b = Words(text, piece);
        var common = a.Intersect(b).Count();
        return common * 2.0 / (a.Count + b.Count) >= 0.8;
    }

    /// <summary>The words with their places.</summary>
    private static List<(int, string)> Words(string text, TextSpan span) =>
        [.. Tokenizer.Tokenize(span.Of(text)).Where(t => t.IsWordLike).Select(t => (span.Start + t.Span.Start, t.Span.Of(span.Of(text))))];
}
