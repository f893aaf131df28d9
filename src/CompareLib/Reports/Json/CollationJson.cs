using CompareLib.Alignment;

namespace CompareLib.Reports.Json;

/// <summary>Writes a collation as <c>comparelib.apparatus/1</c>.</summary>
internal static class CollationJson
{
    public static void Write(JsonText json, Collation collation)
    {
        json.Begin("collation", '{').String("format", ReportJson.ApparatusFormat);
        json.Array("witnesses", collation.Witnesses, w =>
        {
            json.Begin('{').String("id", w.Id).String("text", w.Text).Optional("kind", w.Kind is { } kind ? LabelWords.Kebab(kind) : null)
                .Optional("speaker", w.Speaker).Spans("marked", w.Marked).End('}');
        });
        json.Array("tokens", collation.Tokens, tokens =>
        {
            json.Begin('[');
            foreach (var token in tokens) json.Begin('[').Number(token.Span.Start).Number(token.Span.End).String(LabelWords.Kebab(token.Kind)).End(']');
            json.End(']');
        });
        json.Array("columns", collation.Columns, column =>
        {
            json.Begin('[');
            foreach (var cell in column.Cells) json.Span(cell);
            json.End(']');
        });
        json.Array("units", collation.Units, unit =>
        {
            json.Begin('{').Number("firstColumn", unit.FirstColumn).Number("lastColumn", unit.LastColumn).Name("lemma");
            Reading(json, unit.Lemma);
            json.Array("readings", unit.Readings, r => Reading(json, r)).Array("labels", unit.Labels, l => json.String(LabelWords.Kebab(l)))
                .Number("level", (int)unit.Level).End('}');
        });
        json.Array("changes", collation.Changes, change => json.Begin('{').Number("a", change.A).Number("b", change.B).Spans("spansA", change.SpansA)
            .Spans("spansB", change.SpansB).String("operation", LabelWords.Kebab(change.Operation)).Array("labels", change.Labels, l => json.String(LabelWords.Kebab(l)))
            .Number("level", (int)change.Level).Boolean("meaning", change.Meaning).String("kind", LabelWords.Kebab(change.Kind)).String("reason", change.Reason).Number("confidence", change.Confidence).End('}'));
        json.Array("moves", collation.Moves, move => json.Begin('{').Number("a", move.A).Span("spanA", move.SpanA).Number("b", move.B).Span("spanB", move.SpanB).End('}'));
        json.Begin("consensus", '{').String("text", collation.Consensus.Text).Number("base", collation.Consensus.Base)
            .Array("support", collation.Consensus.Support, s => json.Number(s)).End('}');
        json.End('}');
    }

    private static void Reading(JsonText json, Reading reading) =>
        json.Begin('{').String("text", reading.Text).Array("witnesses", reading.Witnesses, w => json.Number(w)).End('}');
}
