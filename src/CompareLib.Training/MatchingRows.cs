using System.Text.Json;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Training;

/// <summary>Labelled pairs of quotations that are given: from the gold of events and of the seeds, each measured by what a user may know of them.</summary>
internal static class MatchingRows
{
    private sealed record Labelled(WordingToGroup Wording, string Event, string[] Groups, string[] Statements);

    /// <summary>All pairs within an event, and those of two events that share words.</summary>
    public static List<MatchingRow> Load(string quotes, string articles, string seeds)
    {
        var rows = new List<MatchingRow>();
        var news = Quotes(quotes, articles);
        var (five, apart) = Seeds(seeds);
        foreach (var (set, ignored) in new[] { (news, []), (five, apart) })
        {
            Measure(rows, "text", .4, set, ignored, w => new WordingToGroup { Id = w.Id, Text = w.Text });
            Measure(rows, "kind", .4, set, ignored, w => w with { Speaker = null, Event = null, ArticleId = null, ArticleText = null });
            Measure(rows, "speaker", .4, set, ignored, w => w with { Event = null, ArticleId = null, ArticleText = null });
            Measure(rows, "event", .6, set, ignored, w => w with { ArticleText = null });
            if (set == news) Measure(rows, "article", .6, set, ignored, w => w with { Event = null });
        }

        return rows;
    }

    private static void Measure(List<MatchingRow> rows, string view, double weight, List<Labelled> set, HashSet<(string, string)> ignored, Func<WordingToGroup, WordingToGroup> see)
    {
        var store = new WordingStore();
        foreach (var item in set) store.Add(see(item.Wording));
        var scorer = new PairScorer(store, null);
        for (var i = 0; i < set.Count; i++)
        {
            scorer.Prepare(i);
            for (var j = i + 1; j < set.Count; j++)
            {
                var (a, b) = (set[i], set[j]);
                if (ignored.Contains((a.Wording.Id, b.Wording.Id)) || ignored.Contains((b.Wording.Id, a.Wording.Id))) continue;
                if (a.Event != b.Event && view == "event") continue;
                var sharesGroup = a.Event == b.Event && a.Groups.Intersect(b.Groups).Any();
                var same = a.Event == b.Event && a.Statements.Intersect(b.Statements).Any();
                if ((sharesGroup && !same) || !scorer.Measure(j, out var measures)) continue;
                rows.Add(new MatchingRow(view, a.Event, b.Event, MatchingUnits.Copy(measures), same, weight, () => $"{a.Wording.Id} {a.Wording.Text} || {b.Wording.Id} {b.Wording.Text}"));
            }
        }
    }

    // The name in the form that the article prints where that names the person.
    private static string? SpeakerOf(JsonElement quote)
    {
        var (speaker, mention) = (quote.GetProperty("speaker").GetString(), quote.GetProperty("mention").GetString());
        return speaker is not null && mention is not null && mention.Split(' ').Length <= 6 && mention.Contains(speaker.Split(' ')[^1].Trim('.', ','), StringComparison.OrdinalIgnoreCase) ? mention : speaker;
    }

    private static List<Labelled> Quotes(string path, string articlesPath)
    {
        var articles = File.ReadLines(articlesPath).Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(r => r.GetProperty("id").GetString()!, r => r.GetProperty("text").GetString()!, StringComparer.Ordinal);
        return [.. File.ReadLines(path).Select(line =>
        {
            var r = JsonDocument.Parse(line).RootElement;
            string Get(string name) => r.GetProperty(name).GetString() ?? "";
            var text = articles[$"{Get("event")}/{Get("outlet")}"];
            var wording = new WordingToGroup
            {
                Id = Get("id"),
                Text = Get("text"),
                Speaker = SpeakerOf(r),
                Event = Get("event"),
                ArticleId = $"{Get("event")}/{Get("outlet")}",
                ArticleText = text,
                Kind = Get("kind") == "indirect" ? QuotationKind.Indirect : QuotationKind.Direct,
                Context = Around(text, new TextSpan(r.GetProperty("start").GetInt32(), r.GetProperty("end").GetInt32())),
            };
            return new Labelled(wording, Get("event"), [Get("cluster")], [.. r.GetProperty("segments").EnumerateArray().Select(s => $"{Get("cluster")}:{s.GetInt32()}")]);
        })];
    }

    private static (List<Labelled> Set, HashSet<(string, string)> Ignored) Seeds(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var merges = new HashSet<(string, string)>();
        foreach (var g in json.RootElement.GetProperty("groups").EnumerateArray())
        {
            var id = g.GetProperty("id").GetString()!;
            foreach (var m in g.GetProperty("members").EnumerateArray()) (groups.TryGetValue(m.GetString()!, out var list) ? list : groups[m.GetString()!] = []).Add(id);
            if (g.TryGetProperty("mergeAccept", out var accept)) foreach (var other in accept.EnumerateArray()) merges.Add((id, other.GetString()!));
        }

        var set = new List<Labelled>();
        foreach (var q in json.RootElement.GetProperty("quotes").EnumerateArray())
        {
            var kind = q.GetProperty("kind").GetString() switch { "direct" => QuotationKind.Direct, "mixed" => QuotationKind.Mixed, _ => QuotationKind.Indirect };
            void Add(string id, string text)
            {
                var of = groups.GetValueOrDefault(id) ?? [];
                set.Add(new Labelled(new WordingToGroup { Id = id, Text = text, Kind = kind, Speaker = q.GetProperty("speaker").GetString() }, "seeds", [.. of], [.. of]));
            }

            if (q.TryGetProperty("segments", out var segments)) foreach (var s in segments.EnumerateArray()) Add(s.GetProperty("id").GetString()!, s.GetProperty("text").GetString()!);
            else Add(q.GetProperty("id").GetString()!, q.GetProperty(q.TryGetProperty("content", out _) ? "content" : "text") is { ValueKind: JsonValueKind.Object } content ? content.GetProperty("text").GetString()! : q.GetProperty("text").GetString()!);
        }

        var ignored = new HashSet<(string, string)>();
        foreach (var r in json.RootElement.GetProperty("related").EnumerateArray())
        {
            var members = r.GetProperty("members").EnumerateArray().Select(m => m.GetString()!).ToArray();
            foreach (var a in members) foreach (var b in members) ignored.Add((a, b));
        }

        foreach (var a in set) foreach (var b in set) if (a.Groups.Any(x => b.Groups.Any(y => merges.Contains((x, y))))) ignored.Add((a.Wording.Id, b.Wording.Id));
        return (set, ignored);
    }

    private static string Around(string text, TextSpan span)
    {
        var around = span;
        foreach (var sentence in SentenceSplitter.Split(text)) if (sentence.Overlaps(span)) around = around.Union(sentence);
        return around.Of(text);
    }
}
