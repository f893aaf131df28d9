using System.Text.Json;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Training;

/// <summary>Labelled pairs from the gold files, measured three times: by text alone, with kind and context, with speakers.</summary>
internal static class MatchingRows
{
    // The kind is nearly always known, since marks show it: words alone count less.
    private const double BareText = 0.3;

    private sealed record Labelled(WordingToGroup Wording, string Event, string[] Groups, string[] Statements, bool Fragment = false);

    public static List<MatchingRow> Load(string quotes, string articles, string seeds, float prior)
    {
        var rows = new List<MatchingRow>();
        var news = Quotes(quotes, articles);
        var (five, apart) = Seeds(seeds);
        foreach (var (set, ignored) in new[] { (news, []), (five, apart) })
        {
            Measure(rows, "text", set, ignored, prior, w => new WordingToGroup { Id = w.Id, Text = w.Text });
            Measure(rows, "kind", set, ignored, prior, w => w with { Speaker = null });
            Measure(rows, "speaker", set, ignored, prior, w => w);
        }

        return rows;
    }

    private static void Measure(List<MatchingRow> rows, string task, List<Labelled> set, HashSet<(string, string)> ignored, float prior, Func<WordingToGroup, WordingToGroup> view)
    {
        var store = new WordingStore();
        foreach (var item in set) store.Add(view(item.Wording));
        var frequency = new int[store.Table.Count];
        for (var i = 0; i < store.Count; i++)
        {
            foreach (var root in store.Roots(i)) frequency[root]++;
        }

        var scorer = new PairScorer(store, CorpusRarity.Of(frequency, store.Count, store.Table, prior), new MatchModel(new float[PairMeasures.Size]));
        for (var i = 0; i < set.Count; i++)
        {
            scorer.Prepare(i);
            for (var j = i + 1; j < set.Count; j++)
            {
                var (a, b) = (set[i], set[j]);
                if (a.Event != b.Event || ignored.Contains((a.Wording.Id, b.Wording.Id)) || ignored.Contains((b.Wording.Id, a.Wording.Id))) continue;
                var sharesGroup = a.Groups.Intersect(b.Groups).Any();
                var same = a.Statements.Intersect(b.Statements).Any();
                if (sharesGroup && !same) continue;

                // A speaker who is not given proves nothing: in the gold only quotations without a twin lack one.
                if (task == "speaker" && store.Speakers.Relation(store.CircumstancesOf(i).Speaker, store.CircumstancesOf(j).Speaker) != SpeakerRelation.Same) continue;
                scorer.Measure(j, out var measures);
                rows.Add(new MatchingRow(task, a.Event, measures, same, task == "text" ? BareText : 1, a.Fragment || b.Fragment, a.Wording.Kind == QuotationKind.Indirect || b.Wording.Kind == QuotationKind.Indirect));
            }
        }
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
                Speaker = r.GetProperty("speaker").GetString(),
                Kind = Get("kind") == "indirect" ? QuotationKind.Indirect : QuotationKind.Direct,
                Context = Around(text, new TextSpan(r.GetProperty("start").GetInt32(), r.GetProperty("end").GetInt32())),
            };
            return new Labelled(wording, Get("event"), [Get("cluster")], [.. r.GetProperty("segments").EnumerateArray().Select(s => $"{Get("cluster")}:{s.GetInt32()}")], Get("kind") == "fragment");
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
