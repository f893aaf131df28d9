using System.Globalization;
using System.Text.Json;
using CompareLib.Alignment;

namespace CompareLib.Evaluation;

/// <summary>Measures the aligner: <c>alignment GOLD_FOLDER [--set NAME] [--predictions FOLDER] [--errors]</c>; <c>--errors</c> prints what became of the gold's changes, kind by kind.</summary>
internal static class AlignmentEvaluation
{
    private static readonly string[] Sets =
        ["edinburgh/pairs", "mwa-mtref/clusters", "mwa-mtref/pairs", "mwa-wiki/pairs", "msr-rte/pairs", "etpc/pairs", "quote-cases/cases", "traditions/tables"];

    public static int Run(string[] args)
    {
        if (args.Length == 0) return 2;
        if (args[0] == "speed") return AlignmentEvaluationSpeed.Run();
        if (args[0] == "shuffles") return args.Length > 1 ? AlignmentEvaluationShuffles.Run(args[1]) : 2;
        if (args[0] == "seeds") return args.Length > 1 ? AlignmentEvaluationSeeds.Run(args[1..]) : 2;
        string? only = null, predictions = null;
        var errors = false;
        for (var k = 1; k < args.Length; k++)
        {
            if (args[k] == "--errors") errors = true;
            else if (k + 1 == args.Length) return 2;
            else if (args[k] == "--set") only = args[++k];
            else if (args[k] == "--predictions") predictions = args[++k];
            else return 2;
        }

        var collator = new Collator();
        Console.WriteLine("set                 cases      P      R     F1  exact  unlike |  found  class   flag claims");
        foreach (var set in Sets.Where(s => only is null || s.StartsWith(only, StringComparison.Ordinal)))
        {
            var file = Path.Combine(args[0], set + ".dev.jsonl");
            if (File.Exists(file)) Measure(collator, set, file, predictions, errors);
        }

        return 0;
    }

    private static void Measure(Collator collator, string set, string file, string? predictions, bool errors)
    {
        var score = new AlignmentEvaluationScore();
        var changes = new AlignmentEvaluationChanges();
        if (predictions is not null) Directory.CreateDirectory(predictions);
        using var output = predictions is null ? null : new StreamWriter(Path.Combine(predictions, set.Replace('/', '-') + ".jsonl"));
        foreach (var gold in AlignmentEvaluationGold.Read(file))
        {
            var collation = collator.Collate([.. gold.Texts.Select((t, k) => new WitnessText("w" + k.ToString(CultureInfo.InvariantCulture), t))]);
            score.Add(gold, collation);
            changes.Add(gold, collation);
            output?.WriteLine(Prediction(gold.Id, collation));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{set,-19} {score.Cases,5} {score.Precision,6:F4} {score.Recall,6:F4} {score.F1,6:F4} {score.Exact,6:F4} {score.UnlikeRecall,7:F4} | {changes}"));
        if (!errors) return;
        foreach (var line in changes.Outcomes()) Console.WriteLine(line);
    }

    private static string Prediction(string id, Collation collation)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteStartArray("columns");
            foreach (var column in collation.Columns)
            {
                json.WriteStartArray();
                foreach (var cell in column.Cells)
                {
                    if (cell is { } s) Span(json, s.Start, s.End);
                    else json.WriteNullValue();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("moves");
            foreach (var move in collation.Moves)
            {
                json.WriteStartObject();
                json.WritePropertyName("a");
                Span(json, move.A, move.SpanA.Start, move.SpanA.End);
                json.WritePropertyName("b");
                Span(json, move.B, move.SpanB.Start, move.SpanB.End);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("changes");
            foreach (var change in collation.Changes.Where(c => c.A == 0))
            {
                json.WriteStartObject();
                json.WriteNumber("witness", change.B);
                json.WriteStartArray("a");
                foreach (var s in change.SpansA) Span(json, s.Start, s.End);
                json.WriteEndArray();
                json.WriteStartArray("b");
                foreach (var s in change.SpansB) Span(json, s.Start, s.End);
                json.WriteEndArray();
                json.WriteStartArray("labels");
                foreach (var label in change.Labels) json.WriteStringValue(ChangeLabels.Name(label));
                json.WriteEndArray();
                json.WriteBoolean("meaning", change.Meaning);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Span(Utf8JsonWriter json, params ReadOnlySpan<int> numbers)
    {
        json.WriteStartArray();
        foreach (var n in numbers) json.WriteNumberValue(n);
        json.WriteEndArray();
    }
}
