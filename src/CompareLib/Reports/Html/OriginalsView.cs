using CompareLib.Text;

namespace CompareLib.Reports.Html;

/// <summary>Each wording in its paragraph as the outlet printed it, with the attribution, the speaker and the cited source marked.</summary>
internal static class OriginalsView
{
    private const int Context = 40;
    private const int FarthestAttribution = 400;

    public static void Write(HtmlText html, ReportView view, GroupView group)
    {
        html.Raw("<div class=or>");
        foreach (var witness in group.Witnesses) Witness(html, view, group, witness);
        foreach (var restatement in group.Model.RestatedBy) Restated(html, view, restatement);
        html.Raw("</div>");
    }

    /// <summary>Marks the attribution of a quotation.</summary>
    public static void Attribution(MarkedText text, Quotations.Quotation quotation)
    {
        foreach (var cue in Spans(quotation.Cue)) text.Add(cue, "c");
        foreach (var mention in quotation.Mention is { } m ? Spans(m.Spans) : []) text.Add(mention, "s");
        foreach (var source in quotation.CitedSources.IsDefault ? [] : quotation.CitedSources) text.Add(source.Span, "f");
        foreach (var insertion in Spans(quotation.Insertions)) text.Add(insertion, "n");
    }

    private static void Witness(HtmlText html, ReportView view, GroupView group, WitnessView witness)
    {
        var outlet = HtmlParts.Outlet(witness.Outlet);
        html.Raw(outlet.Length > 0 ? $"<div class={outlet}><h4>" : "<div><h4>");
        Siglum(html, witness.Siglum, witness.Quotation is null ? null : Anchors.Quotation(view, witness.Quotation));
        if (witness.Article is not { } article || witness.Quotation is not { } quotation || witness.Place is not { } place)
        {
            html.Raw($"</h4><p class=tx{HtmlParts.Direction(witness)}>").Text(witness.Text).Raw("</p></div>");
            return;
        }

        var published = article.Article.Published is { } day ? Numbers.Day(DateOnly.FromDateTime(day.DateTime)) + ", " : "";
        html.Raw(" <small>").Text($"{published}{ReportView.Kind(quotation.Kind)}");
        foreach (var source in quotation.CitedSources.IsDefault ? [] : quotation.CitedSources) html.Text($", {source.Relation} {source.Name}");
        html.Raw("</small></h4>");

        var text = new MarkedText(article.Article.Text);
        Attribution(text, quotation);
        foreach (var span in witness.Model.Spans.IsDefaultOrEmpty ? [place] : witness.Model.Spans) text.Add(span, "w");
        foreach (var (span, unit) in Places(group, witness)) text.Add(span, HtmlParts.Level(group.Units[unit].Level));
        var reach = quotation.Cue.Concat(quotation.Mention?.Spans ?? []).Where(s => Math.Abs(s.Start - place.Start) < FarthestAttribution).Aggregate(place, (all, s) => all.Union(s));
        var range = Range(article.Article.Text, reach);
        html.Raw($"<p class=tx{TextDirection.Attributes(witness.Text, article.Article.Language)}>");
        if (range.Start > 0 && article.Article.Text[range.Start - 1] != '\n') html.Raw("… ");
        text.Write(html, range);
        if (range.End < article.Article.Text.Length && article.Article.Text[range.End] != '\n') html.Raw(" …");
        html.Raw("</p></div>");
    }

    /// <summary>A siglum that leads to the place in the article.</summary>
    private static void Siglum(HtmlText html, string siglum, string? anchor)
    {
        if (anchor is null) html.Text(siglum);
        else html.Raw($"<a href={html.Href(anchor)}>").Text(siglum).Raw("</a>");
    }

    private static void Restated(HtmlText html, ReportView view, Restatement restatement)
    {
        var article = view.Article(restatement.ArticleId);
        if (article is null) return;
        var outlet = HtmlParts.Outlet(view.OutletIndex(restatement.ArticleId));
        html.Raw(outlet.Length > 0 ? $"<div class={outlet}><h4>" : "<div><h4>");
        Siglum(html, article.Siglum, Anchors.Restatement(view, restatement));
        html.Raw($" <small>in the outlet’s own voice</small></h4><p class=tx{TextDirection.Attributes(article.Article.Text, article.Article.Language)}><u class=v>")
            .Text(Sections.SourceSection.Quote(view, restatement.ArticleId, restatement.Span)).Raw("</u></p></div>");
    }

    /// <summary>The places of variation of a witness, in its article.</summary>
    private static IEnumerable<(TextSpan Span, int Unit)> Places(GroupView group, WitnessView witness)
    {
        if (witness.Model.Spans.IsDefaultOrEmpty) yield break;
        var offset = 0;
        foreach (var piece in group.Pieces(witness.Index))
        {
            var span = new TextSpan(offset, offset += piece.Text.Length);
            if (piece.Unit < 0 || span.IsEmpty) continue;
            foreach (var place in witness.Model.InArticle(span)) yield return (place, piece.Unit);
        }
    }

    /// <summary>The paragraph around a place, cut to some words on either side when it is long.</summary>
    private static TextSpan Range(string text, TextSpan place)
    {
        var (start, end) = (Math.Clamp(place.Start, 0, text.Length), Math.Clamp(place.End, 0, text.Length));
        while (start > 0 && text[start - 1] != '\n' && (place.Start - start < Context || !char.IsWhiteSpace(text[start - 1]))) start--;
        while (end < text.Length && text[end] != '\n' && (end - place.End < Context || !char.IsWhiteSpace(text[end]))) end++;
        return new TextSpan(start, end);
    }

    private static System.Collections.Immutable.ImmutableArray<TextSpan> Spans(System.Collections.Immutable.ImmutableArray<TextSpan> spans) => spans.IsDefault ? [] : spans;
}
