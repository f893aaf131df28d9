using CompareLib.Text;

namespace CompareLib.Reports.Csv;

/// <summary>Every difference of every two wordings a row; offsets are those of the articles.</summary>
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
        CsvRow.Write(output, Headers);
        foreach (var group in view.Groups)
        {
            foreach (var change in group.Model.Collation.Changes)
            {
                var (a, b) = (group.Witnesses[change.A], group.Witnesses[change.B]);
                var (placeA, placeB) = (Place(a, change.SpansA), Place(b, change.SpansB));
                CsvRow.Write(output,
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
}
