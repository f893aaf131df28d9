using System.CommandLine;
using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Cli.Commands;

/// <summary><c>comparelib extract</c>: articles in, quotations out, a line each.</summary>
internal static class ExtractCommand
{
    private const string Help = """
        Finds the quotations of each article. JSON Lines in and out, streaming.

        In:  {"id","text"[,"outlet","published","title","url","language"]}
        Out: {"id","quotes":[{"start","end","spans","text","kind","speaker","speaker_spans","cue_spans","confidence","rule"}]}
             with --each quotation, a line a quotation: {"id","article","text","kind"[,"speaker","speaker_kind","role","speaker_confidence"],
             "spans","marked","segments","confidence"[,"outlet","published","title","url","language","occasion"]}
        Offsets are UTF-16 units, end exclusive.

        Example:
          comparelib extract articles.jsonl --each quotation | comparelib group --witnesses | comparelib align
        """;

    public static Command Create(Terminal terminal)
    {
        var inputs = SharedOptions.Inputs(".jsonl or .txt files, or folders; none or - for JSON Lines on standard input.");
        var output = SharedOptions.Output("Write to this file instead of standard output.");
        var each = new Option<string?>("--each") { Description = "article (the default): a line an article; quotation: a line a quotation, as group reads it.", HelpName = "what" };
        var threads = SharedOptions.Threads();
        var strict = SharedOptions.Strict();
        var command = new Command("extract", Help) { inputs, output, each, threads, strict };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(
            terminal, parsed.GetValue(inputs)!, parsed.GetValue(output), Each(parsed.GetValue(each)), parsed.GetValue(threads), new ProblemLog(terminal, parsed.GetValue(strict)), cancellation), cancellation));
        return command;
    }

    private static bool Each(string? each) => each switch
    {
        null or "article" => false,
        "quotation" => true,
        _ => throw new UsageException($"--each knows article and quotation, not '{each}'{Suggestion.For(each, ["article", "quotation"])}"),
    };

    private static int Run(Terminal terminal, string[] inputs, string? output, bool each, int threads, ProblemLog problems, CancellationToken cancellation)
    {
        using var lines = LineOutput.Open(output, inputs, terminal);
        var extractor = new QuotationExtractor();
        // What has come is worked on by all threads and written in order: memory stays bounded, order is that of the input, and nothing waits for what is still to come.
        foreach (var chunk in Batches.Of(ArticleSource.Read(inputs, terminal, problems), threads * 16, cancellation))
        {
            var readings = new ArticleReading[chunk.Length];
            Parallel.For(0, chunk.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i => readings[i] = extractor.Read(chunk[i], cancellation));
            for (var i = 0; i < chunk.Length; i++)
            {
                var (article, reading) = (chunk[i], readings[i]);
                if (each) foreach (var quotation in reading.Quotations) lines.Write(json => QuotationLine.Write(json, article, quotation));
                else lines.Write(json => Write(json, article, reading));
            }

            lines.Flush();
        }

        lines.Complete(problems);
        return problems.Finish();
    }

    private static void Write(Utf8JsonWriter json, Article article, ArticleReading reading)
    {
        JsonString.Write(json, "id", article.Id);
        json.WriteStartArray("quotes");
        foreach (var quotation in reading.Quotations)
        {
            json.WriteStartObject();
            json.WriteNumber("start", quotation.Extent.Start);
            json.WriteNumber("end", quotation.Extent.End);
            JsonSpans.Write(json, "spans", quotation.Spans);
            JsonString.Write(json, "text", quotation.Text);
            json.WriteString("kind", KindName.Of(quotation.Kind));
            if (quotation.Speaker is { } speaker) JsonString.Write(json, "speaker", speaker.Name);
            if (quotation.Mention is { } mention) JsonSpans.Write(json, "speaker_spans", mention.Spans);
            JsonSpans.Write(json, "cue_spans", quotation.Cue);
            json.WriteNumber("confidence", Math.Round(quotation.Confidence, 4));
            json.WriteString("rule", quotation.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
