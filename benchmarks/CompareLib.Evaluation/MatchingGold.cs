using System.Text.Json;
using CompareLib.Matching;
using CompareLib.Quotations;

namespace CompareLib.Evaluation;

/// <summary>One mention of the gold file of quotations.</summary>
internal sealed record GoldMention(string Id, string Outlet, string Text, string Cluster, int[] Segments, string Kind, string? Speaker, string Event, int Start, int End)
{
    public string Article => $"{Event}/{Outlet}";

    public static GoldMention[] Load(string path) => [.. File.ReadLines(path).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        var r = json.RootElement;
        string Get(string name) => r.GetProperty(name).GetString() ?? "";
        return new GoldMention(Get("id"), Get("outlet"), Get("text"), Get("cluster"), [.. r.GetProperty("segments").EnumerateArray().Select(s => s.GetInt32())], Get("kind"),
            r.GetProperty("speaker").GetString(), Get("event"), r.GetProperty("start").GetInt32(), r.GetProperty("end").GetInt32());
    })];

    public WordingToGroup ToWording(bool speakers, IReadOnlyDictionary<string, string>? articles) => new()
    {
        Id = Id,
        Text = Text,
        Speaker = speakers ? Speaker : null,
        Event = Event,
        Outlet = Outlet,
        ArticleId = Article,
        Kind = Kind == "indirect" ? QuotationKind.Indirect : QuotationKind.Direct,
        Context = articles is not null && articles.TryGetValue(Article, out var text) ? MatchingEvaluation.SentencesAround(text, Start, End) : null,
    };
}

/// <summary>One pair of the gold file of pairs; no label means that it is not scored.</summary>
internal sealed record GoldPair(string Id, string A, string B, int? Label, string Type, string KindA, string KindB, string Event)
{
    public bool HasFragment => KindA == "fragment" || KindB == "fragment";

    public bool HasIndirect => KindA == "indirect" || KindB == "indirect";

    /// <summary>The first wording, with its kind or its words alone.</summary>
    public WordingToGroup First(bool kinds) => new() { Id = "a", Text = A, Kind = kinds ? KindOf(KindA) : default };

    /// <summary>The second wording.</summary>
    public WordingToGroup Second(bool kinds) => new() { Id = "b", Text = B, Kind = kinds ? KindOf(KindB) : default };

    private static QuotationKind? KindOf(string kind) => kind switch { "indirect" => QuotationKind.Indirect, "headline" or "other" => null, _ => QuotationKind.Direct };

    public static GoldPair[] Load(string path) => [.. File.ReadLines(path).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        var r = json.RootElement;
        string Get(string name) => r.GetProperty(name).GetString() ?? "";
        var label = r.GetProperty("label");
        var kinds = r.GetProperty("kinds");
        return new GoldPair(Get("id"), Get("a"), Get("b"), label.ValueKind == JsonValueKind.Null ? null : label.GetInt32(), Get("type"), kinds[0].GetString()!, kinds[1].GetString()!, Get("event"));
    })];
}
