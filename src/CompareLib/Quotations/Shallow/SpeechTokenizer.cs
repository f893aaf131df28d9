using CompareLib.Quotations.Marks;
using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>Cuts a paragraph into words, signs and marked stretches. Linear in its length.</summary>
internal static class SpeechTokenizer
{
    /// <summary>The tokens of <paramref name="paragraph"/>; <paramref name="stretches"/> are its outermost stretches in order.</summary>
    public static List<SpeechToken> Tokens(string text, TextSpan paragraph, IReadOnlyList<MarkedStretch> stretches, SpeechLanguage language)
    {
        var tokens = new List<SpeechToken>();
        var next = 0;
        for (var i = paragraph.Start; i < paragraph.End;)
        {
            while (next < stretches.Count && stretches[next].Outer.Start < i) next++;
            if (next < stretches.Count && stretches[next].Outer.Start == i)
            {
                tokens.Add(new SpeechToken(stretches[next].Outer, "", false, false, next));
                i = stretches[next].Outer.End;
                next++;
                continue;
            }

            var limit = next < stretches.Count ? Math.Min(paragraph.End, stretches[next].Outer.Start) : paragraph.End;
            if (IsLetter(text, i))
            {
                var end = WordEnd(text, i, limit, language);
                var span = new TextSpan(i, end);
                tokens.Add(new SpeechToken(span, Lower(text, span), true, char.IsUpper(text[i]), -1));
                i = end;
            }
            else
            {
                var hyphen = text[i] == '-' && i > paragraph.Start && IsLetter(text, i - 1) && i + 1 < limit && IsLetter(text, i + 1);
                if (!hyphen && !char.IsWhiteSpace(text[i])) tokens.Add(new SpeechToken(new TextSpan(i, i + 1), text[i].ToString(), false, false, -1));
                i++;
            }
        }

        return tokens;
    }

    private static int WordEnd(string text, int start, int limit, SpeechLanguage language)
    {
        var i = start + 1;
        while (i < limit)
        {
            if (IsLetter(text, i))
            {
                i++;
                continue;
            }

            var inside = i + 1 < limit && IsLetter(text, i + 1);
            if (text[i] is '\'' or '’')
            {
                if (language.SplitsApostrophes && inside) return i + 1;
                if (!inside) return i;
                i++;
            }
            else if (text[i] == '-' && inside && (char.IsUpper(text[i + 1]) || !char.IsUpper(text[start]) || !language.SplitsApostrophes) && !IsClitic(text, i, limit)) i++;
            else return i;
        }

        return i;
    }

    /// <summary><c>dit-elle</c>, <c>disse-lhe</c>: one of a few letters after a hyphen is a word of its own.</summary>
    private static bool IsClitic(string text, int hyphen, int limit)
    {
        const int longest = 4;
        var end = hyphen + 1;
        while (end < limit && IsLetter(text, end)) end++;
        return char.IsLower(text[hyphen + 1]) && end - hyphen - 1 <= longest;
    }

    private static string Lower(string text, TextSpan span) => span.Of(text).Replace('’', '\'').ToLowerInvariant();

    private static bool IsLetter(string text, int i) => char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])
        || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
