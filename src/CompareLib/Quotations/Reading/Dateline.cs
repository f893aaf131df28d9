using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// The place, day and agency before the first sentence of a report: <c>BRUSSELS (AP) — The alliance ...</c>, <c>KYIV, Dec 3 - Gas ...</c>. Nobody says them. A place in
/// capitals, or an agency in parentheses, up to a dash, and a whole sentence after it.
/// </summary>
internal static class Dateline
{
    private const int Longest = 70, ShortestSentence = 30, FewestCapitals = 3;

    /// <summary>Where the sentence after the dateline of a paragraph begins; -1 where there is none.</summary>
    public static int EndOf(string text, TextSpan paragraph)
    {
        var capitals = 0;
        while (paragraph.Start + capitals < paragraph.End && char.IsUpper(text[paragraph.Start + capitals])) capitals++;
        if (capitals == 0) return -1;
        var agency = false;
        for (var i = paragraph.Start + 1; i < paragraph.End && i < paragraph.Start + Longest; i++)
        {
            var c = text[i];
            agency |= c == ')';
            if (c is '—' or '–' || (c == '-' && text[i - 1] == ' '))
            {
                var next = i + 1;
                while (next < paragraph.End && (text[next] == '-' || char.IsWhiteSpace(text[next]))) next++;
                return (capitals >= FewestCapitals || agency) && next > i + 1 && paragraph.End - next >= ShortestSentence && !char.IsLower(text[next]) ? next : -1;
            }

            var begins = char.IsWhiteSpace(text[i - 1]);
            if (begins && char.IsLower(c) || !(char.IsLetterOrDigit(c) || c is ' ' or ',' or '.' or '(' or ')' or '/' or '\'' or '’' or '-')) return -1;
        }

        return -1;
    }
}
