using System.Collections.Immutable;
using CompareLib.Quotations.Marks;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>Exact bounds of quotations.</summary>
internal static class QuotationBounds
{
    /// <summary>Ordered, apart, without blanks, marks and joining punctuation at the edges.</summary>
    public static ImmutableArray<TextSpan> Trim(string text, List<TextSpan> spans)
    {
        var trimmed = new List<TextSpan>();
        foreach (var span in spans.OrderBy(s => s))
        {
            var (start, end) = (span.Start, span.End);
            if (trimmed.Count > 0) start = Math.Max(start, trimmed[^1].End);
            while (start < end && Edge(text[start], true)) start++;
            while (end > start && Edge(text[end - 1], false)) end--;
            (start, end) = Unmarked(text, start, end);
            if (end > start) trimmed.Add(new TextSpan(start, end));
        }

        return [.. trimmed];
    }

    /// <summary>The parts of <paramref name="spans"/> inside outermost marks.</summary>
    public static ImmutableArray<TextSpan> Marked(string text, ImmutableArray<TextSpan> spans, List<MarkedStretch> outer)
    {
        var marked = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            for (var k = FirstEndingAfter(outer, span.Start); k < outer.Count && outer[k].Inner.Start < span.End; k++)
            {
                var (start, end) = (Math.Max(span.Start, outer[k].Inner.Start), Math.Min(span.End, outer[k].Inner.End));
                while (start < end && char.IsWhiteSpace(text[start])) start++;
                while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
                if (start < end) marked.Add(new TextSpan(start, end));
            }
        }

        return marked.DrainToImmutable();
    }

    /// <summary>Direct when every letter stands in marks, mixed when some do, indirect when none does.</summary>
    public static QuotationKind Kind(string text, ImmutableArray<TextSpan> spans, ImmutableArray<TextSpan> marked)
    {
        if (marked.IsEmpty) return QuotationKind.Indirect;
        return Letters(text, spans) == Letters(text, marked) ? QuotationKind.Direct : QuotationKind.Mixed;
    }

    private static int Letters(string text, ImmutableArray<TextSpan> spans)
    {
        var letters = 0;
        foreach (var span in spans) for (var i = span.Start; i < span.End; i++) if (char.IsLetterOrDigit(text[i])) letters++;
        return letters;
    }

    private static int FirstEndingAfter(List<MarkedStretch> outer, int position)
    {
        var (low, high) = (0, outer.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (outer[middle].Outer.End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Without marks that are also apostrophes where they stand on both sides: <c>‘...’</c>, <c>‚...‘</c>, <c>''...''</c>, <c>``...''</c>; ‘ and ‚ can only open.</summary>
    private static (int Start, int End) Unmarked(string text, int start, int end)
    {
        for (var depth = 0; depth < 2 && end - start > 2 && text[start] is '‘' or '‚' or '`' or '\'' && text[end - 1] is '’' or '‘' or '\''; depth++) (start, end) = (start + 1, end - 1);
        if (end - start > 1 && text[start] is '‘' or '‚' && !Closes(text, start + 1, end)) start++;
        while (end > start && text[end - 1] is ',' or ';' or ':' or ' ') end--;
        return (start, end);
    }

    private static bool Closes(string text, int start, int end)
    {
        for (var i = start; i < end; i++) if (text[i] is '’' or '‘' or '\'' && !(char.IsLetterOrDigit(text[i - 1]) && i + 1 < end && char.IsLetterOrDigit(text[i + 1]))) return true;
        return false;
    }

    private static bool Edge(char c, bool leading) => char.IsWhiteSpace(c) || c is '"' or '“' or '”' or '„' or '«' or '»' or '‹' or '›' or '「' or '」' or '『' or '』' or ',' or ';' or ':' or '—' or '–' || (leading && c is '.' or ')' or '-');
}
