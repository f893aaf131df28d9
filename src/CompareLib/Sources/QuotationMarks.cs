using System.Buffers;
using CompareLib.Text;

namespace CompareLib.Sources;

/// <summary>
/// Finds what stands in double quotation marks, by simple means: used when nobody read the quotations before (deduplication alone).
/// An embedded post, closed by <c>— Name (@handle) Month Day, Year</c>, counts as marked as well.
/// </summary>
/// <remarks>
/// A mark never reaches over the end of its paragraph, so that one lost mark cannot turn an article inside out. An opening mark inside an open
/// quotation restarts it: what stood before stays marked up to there. Cost: linear.
/// </remarks>
internal static class QuotationMarks
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\n\r\"'“”„‟«»「」『』");
    private const int LongestPost = 700;
    private const int LongestSignature = 80;

    /// <summary>The stretches between marks, ordered and apart.</summary>
    public static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        var open = -1;
        var low = false;
        for (var i = 0; i <= text.Length; i++)
        {
            i = text.AsSpan(i).IndexOfAny(Signs) is var next and >= 0 ? i + next : text.Length;
            if (i == text.Length || text[i] is '\n' or '\r')
            {
                if (open >= 0 && i > open) found.Add(new TextSpan(open, i));
                open = -1;
            }
            else if (IsMark(text, i, out var opens, out var length))
            {
                // „so“: what closes here opens elsewhere.
                if (text[i] == '“' && open >= 0 && low) opens = false;
                low = text[i] == '„';
                if (open >= 0 && i > open) found.Add(new TextSpan(open, i));
                open = opens ?? open < 0 ? i + length : -1;
                i += length - 1;
            }
        }

        AddPosts(text, found);
        return found;
    }

    // opens: true for an opening mark, false for a closing one, null when it cannot be told from the sign and its neighbours.
    private static bool IsMark(string text, int i, out bool? opens, out int length)
    {
        length = 1;
        opens = null;
        switch (text[i])
        {
            case '“' or '„' or '‟' or '「' or '『':
                opens = true;
                return true;
            case '”' or '」' or '』':
                opens = false;
                return true;
            case '"' or '«' or '»':
                break;
            case '\'' when i + 1 < text.Length && text[i + 1] == '\'':
                length = 2;
                break;
            default:
                return false;
        }

        var before = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–' or '-';
        var after = i + length >= text.Length || char.IsWhiteSpace(text[i + length]) || text[i + length] is ',' or '.' or ';' or ':' or ')' or ']' or '?' or '!';
        if (before != after) opens = before;
        return true;
    }

    private static void AddPosts(string text, List<TextSpan> found)
    {
        var added = false;
        for (var at = text.IndexOf("(@", StringComparison.Ordinal); at >= 0; at = text.IndexOf("(@", at + 2, StringComparison.Ordinal))
        {
            var dash = text.LastIndexOf('—', at, Math.Min(at, LongestSignature));
            if (dash < 0) continue;
            var from = text.LastIndexOf('\n', dash, Math.Min(dash, LongestPost)) + 1;
            if (dash - from > LongestPost || from >= dash) continue;
            var rest = text.AsSpan(at, Math.Min(LongestSignature, text.Length - at));
            found.Add(new TextSpan(from, at + (rest.IndexOf('\n') is var line and >= 0 ? line : rest.Length)));
            added = true;
        }

        if (added) found.Sort();
    }
}
