using System.Collections.Immutable;
using System.Globalization;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Sources;

namespace CompareLib.Reports.Json;

/// <summary>Writes the whole model as JSON, after docs/schema/report.schema.json.</summary>
internal sealed class JsonReport
{
    private readonly JsonText json;
    private readonly ComparisonReport report;
    private readonly SpeakerTable speakers;

    private JsonReport(ComparisonReport report, TextWriter output)
    {
        this.report = report;
        json = new JsonText(output);
        speakers = new SpeakerTable(report);
    }

    public static void Write(ComparisonReport report, TextWriter output)
    {
        new JsonReport(report, output).Write();
        output.Write('\n');
    }

    private void Write()
    {
        json.Begin('{').String("format", ReportJson.Format);
        Array("articles", report.Articles, Article);
        Array("speakers", speakers.Listed, Speaker);
        Array("otherSpeakers", speakers.Others, Speaker);
        Array("quotations", report.Quotations, Quotation);
        Array("setAside", report.SetAside, phrase =>
            json.Begin('{').String("article", phrase.ArticleId).Span("span", phrase.Span).String("reason", phrase.Reason).End('}'));
        Array("groups", report.Groups, Group);
        Array("uncorroborated", report.Uncorroborated, id => json.String(id));
        Array("lookAlikes", report.LookAlikes, Link);
        Array("contested", report.Contested, Contested);
        Sources(report.Sources);
        json.End('}');
    }

