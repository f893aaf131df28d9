using CompareLib.Text;

namespace CompareLib.Quotations.Marks;

/// <summary>
/// Finds the quotation marks of a paragraph and tells by glyph and neighbours which side each can stand on.
/// Apostrophes, feet and inches, minutes and decades are left out here.
/// </summary>
internal static class MarkScanner
{
    /// <summary>The marks of <paramref name="paragraph"/> in order; linear in its length.</summary>
    public static void Scan(string text, TextSpan paragraph, IMarkConventions language, List<Mark> marks)
    {
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            switch (text[i])
            {
                case '<':
                    i = TagEnd(text, paragraph, i);
                    break;
                case '"' or '“' or '”' or '„' or '‟' or '＂':
                    if (!IsInches(text, paragraph, i)) marks.Add(Double(text, paragraph, i, 1, language));
                    break;
                case '«' or '»':
                    marks.Add(new Mark(i, 1, MarkFamily.Guillemet, Guillemet(text, paragraph, i), false));
                    break;
                case '‹' or '›':
                    marks.Add(new Mark(i, 1, MarkFamily.SingleGuillemet, Guillemet(text, paragraph, i), false));
                    break;
                case '「' or '『':
                    marks.Add(new Mark(i, 1, MarkFamily.Corner, MarkSide.Open, false));
                    break;
                case '」' or '』':
                    marks.Add(new Mark(i, 1, MarkFamily.Corner, MarkSide.Close, false));
                    break;
                case '\'' or '’' or '‘' or '‚' or '`' or '‛':
                    i = Apostrophes(text, paragraph, i, language, marks) - 1;
                    break;
            }
        }
    }

    /// <summary>The end of a markup tag that begins here, so that the marks around its attributes are passed over; the place itself when none does.</summary>
    private static int TagEnd(string text, TextSpan paragraph, int at)
    {
        const int longest = 400;
        if (at + 1 >= paragraph.End || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/')) return at;
        var end = text.IndexOf('>', at, Math.Min(longest, paragraph.End - at));
        return end < 0 ? at : end;
    }

    private static Mark Double(string text, TextSpan paragraph, int at, int length, IMarkConventions language)
    {
        var place = ByPlace(text, paragraph, at, at + length);
        var side = text[at] switch
        {
            '„' or '‟' => MarkSide.Open,
            '“' => language.LowMarksOpen ? (place == MarkSide.Open ? MarkSide.Either : MarkSide.Close) : place == MarkSide.Close ? MarkSide.Either : MarkSide.Open,
            '”' => place == MarkSide.Open ? MarkSide.Either : MarkSide.Close,
            '`' => MarkSide.Open,
            _ => place,
        };
        // "a 27" screen" inside marks of its own
        var inches = text[at] == '"' && at > paragraph.Start && char.IsAsciiDigit(text[at - 1]) && at + 2 < paragraph.End && text[at + 1] is ' ' or '-' && char.IsLower(text[at + 2]);
        return new Mark(at, length, MarkFamily.Double, side, inches);
    }

    /// <summary>In French a blank stands inside the marks (<c>« Non »</c>): beside it the glyph decides, else the place, since some languages turn them round (<c>»Nein«</c>).</summary>
    private static MarkSide Guillemet(string text, TextSpan paragraph, int at)
    {
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        var after = at + 1 < paragraph.End ? text[at + 1] : ' ';
        if (text[at] is '«' or '‹' && char.IsWhiteSpace(after) && !Word(before) && before is not ('.' or ',' or '!' or '?')) return MarkSide.Open;
        if (text[at] is '»' or '›' && char.IsWhiteSpace(before) && !Word(after) && at > paragraph.Start) return MarkSide.Close;
        return ByPlace(text, paragraph, at, at + 1);
    }

    /// <summary>One run of apostrophe-like characters; returns the index after it.</summary>
    private static int Apostrophes(string text, TextSpan paragraph, int at, IMarkConventions language, List<Mark> marks)
    {
        var end = at + 1;
        while (end < paragraph.End && end - at < 3 && text[end] == text[at] && text[at] is '\'' or '`') end++;
        if (end - at == 1)
        {
            if (Single(text, paragraph, at, language, IsLowOpen(text, paragraph, marks)) is { } mark) marks.Add(mark);
        }
        else if (end - at == 2)
        {
            marks.Add(Double(text, paragraph, at, 2, language));
        }
        else if (ByPlace(text, paragraph, at, end) == MarkSide.Open)
        {
            marks.Add(new Mark(at, 2, MarkFamily.Double, MarkSide.Open, false));
            marks.Add(new Mark(at + 2, 1, MarkFamily.Single, MarkSide.Open, false));
        }
        else
        {
            marks.Add(new Mark(at, 1, MarkFamily.Single, MarkSide.Close, false));
            marks.Add(new Mark(at + 1, 2, MarkFamily.Double, MarkSide.Close, false));
        }

        return end;
    }

    /// <summary>Whether the last single mark of the paragraph is a low one: then ‘ closes it, whatever the language.</summary>
    private static bool IsLowOpen(string text, TextSpan paragraph, List<Mark> marks)
    {
        for (var k = marks.Count - 1; k >= 0 && marks[k].Position >= paragraph.Start; k--) if (marks[k].Family == MarkFamily.Single) return text[marks[k].Position] == '‚';
        return false;
    }

    private static Mark? Single(string text, TextSpan paragraph, int at, IMarkConventions language, bool lowOpen)
    {
        var glyph = text[at];
        var before = at > paragraph.Start ? text[at - 1] : '\0';
        var after = at + 1 < paragraph.End ? text[at + 1] : '\0';
        if (glyph == '‚') return Word(after) ? new Mark(at, 1, MarkFamily.Single, MarkSide.Open, false) : null;
        if (Word(before) && Word(after)) return null;
        if (before != '\0' && char.IsAsciiDigit(before) && glyph is '\'' or '`') return null;
        var opens = Left(before) && (Word(after) || IsMark(after) || after is '[' or '(' or '…' or '.' or '$' or '#' or '@');
        if (opens && glyph == '’' && !language.LowMarksOpen) return null;
        if (opens) return IsElision(text, paragraph, at, language) ? null : new Mark(at, 1, MarkFamily.Single, language.LowMarksOpen && glyph == '‘' ? MarkSide.Either : MarkSide.Open, false);
        if (glyph == '‘' && !language.LowMarksOpen && !lowOpen) return null;
        var closes = before != '\0' && !char.IsWhiteSpace(before) && Right(after);
        if (!closes) return null;
        // "the workers' hall"; "it isn't the owners'," with another mark behind the comma.
        var goesOn = after is ' ' or '\u00a0' || (after is ',' or '.' or ';' or '!' or '?' && at + 2 < paragraph.End && text[at + 2] is '’' or '\'');
        return new Mark(at, 1, MarkFamily.Single, MarkSide.Close, goesOn && language.EndsInApostrophe(text.AsSpan(paragraph.Start, at - paragraph.Start)));
    }

    /// <summary><c>'90s</c>, <c>'em</c>, <c>'twas</c>.</summary>
    private static bool IsElision(string text, TextSpan paragraph, int at, IMarkConventions language)
    {
        var i = at + 1;
        if (i + 1 < paragraph.End && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]))
        {
            i += 2;
            var word = i;
            while (i < paragraph.End && i - word < 4 && char.IsLetterOrDigit(text[i])) i++;
            return i == word || language.IsDecadeEnding(text.AsSpan(word, i - word));
        }

        var end = i;
        while (end < paragraph.End && end - i < 12 && char.IsLetter(text[end])) end++;
        return end > i && language.IsElision(text.AsSpan(i, end - i));
    }

    /// <summary><c>6'2"</c> and <c>a 12" disc</c>: digits before, and nothing that a closing mark would be followed by a sentence end for.</summary>
    private static bool IsInches(string text, TextSpan paragraph, int at)
    {
        if (text[at] != '"' || at <= paragraph.Start || !char.IsAsciiDigit(text[at - 1])) return false;
        var i = at - 1;
        while (i > paragraph.Start && char.IsAsciiDigit(text[i - 1]) && at - i < 4) i--;
        return i > paragraph.Start && text[i - 1] is '\'' or '’' or '′';
    }

    private static MarkSide ByPlace(string text, TextSpan paragraph, int at, int end)
    {
        var left = at == paragraph.Start || Left(text[at - 1]);
        var right = end >= paragraph.End || Right(text[end]);
        if (left && right)
        {
            // A mark between blanks, or beside other marks and dashes: a blank on one side alone decides.
            var blankBefore = at == paragraph.Start || char.IsWhiteSpace(text[at - 1]);
            var blankAfter = end >= paragraph.End || char.IsWhiteSpace(text[end]);
            if (blankBefore && !blankAfter) return MarkSide.Open;
            if (blankAfter && !blankBefore) return MarkSide.Close;
            return MarkSide.Either;
        }

        return left ? MarkSide.Open : right ? MarkSide.Close : MarkSide.Either;
    }

    private static bool Word(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '\'' or '‘' or '’' or '«' or '»' or '‹' or '›';

    private static bool Left(char c) => c == '\0' || char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or ':' or '“' or '„' or '‘' or '"' or '«' or '‹' or '\'' or '―';

    private static bool Right(char c) => c == '\0' || char.IsWhiteSpace(c) || c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '—' or '–' or '-' or '/' or '…' or '”' or '’' or '"' or '\'' or '»' or '›' or '“' or '―';
}
