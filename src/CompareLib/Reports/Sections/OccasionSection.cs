using System.Collections.Immutable;
using CompareLib.Quotations;

namespace CompareLib.Reports.Sections;

/// <summary>When, where and to whom things were said.</summary>
internal static class OccasionSection
{
    public static Section Of(ReportView view)
    {
        var found = view.Findings.Occasions;
        var events = found.Select(o => o.Occasion.Event).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var answer = found.IsEmpty ? "no article tells"
            : events > 0 ? $"{Numbers.Count(events, "event")} named, {Numbers.Count(found.Length, "occasion")} in all" : Numbers.Count(found.Length, "occasion");
        return new Section("occasions", "When and where it was said", "When, where and to whom was it said; does an article belong to another occasion?", answer, Blocks(view));
    }

    /// <summary>An occasion in a line: <c>26 April 2017, Harbour Forum, to reporters</c>; empty when nothing is told.</summary>
    public static string InWords(Occasion occasion)
    {
        string?[] parts =
        [
            occasion.Date is { } day ? Numbers.Day(day) : null,
            occasion.Event is null ? null : Excerpt.Shorten(occasion.Event, 12),
            occasion.Addressee is null ? null : "to " + Excerpt.Shorten(occasion.Addressee, 10),
        ];
        return string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
    }

    private static IEnumerable<Block> Blocks(ReportView view)
    {
        if (view.Findings.Occasions.IsEmpty) yield break;
        yield return new TableBlock("Occasions", ["Occasion", "Quotations in", "By"], view.Findings.Occasions.Select(o => ImmutableArray.Create(
            Phrase.Empty.Strong(InWords(o.Occasion)),
            Where(view, o),
            Phrase.Empty.Names([.. o.Quotations.Select(q => q.Speaker?.Name ?? "nobody named").Distinct(StringComparer.Ordinal)]))));
        yield return new TableBlock("Articles", ["Article", "Published", "Occasions it tells of"], view.Report.Articles.Select((a, i) => ImmutableArray.Create(
            Phrase.Empty.Name(a.Siglum, Anchors.Article(i)).Plain(string.Equals(a.Name, a.Siglum, StringComparison.Ordinal) ? "" : $", {a.Name}"),
            Phrase.Empty.Plain(a.Article.Published is { } published ? Numbers.Moment(published) : "not given"),
            Occasions(view, a.Article.Id))));
    }

    private static Phrase Where(ReportView view, OccasionFinding o)
    {
        var phrase = Phrase.Empty;
        foreach (var article in o.Quotations.GroupBy(q => q.ArticleId, StringComparer.Ordinal))
        {
            phrase = phrase.Plain(phrase.IsEmpty ? "" : ", ").Name(view.Siglum(article.Key), Anchors.Quotation(view, article.First())).Plain(" " + Numbers.Of(article.Count()));
        }

        return phrase;
    }

    private static Phrase Occasions(ReportView view, string articleId)
    {
        var names = view.Findings.Occasions.Where(o => o.Quotations.Any(q => string.Equals(q.ArticleId, articleId, StringComparison.Ordinal)))
            .Select(o => InWords(o.Occasion)).ToArray();
        return names.Length == 0 ? Phrase.Empty.Note("none") : Phrase.Empty.Plain(string.Join("; ", names.Take(4)) + (names.Length > 4 ? $"; {Numbers.Of(names.Length - 4)} more" : ""));
    }
}
