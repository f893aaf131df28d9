using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>The statements inside a quotation, the outlet's remarks inside its marks, and what sort of words a mention is.</summary>
internal static class QuotationParts
{
    /// <summary>Each span cut where a sentence of the article begins; <paramref name="starts"/> are the starts of its sentences in order.</summary>
    public static ImmutableArray<TextSpan> Segments(string text, ImmutableArray<TextSpan> spans, int[] starts)
    {
        var segments = ImmutableArray.CreateBuilder<TextSpan>(spans.Length);
        foreach (var span in spans)
        {
            var from = span.Start;
            var k = Array.BinarySearch(starts, span.Start + 1);
            for (k = k < 0 ? ~k : k; k < starts.Length && starts[k] < span.End; k++)
            {
                Add(text, from, starts[k], segments);
                from = starts[k];
            }

            Add(text, from, span.End, segments);
        }

        return segments.DrainToImmutable();
    }

    /// <summary>Brackets, and parentheses, inside words in marks; with their signs.</summary>
    public static ImmutableArray<TextSpan> Insertions(string text, ImmutableArray<TextSpan> marked)
    {
        const int longest = 120;
        var insertions = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in marked)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (text[i] is not ('[' or '(')) continue;
                var close = text.IndexOf(text[i] == '[' ? ']' : ')', i, Math.Min(longest, span.End - i));
                if (close < 0) continue;
                // "[W]e": a letter changed to fit the sentence is no remark.
                if (close > i + 2) insertions.Add(new TextSpan(i, close + 1));
                i = close;
            }
        }

        return insertions.DrainToImmutable();
    }

    /// <summary>Whether the mention holds a word that only institutions have: <c>ministry</c>, <c>company</c>, <c>police</c>.</summary>
    public static bool IsInstitution(string mention, LanguageData language)
    {
        var end = mention.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? comma : mention.Length;
        var institution = false;
        foreach (var range in mention.AsSpan(0, end).Split(' '))
        {
            var word = mention.AsSpan(0, end)[range];
            institution = language.Institutions.Contains(word) || (institution && word.Length > 0 && !char.IsUpper(word[0]));
        }

        return institution;
    }

    /// <summary>Whether the head of the mention, before any apposition, ends in a capitalised word.</summary>
    public static bool EndsInName(string mention)
    {
        var end = mention.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? comma : mention.Length;
        var start = mention.LastIndexOf(' ', end - 1) + 1;
        return start < end && char.IsUpper(mention[start]);
    }

    private static void Add(string text, int start, int end, ImmutableArray<TextSpan>.Builder segments)
    {
        while (start < end && Edge(text[start])) start++;
        while (end > start && (Edge(text[end - 1]))) end--;
        if (end > start) segments.Add(new TextSpan(start, end));
    }

    private static bool Edge(char c) => char.IsWhiteSpace(c) || c is '"' or '“' or '”' or '„' or '«' or '»' or ',';
}
