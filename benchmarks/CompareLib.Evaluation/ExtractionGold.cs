using System.Text;
using System.Text.Json;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>A gold quotation; spans in UTF-16 units.</summary>
internal sealed record GoldQuote(string Kind, bool Core, List<TextSpan> Spans, List<TextSpan> SpeakerSpans, List<TextSpan> CueSpans, string Speaker);

/// <summary>A gold article.</summary>
internal sealed record GoldArticle(string Id, string Text, string? Language, List<GoldQuote> Quotes);

/// <summary>Reads gold articles and writes predictions in the form of the Python scorer. Offsets there are code points; here UTF-16 units.</summary>
internal static class ExtractionGold
{
    public static List<GoldArticle> Load(string path)
    {
        var articles = new List<GoldArticle>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0) continue;
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var units = Units(text);
            var quotes = root.GetProperty("quotes").EnumerateArray().Select(q => new GoldQuote(
                q.GetProperty("kind").GetString()!,
                q.GetProperty("core").GetBoolean(),
                Spans(q, "spans", units) is { Count: > 0 } spans ? spans : [new TextSpan(units[q.GetProperty("start").GetInt32()], units[q.GetProperty("end").GetInt32()])],
                Spans(q, "speaker_spans", units),
                Spans(q, "verb_spans", units),
                q.TryGetProperty("speaker", out var s) && s.ValueKind == JsonValueKind.String ? s.GetString()! : "")).ToList();
            articles.Add(new GoldArticle(root.GetProperty("id").GetString()!, text, root.TryGetProperty("lang", out var l) ? l.GetString() : null, quotes));
        }

        return articles;
    }

    public static void WritePredictions(string path, IEnumerable<(GoldArticle Gold, ArticleReading Reading)> read)
    {
        using var file = new StreamWriter(path, false, new UTF8Encoding(false));
        foreach (var (gold, reading) in read)
        {
            var points = Points(gold.Text);
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartObject();
                json.WriteString("id", gold.Id);
                json.WriteStartArray("quotes");
                foreach (var q in reading.Quotations)
                {
                    json.WriteStartObject();
                    json.WriteNumber("start", points[q.Extent.Start]);
                    json.WriteNumber("end", points[q.Extent.End]);
                    Write(json, "spans", q.Spans, points);
                    json.WriteString("rule", q.Rule);
                    json.WriteNumber("confidence", q.Confidence);
                    Write(json, "cue_spans", q.Cue, points);
                    json.WriteString("kind", q.Kind.ToString().ToLowerInvariant());
                    if (q.Mention is { } mention)
                    {
                        json.WriteString("speaker", q.Speaker?.Name ?? mention.Text);
                        Write(json, "speaker_spans", mention.Spans, points);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            file.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
        }
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans, int[] points)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(points[span.Start]);
            json.WriteNumberValue(points[span.End]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static List<TextSpan> Spans(JsonElement quote, string name, int[] units) =>
        quote.TryGetProperty(name, out var spans) && spans.ValueKind == JsonValueKind.Array
            ? spans.EnumerateArray().Select(s => new TextSpan(units[s[0].GetInt32()], units[s[1].GetInt32()])).ToList()
            : [];

    /// <summary>The UTF-16 index of every code point, and of the end.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }

    /// <summary>The code point index of every UTF-16 unit, and of the end.</summary>
    private static int[] Points(string text)
    {
        var points = new int[text.Length + 1];
        for (int i = 0, n = 0; i < text.Length; n++)
        {
            points[i++] = n;
            if (i < text.Length && char.IsSurrogatePair(text, i - 1)) points[i++] = n;
            points[i] = n + 1;
        }

        return points;
    }
}
