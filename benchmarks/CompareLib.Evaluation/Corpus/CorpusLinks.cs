using CompareLib.Text;

namespace CompareLib.Evaluation.Corpus;

/// <summary>
/// Joins pieces of one label and gives each quotation its mention, cue and circumstances: by label where one is written, otherwise the nearest, where an end
/// of a sentence counts as far and an end of a paragraph as farther. A mention belongs to quotations of its own person alone.
/// </summary>
internal static class CorpusLinks
{
    public static void Link(CorpusArticle article, List<CorpusProblem> problems)
    {
        var quotations = new List<CorpusQuotation>();
        foreach (var piece in article.Pieces.Where(p => p.Label is null))
        {
            if (quotations.Count > 0 && Continues(article, quotations[^1].Pieces[^1], piece)) quotations[^1].Pieces.Add(piece);
            else quotations.Add(new CorpusQuotation([piece], null, [], []));
        }

        foreach (var joined in article.Pieces.Where(p => p.Label is not null).GroupBy(p => p.Label))
        {
            quotations.Add(new CorpusQuotation([.. joined], null, [], []));
            if (joined.Select(p => p.Speaker).Distinct().Count() > 1) problems.Add(new CorpusProblem(article.File, joined.First().Line, $"the pieces @{joined.Key} have several speakers"));
        }

        quotations.Sort((a, b) => a.First.Span.CompareTo(b.First.Span));
        foreach (var mention in article.Mentions.Where(m => m.Id is null or "to" or "at" or "via"))
        {
            var mine = Nearest(article, mention, quotations);
            if (mine is null) problems.Add(new CorpusProblem(article.File, mention.Line, $"nothing that \"{mention.Span.Of(article.Text)}\" could belong to"));
            else if (mention.Id is null) mine.Cues.Add(mention.Span);
            else mine.Others.Add((mention.Id, mention.Span));
        }

        foreach (var label in article.Mentions.Where(m => m.Label is not null && article.Pieces.TrueForAll(p => p.Label != m.Label))) problems.Add(new CorpusProblem(article.File, label.Line, $"no piece has the label @{label.Label}"));
        article.Quotations = [.. quotations.Select(q => q with { Mention = MentionOf(article, q)?.Span })];
    }

    // "A," she said. "B." is one quotation, as the gold of others has it: the same speaker, one paragraph, the cue alone between the two.
    private static bool Continues(CorpusArticle article, CorpusPiece earlier, CorpusPiece later)
    {
        if (earlier.Kind != "d" || later.Kind != "d" || earlier.Speaker != later.Speaker || later.Span.Start < earlier.Span.End) return false;
        var between = new TextSpan(earlier.Span.End, later.Span.Start);
        var words = between.Of(article.Text);
        if (words.Contains('\n', StringComparison.Ordinal) || between.Length > 150) return false;
        if (words.Trim().Length == 0) return true;
        var ends = words.TrimEnd().Contains(". ", StringComparison.Ordinal);
        return !ends && article.Mentions.Exists(m => m.Id is null && between.Contains(m.Span));
    }

    private static CorpusQuotation? Nearest(CorpusArticle article, CorpusMention mention, List<CorpusQuotation> quotations)
    {
        if (mention.Label is { } label) return quotations.Find(q => q.First.Label == label);
        var title = mention.Span.End <= article.TitleEnd;
        return quotations.Where(q => !q.Pieces.Exists(p => p.Span.Contains(mention.Span)) && (q.First.Span.End <= article.TitleEnd) == title)
            .OrderBy(q => q.Pieces.Min(p => Distance(article.Text, mention.Span, p.Span))).FirstOrDefault();
    }

    private static CorpusMention? MentionOf(CorpusArticle article, CorpusQuotation quotation)
    {
        if (quotation.First.Label is { } label && article.Mentions.Find(m => m.Label == label && m.Id == quotation.First.Speaker) is { } labelled) return labelled;
        var title = quotation.First.Span.End <= article.TitleEnd;
        return article.Mentions.Where(m => m.Id == quotation.First.Speaker && m.Label is null && (m.Span.End <= article.TitleEnd) == title && !quotation.Pieces.Exists(p => p.Span.Contains(m.Span)))
            .OrderBy(m => quotation.Pieces.Min(p => Distance(article.Text, m.Span, p.Span))).FirstOrDefault();
    }

    // Characters between the two; the end of a sentence costs a thousand, the end of a paragraph five thousand more.
    private static int Distance(string text, TextSpan a, TextSpan b)
    {
        if (a.Overlaps(b)) return 0;
        var (start, end) = a.End <= b.Start ? (a.End, b.Start) : (b.End, a.Start);
        var cost = end - start;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '.' or '!' or '?' && i + 1 < end && char.IsWhiteSpace(text[i + 1])) cost += 1000;
            else if (text[i] == '\n') cost += 2500;
        }

        return cost;
    }
}
