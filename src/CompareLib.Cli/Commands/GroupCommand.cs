using System.CommandLine;
using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Matching;
using CompareLib.Reports;

namespace CompareLib.Cli.Commands;

/// <summary><c>comparelib group</c>: quotations in, groups out.</summary>
internal static class GroupCommand
{
    private const string Help = """
        Groups the quotations that report one utterance. JSON Lines in and out.

        In:  {"id","text"[,"speaker","outlet","published","kind","event","context"]}, one quotation a line
        Out: {"id","group","score"}; a group is named by the least of its ids, lines come by id
             with --pairs: {"a","b","score","same","verdict","why","evidence"} for each pair that came near
        Lines {"id","a","b"} (two texts) are answered one by one: {"id","score","same","verdict","why"}

        Example:
          comparelib group quotations.jsonl --pairs > pairs.jsonl
        """;

    public static Command Create(Terminal terminal)
    {
        var inputs = SharedOptions.Inputs(".jsonl files; none or - for standard input.");
        var output = SharedOptions.Output("Write to this file instead of standard output.");
        var pairs = SharedOptions.Pairs("Write the pairs that came near, with the evidence for and against.");
        var threads = SharedOptions.Threads();
        var strict = SharedOptions.Strict();
        var command = new Command("group", Help) { inputs, output, pairs, threads, strict };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            terminal, parsed.GetValue(inputs)!, parsed.GetValue(output), parsed.GetValue(pairs), parsed.GetValue(threads), new ProblemLog(terminal, parsed.GetValue(strict)), cancellation), cancellation));
        return command;
    }

    private static int Run(Terminal terminal, string[] inputs, string? output, bool pairs, int threads, ProblemLog problems, CancellationToken cancellation)
    {
        using var lines = LineOutput.Open(output, terminal);
        var grouper = new QuotationGrouper();
        var wordings = new List<WordingToGroup>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var read = new LineInput(terminal, problems).Read(inputs, (json, _) => Line.Read(json));
        foreach (var line in read)
        {
            cancellation.ThrowIfCancellationRequested();
            if (line.Other is { } other)
            {
                var link = grouper.Compare(line.Wording, other);
                lines.Write(json =>
                {
                    JsonString.Write(json, "id", line.Wording.Id);
                    Write(json, link);
                });
            }
            else if (ids.Add(line.Wording.Id)) wordings.Add(line.Wording);
            else problems.Add(new InputProblem("input", null, $"two quotations have the id {line.Wording.Id}; the second was left out"));
        }

        if (wordings.Count == 0) return problems.ExitCode;
        var grouping = grouper.Group(wordings, threads, null, cancellation);
        if (pairs) WritePairs(lines, grouping);
        else WriteGroups(lines, grouping);
        return problems.ExitCode;
    }

    private static void WriteGroups(LineOutput lines, Grouping grouping)
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

    private static void WritePairs(LineOutput lines, Grouping grouping)
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

    private sealed record Line(WordingToGroup Wording, WordingToGroup? Other)
    {
        public static Line Read(JsonElement json)
        {
            var id = ArticleJson.Id(json);
            if (json.TryGetProperty("a", out _) || json.TryGetProperty("b", out _))
                return new Line(new WordingToGroup { Id = id, Text = Needed(json, "a") }, new WordingToGroup { Id = id + "#b", Text = Needed(json, "b") });
            return new Line(
                new WordingToGroup
                {
                    Id = id,
                    Text = Needed(json, "text"),
                    Speaker = ArticleJson.Text(json, "speaker"),
                    Outlet = ArticleJson.Text(json, "outlet"),
                    Published = ArticleJson.Date(json, m => throw new JsonException(m)) is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : null,
                    Kind = KindName.Parse(ArticleJson.Text(json, "kind")),
                    Event = ArticleJson.Text(json, "event"),
                    Context = ArticleJson.Text(json, "context"),
                },
                null);
        }

        private static string Needed(JsonElement json, string name) => ArticleJson.Text(json, name) ?? throw new JsonException($"lacks \"{name}\"");
    }
}
