using CompareLib.Text;

namespace CompareLib.Quotations.Marks;

/// <summary>
/// Paragraphs of a text. A line break ends one, unless the line was only wrapped: the next line follows at once and begins with a lower-case letter,
/// and this one does not end a sentence.
/// </summary>
internal static class ParagraphSplitter
{
    /// <summary>The paragraphs in order, without the white space around them; linear.</summary>
    public static List<TextSpan> Split(string text)
    {
        var paragraphs = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsBreak(text[i])) continue;
            if (i < text.Length && IsWrap(text, start, i)) continue;
            var (s, e) = (start, i);
            while (s < e && char.IsWhiteSpace(text[s])) s++;
            while (e > s && char.IsWhiteSpace(text[e - 1])) e--;
            if (s < e) paragraphs.Add(new TextSpan(s, e));
            start = i + 1;
        }

        return paragraphs;
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\v' or '\f';

    private static bool IsWrap(string text, int start, int at)
    {
        var next = at + 1;
        if (text[at] == '\r' && next < text.Length && text[next] == '\n') next++;
        if (next >= text.Length || !char.IsLower(text[next]) || at - start < 50) return false;
        var last = text[at - 1];
        return last != '\r' && (char.IsLetterOrDigit(last) || last is ',' or '-' or ' ');
    }
}
