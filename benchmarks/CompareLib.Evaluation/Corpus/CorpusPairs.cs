using System.Text.RegularExpressions;
using CompareLib.Text;

namespace CompareLib.Evaluation.Corpus;

/// <summary>A mention of an utterance: one piece, without its outer marks.</summary>
internal sealed record CorpusTelling(string Id, CorpusEvent Event, CorpusArticle Article, CorpusQuotation Quotation, CorpusPiece Piece, TextSpan Span, string Kind)
{
    public string Text => Span.Of(Article.Text);

    /// <summary>The differences to the utterance that stand in this mention.</summary>
    public IEnumerable<CorpusDifference> Differences => Article.Differences.Where(d => Piece.Span.Contains(d.Span));
}

/// <summary>A difference between two mentions; a side without words is null.</summary>
internal sealed record CorpusPairDifference(TextSpan? A, TextSpan? B, string Class, string Level);

/// <summary>Two mentions of one utterance with what differs.</summary>
internal sealed record CorpusPair(CorpusTelling A, CorpusTelling B, string Verdict, List<CorpusPairDifference> Differences);

/// <summary>What follows from the marks: mentions, pairs with differences, look-alikes, copies.</summary>
internal static partial class CorpusPairs
{
    private static readonly char[] Outer = [.. "“”„«»\"‘’‚'—–- \n"];

    public static List<CorpusTelling> Tellings(CorpusEvent happening)
    {
        var tellings = new List<CorpusTelling>();
        foreach (var article in happening.Articles)
        {
            foreach (var quotation in article.Quotations)
            {
                foreach (var piece in quotation.Pieces.Where(p => p.Utterance is not null && p.Kind != "a"))
                {
                    var span = Trim(article.Text, piece);
                    var kind = span.End <= article.TitleEnd ? "headline" : piece.Kind switch { "d" => "quoted", "f" => "fragment", "b" => "block", _ => "indirect" };
                    tellings.Add(new CorpusTelling($"{happening.Id}/{article.Number}.{article.Pieces.IndexOf(piece) + 1}", happening, article, quotation, piece, span, kind));
                }
            }
        }

        return tellings;
    }

    private static TextSpan Trim(string text, CorpusPiece piece)
    {
        var (start, end) = (piece.Span.Start, piece.Span.End);
        if (piece.Kind is "i" or "x") return piece.Span;
        while (start < end && Outer.Contains(text[start])) start++;
        while (end > start && Outer.Contains(text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    /// <summary>Whether two mentions must be apart (false), are one (true) or share no segment (null).</summary>
    public static bool? Same(CorpusTelling a, CorpusTelling b)
        => a.Piece.Utterance != b.Piece.Utterance ? false : a.Piece.Segments.Intersect(b.Piece.Segments).Any() ? true : null;

    public static bool LookAlike(CorpusTelling a, CorpusTelling b)
    {
        var (x, y) = (a.Event.Utterances[a.Piece.Utterance!], b.Event.Utterances[b.Piece.Utterance!]);
        return x.Id != y.Id && (x.Like == y.Id || y.Like == x.Id);
    }

    /// <summary>The pairs of one utterance in two articles whose differences follow from the marks; others (a retelling that may or may not hold the fact) are left out.</summary>
    public static IEnumerable<CorpusPair> Meaning(List<CorpusTelling> tellings)
    {
        for (var i = 0; i < tellings.Count; i++)
        {
            for (var j = i + 1; j < tellings.Count; j++)
            {
                var (a, b) = (tellings[i], tellings[j]);
                if (a.Article == b.Article || Same(a, b) != true || a.Kind == "headline" || b.Kind == "headline") continue;
                if (Between(a, b) is { } differences) yield return new CorpusPair(a, b, Verdict(a, b, differences), differences);
            }
        }
    }

    private static string Verdict(CorpusTelling a, CorpusTelling b, List<CorpusPairDifference> differences)
        => differences.Exists(d => d.Level == "meaning") ? "meaning"
            : differences.Exists(d => d.Level == "detail") || !a.Piece.Segments.SequenceEqual(b.Piece.Segments) || (a.Quotation.Kind != b.Quotation.Kind) ? "detail" : "same";

    private static List<CorpusPairDifference>? Between(CorpusTelling a, CorpusTelling b)
    {
        var differences = new List<CorpusPairDifference>();
        foreach (var (from, to, turned) in new[] { (a, b, false), (b, a, true) })
        {
            foreach (var difference in from.Differences)
            {
                var here = Inside(from, difference.Span);
                var twin = to.Differences.FirstOrDefault(d => Overlaps(d.Original, difference.Original) || (difference.Original.Length == 0 && d.Original.Length == 0 && Plain(d.Span.Of(to.Article.Text)) == Plain(difference.Span.Of(from.Article.Text))));
                if (twin is not null && (Plain(twin.Span.Of(to.Article.Text)) == Plain(difference.Span.Of(from.Article.Text)) || turned)) continue;
                var there = twin is not null ? Inside(to, twin.Span) : Find(to.Text, difference.Original);
                if (there is null && difference.Original.Length > 0)
                {
                    if (difference.Level == "meaning") return null;
                    continue;
                }

                var level = twin?.Level == "meaning" ? "meaning" : difference.Level;
                var (x, y) = turned ? (there, here) : (here, there);
                differences.Add(new CorpusPairDifference(x, y, difference.Class, level));
            }
        }

        return differences;
    }

    private static TextSpan? Inside(CorpusTelling telling, TextSpan span) => span.IsEmpty ? null : new TextSpan(span.Start - telling.Span.Start, span.End - telling.Span.Start);

    private static bool Overlaps(string a, string b) => a.Length > 0 && b.Length > 0 && (Plain(a).Contains(Plain(b), StringComparison.Ordinal) || Plain(b).Contains(Plain(a), StringComparison.Ordinal));

    private static TextSpan? Find(string text, string words)
    {
        if (words.Trim().Length == 0) return null;
        var at = text.IndexOf(words.Trim(), StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new TextSpan(at, at + words.Trim().Length);
    }

    /// <summary>Letters and digits alone, single spaces, lower case: what two wordings are compared by.</summary>
    public static string Plain(string text) => Other().Replace(text.ToLowerInvariant(), " ").Trim();

    /// <summary>Pairs of articles of one event with the relation that the head declares; null where it only follows that they are kin.</summary>
    public static IEnumerable<(CorpusArticle A, CorpusArticle B, string? Kind)> Copies(CorpusEvent happening)
    {
        for (var i = 0; i < happening.Articles.Count; i++)
        {
            for (var j = i + 1; j < happening.Articles.Count; j++)
            {
                var (a, b) = (happening.Articles[i], happening.Articles[j]);
                var kind = b.Source is { } s && s.Number == a.Number ? s.How : a.Source is { } t && t.Number == b.Number ? t.How : Origin(happening, a) == Origin(happening, b) ? null : "none";
                if (kind != "translation") yield return (a, b, kind);
            }
        }
    }

    /// <summary>The article that a chain of copies begins with.</summary>
    public static CorpusArticle Origin(CorpusEvent happening, CorpusArticle article)
    {
        for (var steps = 0; steps < 10 && article.Source is { } source && happening.Articles.Find(a => a.Number == source.Number) is { } earlier; steps++) article = earlier;
        return article;
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Other();
}
