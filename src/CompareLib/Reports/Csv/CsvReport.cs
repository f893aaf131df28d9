using CompareLib.Text;

namespace CompareLib.Reports.Csv;

/// <summary>Every difference of every two wordings a row, after RFC 4180: UTF-8, comma, quotes doubled, CRLF. A cell that a spreadsheet
/// would run as a formula gets an apostrophe before it.</summary>
internal static class CsvReport
{
    private static readonly string[] Headers =
    [
        "group", "speaker", "witness_a", "witness_b", "article_a", "article_b", "start_a", "end_a", "start_b", "end_b",
        "words_a", "words_b", "operation", "labels", "level", "meaning", "reason", "confidence",
    ];

    public static void Write(ComparisonReport report, TextWriter output)
    {
        var view = new ReportView(report);
        Row(output, Headers);
        foreach (var group in view.Groups)
        {
            foreach (var change in group.Model.Collation.Changes)
            {
                var (a, b) = (group.Witnesses[change.A], group.Witnesses[change.B]);
                var (placeA, placeB) = (Place(a, change.SpansA), Place(b, change.SpansB));
                Row(output,
                [
                    group.Model.Id, group.Model.Speaker?.Name ?? "", a.Siglum, b.Siglum, a.Quotation?.ArticleId ?? "", b.Quotation?.ArticleId ?? "",
                    placeA.Start, placeA.End, placeB.Start, placeB.End,
                    Sentences.Join(a.Text, change.SpansA), Sentences.Join(b.Text, change.SpansB), LabelWords.Kebab(change.Operation),
                    string.Join(' ', change.Labels.Select(LabelWords.Kebab)), Numbers.Of((int)change.Level), change.Meaning ? "yes" : "no", change.Reason,
                    change.Confidence.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture),
                ]);
            }
        }
    }

    /// <summary>Offsets into the article, UTF-16, end exclusive; empty where there is nothing.</summary>
    private static (string Start, string End) Place(WitnessView witness, System.Collections.Immutable.ImmutableArray<TextSpan> spans)
    {
        if (witness.Model.Spans.IsDefaultOrEmpty) return ("", "");
        var places = spans.SelectMany(s => witness.Model.InArticle(s)).ToArray();
        return places.Length == 0 ? ("", "") : (Numbers.Of(places[0].Start), Numbers.Of(places[^1].End));
    }

    private static void Row(TextWriter output, string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) output.Write(',');
            Cell(output, cells[i]);
        }

        output.Write("\r\n");
    }

    private static void Cell(TextWriter output, string text)
    {
        var cell = VisibleText.Of(text);
        if (cell.Length > 0 && cell[0] is ('=' or '+' or '-' or '@' or '\t' or '\r')) cell = "'" + cell;
        if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0) output.Write(cell);
        else output.Write($"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }
}
