using System.Globalization;
using System.Text.Json;

namespace CompareLib.Evaluation;

/// <summary>Shared text: near-duplicate pairs (near-dup.*.jsonl, the rule of matching/score.py) and the shared passages of the seeds (gold.json).</summary>
internal static class SourceEvaluation
{
    public static int Run(string[] args)
    {
        var gold = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (gold.Length == 0)
        {
            Console.Error.WriteLine("usage: sources NEAR-DUP.jsonl|ARTICLES.jsonl|GOLD.json ... [--articles FOLDER] [--errors] [--predictions FILE]");
            return 2;
        }

        foreach (var file in gold)
        {
            if (file.EndsWith(".json", StringComparison.Ordinal)) SourceEvaluationSeeds.Run(file, Option("--articles") ?? "seeds", args.Contains("--errors"));
            else if (!JsonDocument.Parse(File.ReadLines(file).First()).RootElement.TryGetProperty("a", out _)) SourceEvaluationCorpus.Run(file, args.Contains("--errors"));
            else NearDuplicates(file, args.Contains("--errors"), Option("--predictions"));
        }

        return 0;

        string? Option(string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;
    }

    private static void NearDuplicates(string file, bool errors, string? predictions)
    {
        var rows = File.ReadLines(file).Select(l => JsonDocument.Parse(l).RootElement).Select(r => (
            Id: r.GetProperty("id").GetString()!, A: r.GetProperty("a").GetString()!, B: r.GetProperty("b").GetString()!,
            Label: r.GetProperty("label").GetInt32(), Kind: r.GetProperty("kind").GetString()!, Reuse: r.GetProperty("reuse").GetInt32())).ToList();
        string[] kinds = ["dup", "version", "partial", "quote", "boilerplate", "none"];
        var found = rows.Select(r => (Row: r, Finding: SourceEvaluationPair.Compare(r.A, r.B))).ToList();
        Console.WriteLine($"{Path.GetFileName(file)}: {rows.Count} pairs");
        Console.WriteLine("| gold \\ found | " + string.Join(" | ", kinds) + " |");
        foreach (var kind in kinds)
            Console.WriteLine($"| {kind} | " + string.Join(" | ", kinds.Select(k => found.Count(f => f.Row.Kind == kind && f.Finding.Kind == k))) + " |");
        Report("duplicate or version", f => f.Row.Label == 1, f => f.Finding.Score >= 0.5);
        Report("reuse (partial too)", f => f.Row.Reuse == 1, f => f.Finding.Score >= 0.25);
        var right = found.Count(f => f.Row.Kind == f.Finding.Kind);
        Console.WriteLine(Invariant($"six classes right: {right}/{rows.Count} = {right / (double)rows.Count:0.000}"));
        Console.WriteLine($"pairs joined by boilerplate alone: {found.Count(f => f.Row.Kind == "boilerplate" && f.Finding.Score >= 0.25)}");
        if (errors)
        {
            foreach (var (row, finding) in found.Where(f => f.Row.Kind != f.Finding.Kind)) Console.WriteLine($"  {row.Id} gold {row.Kind} found {finding.Kind}: {finding.Detail}");
        }

        if (predictions is not null) File.WriteAllLines(predictions, found.Select(f => Invariant($"{f.Row.Id}\t{f.Finding.Score:0.0000}")));

        void Report(string name, Func<((string Id, string A, string B, int Label, string Kind, int Reuse) Row, SourceEvaluationPair Finding), bool> gold, Func<((string Id, string A, string B, int Label, string Kind, int Reuse) Row, SourceEvaluationPair Finding), bool> predicted)
        {
            var tp = found.Count(f => gold(f) && predicted(f));
            var p = tp / (double)Math.Max(1, found.Count(predicted));
            var r = tp / (double)Math.Max(1, found.Count(gold));
            Console.WriteLine(Invariant($"{name}: P {p:0.0000} R {r:0.0000} F1 {(p + r > 0 ? 2 * p * r / (p + r) : 0):0.0000}"));
        }
    }

    internal static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
