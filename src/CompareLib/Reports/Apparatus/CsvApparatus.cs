using System.Globalization;
using CompareLib.Alignment;
using CompareLib.Reports.Csv;
using CompareLib.Text;

namespace CompareLib.Reports.Apparatus;

/// <summary>Writes the differences of a collation as rows under one head row; offsets are those of the wordings.</summary>
internal static class CsvApparatus
{
    private static readonly string[] Head = ["collation", "witness_a", "witness_b", "start_a", "end_a", "start_b", "end_b", "text_a", "text_b", "operation", "labels", "level", "meaning", "reason", "confidence"];

    public static void WriteHead(TextWriter output) => CsvRow.Write(output, Head);

    public static void WriteRows(Collation collation, TextWriter output, string? title)
    {
        foreach (var change in collation.Changes)
        {
            var (a, b) = (collation.Witnesses[change.A], collation.Witnesses[change.B]);
            CsvRow.Write(output,
            [
                title ?? "", a.Id, b.Id, Start(change.SpansA), End(change.SpansA), Start(change.SpansB), End(change.SpansB),
                Sentences.Join(a.Text, change.SpansA), Sentences.Join(b.Text, change.SpansB),
                change.Operation.ToString().ToLowerInvariant(), string.Join(' ', change.Labels.Select(ChangeLabels.Name)),
                Numbers.Of((int)change.Level), change.Meaning ? "true" : "false", change.Reason,
                change.Confidence.ToString("0.##", CultureInfo.InvariantCulture),
            ]);
        }
    }

    private static string Start(IReadOnlyList<TextSpan> spans) => spans.Count == 0 ? "" : Numbers.Of(spans[0].Start);

    private static string End(IReadOnlyList<TextSpan> spans) => spans.Count == 0 ? "" : Numbers.Of(spans[^1].End);
}
