using System.Globalization;
using System.Text.Json;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>Groups of the seed articles, with quotations and speakers taken from the gold: <c>matching seeds GOLD</c>.</summary>
internal static class MatchingSeedEvaluation
{
    public static void Run(string path, MatchingOptions options, bool speakers, bool errors)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var optional = new HashSet<string>(StringComparer.Ordinal);
        var wordings = new List<WordingToGroup>();
        var names = new Dictionary<(string Id, int? Segment), string>();
        foreach (var q in root.GetProperty("quotes").EnumerateArray())
        {
            var id = q.GetProperty("id").GetString()!;
            if (q.TryGetProperty("optional", out var o) && o.GetBoolean()) optional.Add(id);
            var text = q.GetProperty("text").GetString()!;
            if (q.TryGetProperty("content", out var content)) text = content.GetProperty("text").GetString()!;
            var segments = new List<TextSpan>();
            if (q.TryGetProperty("segments", out var parts))
            {
                var start = q.GetProperty("start").GetInt32();
                foreach (var s in parts.EnumerateArray())
                {
                    names[(id, segments.Count)] = s.GetProperty("id").GetString()!;
                    segments.Add(new TextSpan(s.GetProperty("start").GetInt32() - start, s.GetProperty("end").GetInt32() - start));
                }
            }

            wordings.Add(new WordingToGroup
            {
                Id = id,
                Text = text,
                Speaker = speakers ? q.GetProperty("speaker").GetString() : null,
                ArticleId = q.GetProperty("file").GetString(),
                Kind = q.GetProperty("kind").GetString() switch { "direct" => QuotationKind.Direct, "mixed" => QuotationKind.Mixed, _ => QuotationKind.Indirect },
                Segments = [.. segments],
            });
        }

        var grouping = new QuotationGrouper(options).Group(wordings);
        var predicted = new HashSet<(string, string)>();
        foreach (var group in grouping.Groups)
        {
            var members = group.Members.Select((m, i) => names.TryGetValue((m, group.SegmentOf(i)), out var name) ? [name] : names.Where(n => n.Key.Id == m && group.SegmentOf(i) is null).Select(n => n.Value).DefaultIfEmpty(m).ToArray()).ToArray();
            for (var i = 0; i < members.Length; i++)
                for (var j = i + 1; j < members.Length; j++)
                    foreach (var a in members[i]) foreach (var b in members[j]) predicted.Add(string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a));
        }

        static IEnumerable<(string, string)> Pairs(IReadOnlyList<string> ids)
        {
            for (var i = 0; i < ids.Count; i++)
                for (var j = 0; j < ids.Count; j++)
                    if (string.CompareOrdinal(ids[i], ids[j]) < 0) yield return (ids[i], ids[j]);
        }

        static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(x => x.GetString()!)];
        var groups = root.GetProperty("groups").EnumerateArray().ToDictionary(g => g.GetProperty("id").GetString()!, g => g, StringComparer.Ordinal);
        var gold = groups.Values.SelectMany(g => Pairs(Strings(g.GetProperty("members")))).ToHashSet();
        var accepted = root.GetProperty("related").EnumerateArray().SelectMany(r => Pairs(Strings(r.GetProperty("members")))).ToHashSet();
        foreach (var g in groups.Values)
        {
            if (!g.TryGetProperty("mergeAccept", out var merges)) continue;
            foreach (var other in Strings(merges)) foreach (var pair in Pairs([.. Strings(g.GetProperty("members")), .. Strings(groups[other].GetProperty("members"))])) accepted.Add(pair);
        }

        var hard = root.GetProperty("hardNegatives").EnumerateArray().SelectMany(h => h.GetProperty("pairs").EnumerateArray()).Select(p => Strings(p)).SelectMany(p => Pairs(p)).ToHashSet();
        var wrong = predicted.Where(p => !gold.Contains(p) && !accepted.Contains(p) && !optional.Contains(p.Item1) && !optional.Contains(p.Item2)).ToArray();
        var (tp, fn) = (gold.Count(predicted.Contains), gold.Count(g => !predicted.Contains(g)));
        var (precision, recall) = (tp / Math.Max(1.0, tp + wrong.Length), tp / (double)(tp + fn));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seeds, gold quotations{(speakers ? " and speakers" : "")}: pairs P {precision:F3} R {recall:F3} F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):F3} ({tp} right, {wrong.Length} wrong, {fn} missed); hard negatives grouped {hard.Count(predicted.Contains)}/{hard.Count}"));
        if (!errors) return;
        foreach (var p in wrong) Console.WriteLine($"  WRONG  {p.Item1} {p.Item2}{(hard.Contains(p) ? " hard" : "")}");
        foreach (var p in gold.Where(g => !predicted.Contains(g))) Console.WriteLine($"  MISSED {p.Item1} {p.Item2}");
    }
}