    private void Article(ReportedArticle reported)
    {
        var article = reported.Article;
        json.Begin('{').String("siglum", reported.Siglum).String("name", reported.Name).String("id", article.Id).Optional("outlet", article.Outlet)
            .Optional("published", article.Published?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture))
            .Optional("title", article.Title).Optional("url", article.Url).Optional("language", article.Language).String("text", article.Text).End('}');
    }

    private void Speaker(Speaker speaker)
    {
        json.Begin('{').String("name", speaker.Name).String("kind", LabelWords.Kebab(speaker.Kind)).Optional("role", speaker.Role);
        Array("otherRoles", speaker.OtherRoles, role => json.String(role));
        Array("aliases", speaker.Aliases, alias => json.String(alias));
        json.End('}');
    }

    private void Quotation(Quotation q)
    {
        json.Begin('{').String("id", q.Id).String("article", q.ArticleId).String("kind", LabelWords.Kebab(q.Kind))
            .Spans("spans", q.Spans).String("text", q.Text).Spans("marked", q.Marked).Spans("segments", q.Segments).Spans("insertions", q.Insertions).Spans("cue", q.Cue);
        if (q.Mention is { } mention)
        {
            json.Begin("mention", '{').String("text", mention.Text).Spans("spans", mention.Spans).String("kind", LabelWords.Kebab(mention.Kind)).End('}');
        }

        SpeakerReference(q.Speaker);
        Array("citedSources", q.CitedSources, source =>
            json.Begin('{').String("name", source.Name).Span("span", source.Span).String("relation", source.Relation).End('}'));
        Occasion(q.Occasion);
        json.Number("confidence", q.Confidence).Number("speakerConfidence", q.SpeakerConfidence).String("rule", q.Rule).Optional("speakerRule", q.SpeakerRule).End('}');
    }

    private void SpeakerReference(Speaker? speaker)
    {
        if (speaker is not null) json.Begin("speaker", '{').Number("ref", speakers.IndexOf(speaker)).String("name", speaker.Name).End('}');
    }

    private void Occasion(Occasion? occasion)
    {
        if (occasion is null) return;
        json.Begin("occasion", '{').Optional("event", occasion.Event).Optional("addressee", occasion.Addressee)
            .Optional("date", occasion.Date is { } day ? Numbers.Iso(day) : null).Spans("spans", occasion.Spans).End('}');
    }

    private void Group(UtteranceGroup group)
    {
        json.Begin('{').String("id", group.Id).String("label", group.Label);
        SpeakerReference(group.Speaker);
        json.Number("speakerConfidence", group.SpeakerConfidence);
        Occasion(group.Occasion);
        Array("witnesses", group.Witnesses, w =>
        {
            json.Begin('{').String("quotation", w.QuotationId);
            if (w.Segment is { } segment) json.Number("segment", segment);
            json.String("siglum", w.Siglum).Spans("spans", w.Spans).End('}');
        });
        Array("outlets", group.Outlets, outlet => json.String(outlet));
        Array("sources", group.Sources, source =>
        {
            json.Begin('{').String("family", source.FamilyId);
            Array("articles", source.Articles, id => json.String(id));
            json.String("why", source.Why).End('}');
        });
        Array("restatedBy", group.RestatedBy, r =>
            json.Begin('{').String("article", r.ArticleId).Span("span", r.Span).Number("score", r.Score).End('}'));
        json.Number("confidence", group.Confidence).Number("meaningChanges", group.MeaningChanges);
        CollationJson.Write(json, group.Collation);
        Array("links", group.Links, Link);
        Array("lookAlikes", group.LookAlikes, Link);
        json.End('}');
    }

    private void Link(MatchLink link)
    {
        json.Begin('{').String("a", link.A).String("b", link.B).Number("score", link.Score).String("verdict", LabelWords.Kebab(link.Verdict));
        Array("evidence", link.Evidence, e => json.Begin('{').String("name", e.Name).Number("value", e.Value).Number("weight", e.Weight).End('}'));
        json.String("why", link.Why);
        if (link.SegmentA is { } a) json.Number("segmentA", a);
        if (link.SegmentB is { } b) json.Number("segmentB", b);
        Array("meaningFindings", link.MeaningFindings, f => json.String(f));
        json.End('}');
    }

    private void Contested(ContestedFact fact)
    {
        json.Begin('{').String("id", fact.Id).String("topic", fact.Topic);
        Array("claims", fact.Claims, c => json.Begin('{').String("article", c.ArticleId).Span("span", c.Span).Optional("quotation", c.QuotationId)
            .Optional("claimant", c.Claimant).Spans("hedges", c.Hedges).End('}'));
        json.End('}');
    }

    private void Sources(SourceAnalysis sources)
    {
        json.Begin("sources", '{');
        Array("passages", sources.Passages, p => json.Begin('{').String("articleA", p.ArticleA).Span("spanA", p.SpanA).String("articleB", p.ArticleB)
            .Span("spanB", p.SpanB).Number("words", p.Words).Number("similarity", p.Similarity).String("evidence", LabelWords.Kebab(p.Evidence)).String("why", p.Why)
            .Array("pieces", p.Pieces, piece => json.Begin('{').Span("a", piece.A).Span("b", piece.B).End('}')).End('}'));
        Array("pairs", sources.Pairs, p => json.Begin('{').String("articleA", p.ArticleA).String("articleB", p.ArticleB).String("relation", LabelWords.Kebab(p.Relation))
            .Number("score", p.Score).Number("sharedWords", p.SharedWords).Optional("earlier", p.Earlier).String("why", p.Why)
            .Number("coverageA", p.CoverageA).Number("coverageB", p.CoverageB).Number("quotedWords", p.QuotedWords).End('}'));
        Array("families", sources.Families, f =>
        {
            json.Begin('{').String("id", f.Id);
            Array("members", f.Members, id => json.String(id));
            json.String("representative", f.Representative).String("why", f.Why).End('}');
        });
        Array("circulating", sources.Circulating, c =>
        {
            json.Begin('{');
            Array("places", c.Places, place => json.Begin('{').String("article", place.ArticleId).Span("span", place.Span).End('}'));
            json.Number("words", c.Words).String("evidence", LabelWords.Kebab(c.Evidence)).End('}');
        });
        Array("provenance", sources.Provenance, p => json.Begin('{').String("article", p.ArticleId).Span("span", p.Span).String("source", p.Source)
            .String("kind", p.Kind).Span("scope", p.Scope).End('}'));
        json.End('}');
    }

    private void Array<T>(string name, ImmutableArray<T> items, Action<T> write) => json.Array(name, items, write);
}
