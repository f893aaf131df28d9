using System.CommandLine;
using CompareLib.Articles;

namespace CompareLib.Cli.Commands;

/// <summary><c>comparelib read</c>: files of any format in, articles out, a line each.</summary>
internal static class ReadCommand
{
    private const string Help = """
        Reads the articles of files and folders of any format, and writes what was read. JSON Lines out, streaming.

        Web pages, feeds (RSS, Atom, JSON Feed), NITF, NewsML-G2, ninjs, JATS, web archives (.warc, .warc.gz), Word, PDF, mail, rich text, Markdown, tables (.csv, .tsv), subtitles (.srt, .vtt),
        JSON of extraction tools, JSON Lines, plain text; all of these packed with gzip or zip. What is passed over, and why, is told at the end.

        Out: {"id"[,"outlet","published","title","url","language"],"text"}

        Example:
          comparelib read pages/ | comparelib extract --each quotation | comparelib group
        """;

    public static Command Create(Terminal terminal)
    {
        var inputs = SharedOptions.Inputs("Files and folders; none or - for JSON Lines on standard input.");
        var output = SharedOptions.Output("Write to this file instead of standard output.");
        var strict = SharedOptions.Strict();
        var command = new Command("read", Help) { inputs, output, strict };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(terminal, parsed.GetValue(inputs)!, parsed.GetValue(output), new ProblemLog(terminal, parsed.GetValue(strict)), cancellation), cancellation));
        return command;
    }

    private static int Run(Terminal terminal, string[] inputs, string? output, ProblemLog problems, CancellationToken cancellation)
    {
        using var lines = LineOutput.Open(output, inputs, terminal);
        foreach (var batch in Batches.Of(ArticleSource.Read(inputs, terminal, problems), 16, cancellation))
        {
            foreach (var article in batch) lines.Write(json => ArticleJson.Write(json, article));
            lines.Flush();
        }

        lines.Complete(problems);
        return problems.Finish();
    }
}
