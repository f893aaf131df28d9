using System.Text.Json;
using CompareLib.Alignment;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Reports.Json;

/// <summary>Reads a collation back from its JSON.</summary>
internal static class CollationReader
{
    public static Collation Read(JsonElement e) => new()
    {
        Witnesses = e.List("witnesses", w => new WitnessText(w.Field("id").Text(), w.Field("text").Text())
        {
            Kind = w.Optional("kind") is { } kind ? kind.Value<QuotationKind>() : null,
            Speaker = w.OptionalText("speaker"),
            Marked = w.Spans("marked"),
        }),
        Tokens = e.List("tokens", tokens => tokens.Items(t => new Token(new TextSpan(t[0].GetInt32(), t[1].GetInt32()), t[2].Value<TokenKind>()))),
        Columns = e.List("columns", column => new Column(column.Items(cell => cell.ValueKind == JsonValueKind.Null ? (TextSpan?)null : cell.Span()))),
        Units = e.List("units", u => new CollationUnit(
            u.Field("firstColumn").GetInt32(),
            u.Field("lastColumn").GetInt32(),
            Reading(u.Field("lemma")),
            u.List("readings", Reading),
            u.List("labels", l => l.Value<ChangeLabel>()),
            (ChangeLevel)u.Field("level").GetInt32())),
        Changes = e.List("changes", c => new Change(
            c.Field("a").GetInt32(),
            c.Field("b").GetInt32(),
            c.Spans("spansA"),
            c.Spans("spansB"),
            c.Field("operation").Value<ChangeOperation>(),
            c.List("labels", l => l.Value<ChangeLabel>()),
            (ChangeLevel)c.Field("level").GetInt32(),
            c.Optional("kind") is { } kind ? kind.Value<ChangeKind>() : c.Field("meaning").GetBoolean() ? ChangeKind.Meaning : ChangeKind.Wording,
            c.Field("reason").Text(),
            c.Field("confidence").Number())),
        Moves = e.List("moves", m => new Move(m.Field("a").GetInt32(), m.Field("spanA").Span(), m.Field("b").GetInt32(), m.Field("spanB").Span())),
        Consensus = new Consensus(
            e.Field("consensus").Field("text").Text(), e.Field("consensus").Field("base").GetInt32(), e.Field("consensus").List("support", JsonElementExtensions.Number)),
    };

    private static Reading Reading(JsonElement e) => new(e.Field("text").Text(), e.List("witnesses", w => w.GetInt32()));
}
