using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Matching;
using CompareLib.Reports;

namespace CompareLib.Cli;

/// <summary>Writes what grouping found as JSON Lines.</summary>
internal static class GroupWriter
{
    /// <summary>What was found about just one pair.</summary>
    public static void WriteAnswer(LineOutput lines, string id, MatchLink link) => lines.Write(json =>
    {
        JsonString.Write(json, "id", id);
        Write(json, link);
    });

    /// <summary>Each quotation with its group, by id.</summary>
    public static void WriteGroups(LineOutput lines, Grouping grouping)
    {
        var members = grouping.Groups.SelectMany(g =>
        {
            var name = g.Members.Min(StringComparer.Ordinal)!;
            return g.Members.Select((id, i) => (Id: id, Segment: g.SegmentOf(i), Group: name, Score: g.Confidence));
        });
        foreach (var member in members.OrderBy(m => m.Id, StringComparer.Ordinal).ThenBy(m => m.Segment ?? -1))
        {
            lines.Write(json =>
            {
                JsonString.Write(json, "id", member.Id);
                if (member.Segment is { } segment) json.WriteNumber("segment", segment);
                JsonString.Write(json, "group", member.Group);
                json.WriteNumber("score", Math.Round(member.Score, 4));
            });
        }
    }

    /// <summary>Each group of two and more with its wordings, the most central one first, then by id.</summary>
    public static void WriteWitnesses(LineOutput lines, Grouping grouping, IReadOnlyDictionary<string, WordingToGroup> texts)
    {
        foreach (var group in grouping.Groups.Where(g => g.Members.Length > 1).OrderBy(g => g.Members.Min(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            lines.Write(json =>
            {
                JsonString.Write(json, "id", group.Members.Min(StringComparer.Ordinal)!);
                json.WriteStartArray("witnesses");
                foreach (var (id, segment) in group.Members.Select((id, i) => (id, group.SegmentOf(i))).OrderBy(m => m.id != group.Central).ThenBy(m => m.id, StringComparer.Ordinal).ThenBy(m => m.Item2 ?? -1))
                {
                    var wording = texts[id];
                    json.WriteStartObject();
                    JsonString.Write(json, "id", segment is { } number ? FormattableString.Invariant($"{id}/{number}") : id);
                    JsonString.Write(json, "text", segment is { } part ? wording.Segments[part].Of(wording.Text) : wording.Text);
                    if (wording.Kind is { } kind) json.WriteString("kind", KindName.Of(kind));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
    }

    /// <summary>Each pair that came near, with the evidence.</summary>
    public static void WritePairs(LineOutput lines, Grouping grouping)
    {
        var links = grouping.Groups.SelectMany(g => g.Links).Concat(grouping.LookAlikes);
        foreach (var link in links.OrderBy(l => l.A, StringComparer.Ordinal).ThenBy(l => l.B, StringComparer.Ordinal))
        {
            lines.Write(json =>
            {
                JsonString.Write(json, "a", link.A);
                JsonString.Write(json, "b", link.B);
                Write(json, link);
                json.WriteStartArray("evidence");
                foreach (var part in link.Evidence)
                {
                    json.WriteStartObject();
                    json.WriteString("name", part.Name);
                    json.WriteNumber("value", Math.Round(part.Value, 4));
                    json.WriteNumber("weight", Math.Round(part.Weight, 4));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
    }

    private static void Write(Utf8JsonWriter json, MatchLink link)
    {
        json.WriteNumber("score", Math.Round(link.Score, 4));
        json.WriteBoolean("same", link.Verdict == MatchVerdict.Same);
        json.WriteString("verdict", EnumName<MatchVerdict>.Of(link.Verdict));
        JsonString.Write(json, "why", link.Why);
    }
}
