using System.CommandLine;
using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Reports;
using CompareLib.Sources;

namespace CompareLib.Cli.Commands;

/// <summary><c>comparelib dedup</c>: articles in, families out.</summary>
internal static class DedupCommand
{
    private const string Help = """
        Sorts articles into families that go back to one text. JSON Lines in and out; folders and .txt files are taken too.

        In:  {"id","text"[,"outlet","published","title","url"]}
        Out: {"id","family","representative"}; a family is named by the article that stands for it, lines come by id
             with --pairs: {"a","b","score","relation","shared_words","why","passages"} for each pair that shares text
             with --keep representatives: the input without copies, line for line as it came
        Lines {"id","a","b"} (two texts) are answered one by one: {"id","score","relation","passages"}

        Example:
          comparelib dedup articles.jsonl --keep representatives > distinct.jsonl
        """;

    public static Command Create(Terminal terminal)
    {
        var inputs = SharedOptions.Inputs(".jsonl or .txt files, or folders; none or - for JSON Lines on standard input.");
        var output = SharedOptions.Output("Write to this file instead of standard output.");
        var pairs = SharedOptions.Pairs("Write the pairs of articles that share text, with the passages.");
        var keep = new Option<string?>("--keep") { Description = "representatives: write the input without copies.", HelpName = "what" };
        var threads = SharedOptions.Threads();
        var strict = SharedOptions.Strict();
        var command = new Command("dedup", Help) { inputs, output, pairs, keep, threads, strict };
        command.SetAction((parsed, cancellation) =>
        {
            var kept = parsed.GetValue(keep);
            if (kept is not (null or "representatives")) throw new UsageException($"--keep knows 'representatives', not '{kept}'");
            if (kept is not null && parsed.GetValue(pairs)) throw new UsageException("--keep and --pairs cannot be asked for together");
            var mode = kept is not null ? Mode.Keep : parsed.GetValue(pairs) ? Mode.Pairs : Mode.Families;
            return Task.Run(() => Run(terminal, parsed.GetValue(inputs)!, parsed.GetValue(output), mode, parsed.GetValue(threads), new ProblemLog(terminal, parsed.GetValue(strict)), cancellation), cancellation);
        });
        return command;
    }

    private enum Mode
    {
        Families,
        Pairs,
        Keep,
    }

    private static int Run(Terminal terminal, string[] inputs, string? output, Mode mode, int threads, ProblemLog problems, CancellationToken cancellation)
    {
        using var lines = LineOutput.Open(output, inputs, terminal);
        var analyzer = new SourceAnalyzer();
        var articles = new List<Article>();
        var raw = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var line in DedupInput.Read(inputs, terminal, problems, keepRaw: mode == Mode.Keep))
        {
            cancellation.ThrowIfCancellationRequested();
            if (line.Other is { } other) lines.Write(json => WritePair(json, line.Article.Id, analyzer.Analyze([line.Article, other], [], 1, null, cancellation)));
            else
            {
                articles.Add(line.Article);
                if (line.Raw is { } bytes) raw[line.Article.Id] = bytes;
            }
        }

        if (articles.Count == 0)
        {
            lines.Complete(problems);
            return problems.Finish();
        }

        articles.Sort(ArticleOrder.ByContent);
        var analysis = analyzer.Analyze(articles, [], threads, null, cancellation);
        switch (mode)
        {
            case Mode.Pairs:
                WritePairs(lines, analysis);
                break;
            case Mode.Keep:
                var kept = analysis.Families.Select(f => f.Representative).ToHashSet(StringComparer.Ordinal);
                foreach (var article in articles.Where(a => kept.Contains(a.Id)).OrderBy(a => a.Id, StringComparer.Ordinal))
                {
                    if (raw.TryGetValue(article.Id, out var bytes)) lines.WriteRaw(bytes);
                    else lines.Write(json => ArticleJson.Write(json, article));
                }

                break;
            default:
                foreach (var (id, family) in analysis.Families.SelectMany(f => f.Members.Select(m => (m, f))).OrderBy(x => x.m, StringComparer.Ordinal))
                {
                    lines.Write(json =>
                    {
                        JsonString.Write(json, "id", id);
                        JsonString.Write(json, "family", family.Representative);
                        json.WriteBoolean("representative", id == family.Representative);
                    });
                }

                break;
        }

        lines.Complete(problems);
        return problems.Finish();
    }

    private static void WritePair(Utf8JsonWriter json, string id, SourceAnalysis analysis)
    {
        JsonString.Write(json, "id", id);
        var pair = analysis.Pairs.FirstOrDefault();
        json.WriteNumber("score", Math.Round(pair?.Score ?? 0, 4));
        json.WriteString("relation", RelationNames.Of(pair?.Relation ?? ArticleRelation.None));
        WritePassages(json, analysis.Passages);
    }

    private static void WritePairs(LineOutput lines, SourceAnalysis analysis)
    {
        var passages = analysis.Passages.ToLookup(p => (p.ArticleA, p.ArticleB));
        foreach (var pair in analysis.Pairs.OrderBy(p => p.ArticleA, StringComparer.Ordinal).ThenBy(p => p.ArticleB, StringComparer.Ordinal))
        {
            lines.Write(json =>
            {
                JsonString.Write(json, "a", pair.ArticleA);
                JsonString.Write(json, "b", pair.ArticleB);
                json.WriteNumber("score", Math.Round(pair.Score, 4));
                json.WriteString("relation", RelationNames.Of(pair.Relation));
                json.WriteNumber("shared_words", pair.SharedWords);
                JsonString.Write(json, "why", pair.Why);
                WritePassages(json, passages[(pair.ArticleA, pair.ArticleB)]);
            });
        }
    }

    private static void WritePassages(Utf8JsonWriter json, IEnumerable<SharedPassage> passages)
    {
        json.WriteStartArray("passages");
        foreach (var passage in passages)
        {
            json.WriteStartObject();
            json.WritePropertyName("a");
            JsonSpans.Write(json, passage.SpanA);
            json.WritePropertyName("b");
            JsonSpans.Write(json, passage.SpanB);
            json.WriteNumber("words", passage.Words);
            json.WriteNumber("similarity", Math.Round(passage.Similarity, 4));
            json.WriteString("evidence", EnumName<PassageEvidence>.Of(passage.Evidence));
            JsonString.Write(json, "why", passage.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
