using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Sources;

namespace CompareLib.Reports.Json;

/// <summary>Reads a report back from its JSON.</summary>
internal static class JsonReader
{
    public static ComparisonReport Report(JsonElement root)
    {
        var format = root.Field("format").Text();
        if (!format.StartsWith("comparelib.report/1", StringComparison.Ordinal)) throw new FormatException($"the format is {format}, not {ReportJson.Format}");
        var listed = root.List("speakers", Speaker);
        var speakers = listed.AddRange(root.List("otherSpeakers", Speaker));
        return new ComparisonReport
        {
            Articles = root.List("articles", Article),
            Speakers = listed,
            Quotations = root.List("quotations", q => Quotation(q, speakers)),
            SetAside = root.List("setAside", p => new MarkedPhrase(p.Field("article").Text(), p.Field("span").Span(), p.Field("reason").Text())),
            Groups = root.List("groups", g => Group(g, speakers)),
            Uncorroborated = root.List("uncorroborated", JsonElementExtensions.Text),
            LookAlikes = root.List("lookAlikes", Link),
            Contested = root.List("contested", Contested),
            Sources = Sources(root.Field("sources")),
        };
    }

    private static ReportedArticle Article(JsonElement e) => new(e.Field("siglum").Text(), e.Field("name").Text(), new Article
    {
        Id = e.Field("id").Text(),
        Text = e.Field("text").Text(),
        Outlet = e.OptionalText("outlet"),
        Published = e.OptionalText("published") is { } published
            ? DateTimeOffset.Parse(published, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : null,
        Title = e.OptionalText("title"),
        Url = e.OptionalText("url"),
        Language = e.OptionalText("language"),
    });

    private static Speaker Speaker(JsonElement e) => new()
    {
        Name = e.Field("name").Text(),
        Kind = e.Field("kind").Value<SpeakerKind>(),
        Role = e.OptionalText("role"),
        OtherRoles = e.List("otherRoles", JsonElementExtensions.Text),
        Aliases = e.List("aliases", JsonElementExtensions.Text),
    };

    private static Quotation Quotation(JsonElement e, ImmutableArray<Speaker> speakers) => new()
    {
        Id = e.Field("id").Text(),
        ArticleId = e.Field("article").Text(),
        Kind = e.Field("kind").Value<QuotationKind>(),
        Spans = e.Spans("spans"),
        Text = e.Field("text").Text(),
        Marked = e.Spans("marked"),
        Segments = e.Spans("segments"),
        Insertions = e.Spans("insertions"),
        Cue = e.Spans("cue"),
        Mention = e.Optional("mention") is { } mention
            ? new SpeakerMention(mention.Field("text").Text(), mention.Spans("spans"), mention.Field("kind").Value<MentionKind>())
            : null,
        Speaker = SpeakerOf(e, speakers),
        CitedSources = e.List("citedSources", s => new CitedSource(s.Field("name").Text(), s.Field("span").Span(), s.Field("relation").Text())),
        Occasion = Occasion(e),
        Confidence = e.Field("confidence").Number(),
        SpeakerConfidence = e.Field("speakerConfidence").Number(),
        Rule = e.Field("rule").Text(),
        SpeakerRule = e.OptionalText("speakerRule"),
    };

    private static Speaker? SpeakerOf(JsonElement e, ImmutableArray<Speaker> speakers) =>
        e.Optional("speaker") is { } reference ? speakers[reference.Field("ref").GetInt32()] : null;

    private static Occasion? Occasion(JsonElement e) => e.Optional("occasion") is not { } o ? null : new Occasion
    {
        Event = o.OptionalText("event"),
        Addressee = o.OptionalText("addressee"),
        Date = o.OptionalText("date") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Spans = o.Spans("spans"),
    };

    private static UtteranceGroup Group(JsonElement e, ImmutableArray<Speaker> speakers) => new()
    {
        Id = e.Field("id").Text(),
        Label = e.Field("label").Text(),
        Speaker = SpeakerOf(e, speakers),
        SpeakerConfidence = e.Field("speakerConfidence").Number(),
        Occasion = Occasion(e),
        Witnesses = e.List("witnesses", w => new GroupWitness(w.Field("quotation").Text(), w.Optional("segment")?.GetInt32(), w.Field("siglum").Text(), w.Spans("spans"))),
        Outlets = e.List("outlets", JsonElementExtensions.Text),
        Sources = e.List("sources", s => new IndependentSource(s.Field("family").Text(), s.List("articles", JsonElementExtensions.Text), s.Field("why").Text())),
        RestatedBy = e.List("restatedBy", r => new Restatement(r.Field("article").Text(), r.Field("span").Span(), r.Field("score").Number())),
        Confidence = e.Field("confidence").Number(),
        MeaningChanges = e.Field("meaningChanges").GetInt32(),
        Collation = CollationReader.Read(e.Field("collation")),
        Links = e.List("links", Link),
        LookAlikes = e.List("lookAlikes", Link),
    };

    private static MatchLink Link(JsonElement e) => new(
        e.Field("a").Text(),
        e.Field("b").Text(),
        e.Field("score").Number(),
        e.Field("verdict").Value<MatchVerdict>(),
        e.List("evidence", v => new MatchEvidence(v.Field("name").Text(), v.Field("value").Number(), v.Field("weight").Number())),
        e.Field("why").Text())
    {
        SegmentA = e.Optional("segmentA")?.GetInt32(),
        SegmentB = e.Optional("segmentB")?.GetInt32(),
        MeaningFindings = e.List("meaningFindings", JsonElementExtensions.Text),
    };

    private static ContestedFact Contested(JsonElement e) => new(e.Field("id").Text(), e.Field("topic").Text(), e.List("claims", c =>
        new ContestedClaim(c.Field("article").Text(), c.Field("span").Span(), c.OptionalText("quotation"), c.OptionalText("claimant"), c.Spans("hedges"))));

    private static SourceAnalysis Sources(JsonElement e) => new()
    {
        Passages = e.List("passages", p => new SharedPassage(
            p.Field("articleA").Text(),
            p.Field("spanA").Span(),
            p.Field("articleB").Text(),
            p.Field("spanB").Span(),
            p.Field("words").GetInt32(),
            p.Field("similarity").Number(),
            p.Field("evidence").Value<PassageEvidence>(),
            p.Field("why").Text())
        {
            Pieces = p.List("pieces", piece => new SharedPiece(piece.Field("a").Span(), piece.Field("b").Span())),
        }),
        Pairs = e.List("pairs", p => new ArticlePair(
            p.Field("articleA").Text(),
            p.Field("articleB").Text(),
            p.Field("relation").Value<ArticleRelation>(),
            p.Field("score").Number(),
            p.Field("sharedWords").GetInt32(),
            p.OptionalText("earlier"),
            p.Field("why").Text())
        {
            CoverageA = p.Optional("coverageA")?.Number() ?? 0,
            CoverageB = p.Optional("coverageB")?.Number() ?? 0,
            QuotedWords = p.Optional("quotedWords")?.GetInt32() ?? 0,
        }),
        Families = e.List("families", f => new ArticleFamily(
            f.Field("id").Text(), f.List("members", JsonElementExtensions.Text), f.Field("representative").Text(), f.Field("why").Text())),
        Circulating = e.List("circulating", c => new CirculatingText(
            c.List("places", place => new TextPlace(place.Field("article").Text(), place.Field("span").Span())),
            c.Field("words").GetInt32(),
            c.Field("evidence").Value<PassageEvidence>())),
        Provenance = e.List("provenance", p => new Provenance(
            p.Field("article").Text(), p.Field("span").Span(), p.Field("source").Text(), p.Field("kind").Text(), p.Field("scope").Span())),
    };
}
