using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using CompareLib.Alignment;
using CompareLib.Articles;
using CompareLib.Reports;
using CompareLib.Text;

namespace CompareLib.Cli.Commands;

/// <summary><c>comparelib align</c>: witnesses in, columns, moves and labelled changes out.</summary>
internal static class AlignCommand
{
    private const string Help = """
        Lines wordings up word by word and names each difference. JSON Lines in and out, streaming.

        In:  {"id","witnesses":[{"id","text"[,"kind"]}]}, kind direct, mixed or indirect: tells grammar of reported speech from change
        Out: {"id","columns","moves","changes":[{"witness","a","b","operation","labels","level","meaning","kind","reason","confidence"}]}
             columns in order, one cell a witness ([start,end] or null); changes of witness k (0-based) against witness 0

        Example:
          comparelib align wordings.jsonl > apparatus.jsonl
        """;

    public static Command Create(Terminal terminal)
    {
        var inputs = SharedOptions.Inputs(".jsonl files; none or - for standard input.");
        var output = SharedOptions.Output("Write to this file instead of standard output.");
        var threads = SharedOptions.Threads();
        var strict = SharedOptions.Strict();
        var command = new Command("align", Help) { inputs, output, threads, strict };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            terminal, parsed.GetValue(inputs)!, parsed.GetValue(output), parsed.GetValue(threads), new ProblemLog(terminal, parsed.GetValue(strict)), cancellation), cancellation));
        return command;
    }

    private static int Run(Terminal terminal, string[] inputs, string? output, int threads, ProblemLog problems, CancellationToken cancellation)
    {
        using var lines = LineOutput.Open(output, terminal);
        var collator = new Collator();
        var read = new LineInput(terminal, problems).Read(inputs, (json, _) => Wordings.Read(json));
        foreach (var chunk in read.Chunk(threads * 16))
        {
            var collations = new Collation[chunk.Length];
            Parallel.For(0, chunk.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i => collations[i] = collator.Collate(chunk[i].Witnesses, cancellation));
            for (var i = 0; i < chunk.Length; i++)
            {
                var (id, collation) = (chunk[i].Id, collations[i]);
                lines.Write(json => Write(json, id, collation));
            }
        }

        return problems.ExitCode;
    }

    private static void Write(Utf8JsonWriter json, string id, Collation collation)
    {
        JsonString.Write(json, "id", id);
        json.WriteStartArray("columns");
        foreach (var column in collation.Columns)
        {
            json.WriteStartArray();
            foreach (var cell in column.Cells)
            {
                if (cell is { } span) JsonSpans.Write(json, span);
                else json.WriteNullValue();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("moves");
        foreach (var move in collation.Moves)
        {
            json.WriteStartObject();
            Place("a", move.A, move.SpanA);
            Place("b", move.B, move.SpanB);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in collation.Changes.Where(c => c.A == 0)) Write(json, change);
        json.WriteEndArray();

        void Place(string name, int witness, TextSpan span)
        {
            json.WriteStartArray(name);
            json.WriteNumberValue(witness);
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteNumber("witness", change.B);
        JsonSpans.Write(json, "a", change.SpansA);
        JsonSpans.Write(json, "b", change.SpansB);
        json.WriteString("operation", EnumName<ChangeOperation>.Of(change.Operation));
        json.WriteStartArray("labels");
        foreach (var label in change.Labels) json.WriteStringValue(EnumName<ChangeLabel>.Of(label));
        json.WriteEndArray();
        json.WriteNumber("level", (int)change.Level);
        json.WriteBoolean("meaning", change.Meaning);
        json.WriteString("kind", EnumName<ChangeKind>.Of(change.Kind));
        JsonString.Write(json, "reason", change.Reason);
        json.WriteNumber("confidence", Math.Round(change.Confidence, 4));
        json.WriteEndObject();
    }

    private sealed record Wordings(string Id, ImmutableArray<WitnessText> Witnesses)
    {
        public static Wordings Read(JsonElement json)
        {
            if (!json.TryGetProperty("witnesses", out var list) || list.ValueKind != JsonValueKind.Array) throw new JsonException("lacks the list \"witnesses\"");
            var witnesses = list.EnumerateArray().Select(w => new WitnessText(ArticleJson.Id(w), ArticleJson.Text(w, "text") ?? throw new JsonException("a witness lacks \"text\"")) { Kind = KindName.Parse(ArticleJson.Text(w, "kind")) }).ToImmutableArray();
            if (witnesses.Select(w => w.Id).Distinct(StringComparer.Ordinal).Count() < witnesses.Length) throw new JsonException("two witnesses have one id");
            return new Wordings(ArticleJson.Id(json), witnesses);
        }
    }
}
