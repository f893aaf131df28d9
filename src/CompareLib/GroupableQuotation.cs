using System.Collections.Immutable;
using System.Globalization;
using CompareLib.Alignment;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib;

/// <summary>A quotation on its way through grouping and alignment, under a key that depends on content and place, never on file names.</summary>
/// <param name="Key">Place in the report: article number and quotation number, so that ordinal order is reading order.</param>
/// <param name="Article">The article it stands in.</param>
/// <param name="Quotation">The quotation.</param>
/// <param name="Context">The sentences it stands in.</param>
internal sealed record GroupableQuotation(string Key, ReportedArticle Article, Quotation Quotation, string Context)
{
    /// <summary>All quotations, in report order.</summary>
    public static IEnumerable<GroupableQuotation> All(ImmutableArray<ReportedArticle> articles, ImmutableArray<ArticleReading> readings)
    {
        for (var a = 0; a < articles.Length; a++)
        {
            var text = articles[a].Article.Text;
            var sentences = readings[a].Quotations.IsEmpty ? [] : SentenceSplitter.Split(text);
            for (var q = 0; q < readings[a].Quotations.Length; q++)
            {
                var quotation = readings[a].Quotations[q];
                yield return new GroupableQuotation(
                    string.Create(CultureInfo.InvariantCulture, $"{a:D7}#{q:D5}"), articles[a], quotation, Around(text, sentences, quotation.Extent));
            }
        }
    }

    /// <summary>The wording as the matching room takes it.</summary>
    public WordingToGroup ToWording() => new()
    {
        Id = Key,
        Text = Quotation.Text,
        Speaker = Quotation.Speaker?.Name,
        SpeakerIsNamed = Quotation.Speaker?.Kind is SpeakerKind.Person,
        SpeakerIsInstitution = Quotation.Speaker?.Kind is SpeakerKind.Institution,
        SpeakerRoles = Quotation.Speaker is not { } speaker ? [] : speaker.Kind is SpeakerKind.Institution ? speaker.Aliases : speaker.Role is { } role ? [role, .. speaker.OtherRoles] : speaker.OtherRoles,
        SpeakerConfidence = Quotation.Speaker is null ? 1 : Quotation.SpeakerConfidence,
        Outlet = Article.Article.Outlet,
        Kind = Quotation.Kind,
        Published = Article.Article.Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : null,
        Occasion = Quotation.Occasion,
        Context = Context,
        ArticleId = Key[..Key.IndexOf('#', StringComparison.Ordinal)],
        ArticleText = Article.Article.Text,
        Marked = Quotation.Kind == QuotationKind.Mixed ? InText(Quotation.Marked) : [],
        Segments = Quotation.Segments.Length < 2 ? [] : [.. Enumerable.Range(0, Quotation.Segments.Length).Select(SegmentInText)],
    };

    /// <summary>The wording, or one statement of it, as the alignment room takes it.</summary>
    public WitnessText ToWitness(int? segment)
    {
        var part = Part(segment);
        return new WitnessText(Key, part.Of(Quotation.Text))
        {
            Kind = Quotation.Kind,
            Speaker = Quotation.Speaker?.Name,
            Marked = [.. InText(Quotation.Marked).Where(m => m.Overlaps(part)).Select(m => new TextSpan(Math.Max(m.Start, part.Start) - part.Start, Math.Min(m.End, part.End) - part.Start))],
        };
    }

    /// <summary>Where the wording, or one statement of it, stands in the article.</summary>
    public ImmutableArray<TextSpan> Places(int? segment)
    {
        if (segment is not { } index) return Quotation.Spans;
        var statement = Quotation.Segments[index];
        return [.. Quotation.Spans.Where(p => p.Overlaps(statement)).Select(p => new TextSpan(Math.Max(p.Start, statement.Start), Math.Min(p.End, statement.End)))];
    }

    private TextSpan Part(int? segment) => segment is { } index ? SegmentInText(index) : new TextSpan(0, Quotation.Text.Length);

    private TextSpan SegmentInText(int index)
    {
        var parts = InText([Quotation.Segments[index]]);
        return new TextSpan(parts[0].Start, parts[^1].End);
    }

    // Places in the article as places in the quotation's text, whose pieces are joined by one blank.
    private ImmutableArray<TextSpan> InText(ImmutableArray<TextSpan> places)
    {
        var result = ImmutableArray.CreateBuilder<TextSpan>();
        var offset = 0;
        foreach (var piece in Quotation.Spans)
        {
            foreach (var place in places)
            {
                if (!place.Overlaps(piece)) continue;
                result.Add(new TextSpan(offset + Math.Max(place.Start, piece.Start) - piece.Start, offset + Math.Min(place.End, piece.End) - piece.Start));
            }

            offset += piece.Length + 1;
        }

        return result.ToImmutable();
    }

    private static string Around(string text, ImmutableArray<TextSpan> sentences, TextSpan extent)
    {
        var (low, high) = (0, sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].End <= extent.Start) low = middle + 1;
            else high = middle;
        }

        var around = extent;
        for (var i = low; i < sentences.Length && sentences[i].Start < extent.End; i++) around = around.Union(sentences[i]);
        return around.Of(text);
    }
}
