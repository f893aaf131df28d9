using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>Keeps a mention to its noun phrase: no preposition, conjunction or adverb before it, and no predicate in it but that of a relative clause.</summary>
internal static class MentionBounds
{
    private const int Longest = 40;

    /// <summary>The mention within those bounds; null when no noun phrase is left.</summary>
    public static MentionSpans? Of(UnitParse parse, MentionSpans? mention)
    {
        if (mention is null) return null;
        var span = mention.Spans[0];
        var (first, end) = (parse.At(span.Start), parse.At(span.End));
        if (first >= end) return mention;
        var (from, to) = (first, Math.Min(end, first + Longest));
        while (from < to && parse.Sentence[from].Tag is "ADP" or "SCONJ" or "CCONJ" or "PUNCT" or "ADV" or "AUX" or "VERB" && !(parse.Sentence[from].Tag is "VERB" && from + 1 < to && parse.Sentence[from + 1].Tag is "NOUN" or "PROPN")) from++;
        if (from >= to) return null;
        var relative = false;
        for (var k = from + 1; k < to; k++)
        {
            var token = parse.Sentence[k];
            relative |= token.Form is "who" or "which" or "that" or "whose" or "der" or "die" or "das";
            if (relative || token.Tag is not ("VERB" or "AUX") || !token.Features.Contains("VerbForm=Fin", StringComparison.Ordinal) || parse.Sentence.Is(k, "acl")) continue;
            to = k;
            break;
        }

        while (to > from && parse.Sentence[to - 1].Tag is "PUNCT" or "SCONJ" or "CCONJ" or "ADP" && parse.Sentence[to - 1].Form is not ("." or ")")) to--;
        if (to <= from) return null;
        return from == first && to == end ? mention : new MentionSpans([new TextSpan(parse.SpanOf(from).Start, to == end ? span.End : parse.SpanOf(to - 1).End), .. mention.Spans.Skip(1)]);
    }
}
