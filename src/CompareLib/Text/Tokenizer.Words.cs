using System.Globalization;

namespace CompareLib.Text;

public static partial class Tokenizer
{
    private static bool ScanWord(string text, ref int i, bool singleOpen)
    {
        if (ScanLink(text, ref i) || ScanBracketedInitial(text, ref i, singleOpen)) return true;
        var start = i;
        var at = i;
        if (Glyphs.IsApostrophe(text[at]))
        {
            var length = LeadingElision(text, at);
            if (length == 0) return false;
            i = at + length;
            return true;
        }

        if (text[at] is '@' or '#' && at + 1 < text.Length && Glyphs.IsLetter(text, at + 1)) at++;
        if (!Glyphs.IsLetter(text, at) || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) return false;
        if (Glyphs.IsUnspaced(Glyphs.CodePoint(text, at)))
        {
            i = at + StringInfo.GetNextTextElementLength(text, at);
            return true;
        }

        i = Abbreviation(text, start, WordBody(text, at, singleOpen));
        return true;
    }

    // Letters, digits and what may join them. Returns the end.
    private static int WordBody(string text, int at, bool singleOpen)
    {
        var segment = at;
        while (at < text.Length)
        {
            var c = text[at];
            var next = at + 1 < text.Length;
            if (Glyphs.IsLetter(text, at))
            {
                if (c >= 0x0e00 && Glyphs.IsUnspaced(Glyphs.CodePoint(text, at))) return at;
                at += char.IsHighSurrogate(c) ? 2 : 1;
            }
            else if (Glyphs.IsDigit(text, at) || c == '_') at += char.IsHighSurrogate(c) ? 2 : 1;
            else if (Glyphs.IsJoiner(c))
            {
                var end = at + 1;
                while (end < text.Length && Glyphs.IsJoiner(text[end])) end++;
                if (end == text.Length || !Glyphs.IsLetter(text, end)) return at;
                at = end;
            }
            else if (Glyphs.IsApostrophe(c))
            {
                if (next && IsWordPart(text, at + 1)) at++;
                else return PossessiveEnd(text, at, singleOpen);
            }
            else if (Glyphs.IsHyphen(c) || c is '·' or '&' or '@')
            {
                if (!next || !IsWordPart(text, at + 1)) return at;
                segment = ++at;
            }
            else if (c == '.')
            {
                var end = InnerStop(text, segment, at);
                if (end < 0) return at;
                segment = at = end;
            }
            else if (c == '*')
            {
                // A masked word: f***, s*it.
                var end = at;
                while (end < text.Length && text[end] == '*') end++;
                if (end - at < 2 && !(end < text.Length && Glyphs.IsLetter(text, end))) return at;
                at = end;
            }
            else return at;
        }

        return at;
    }

    private static bool IsWordPart(string text, int i) =>
        (Glyphs.IsLetter(text, i) || Glyphs.IsDigit(text, i)) && !(text[i] >= 0x0e00 && Glyphs.IsUnspaced(Glyphs.CodePoint(text, i)));

    // "workers' rights": the mark after a plural s is the possessive when no single quotation mark is open and the sentence runs on.
    private static int PossessiveEnd(string text, int mark, bool singleOpen)
    {
        var possessive = !singleOpen && text[mark] is '\'' or '’' && text[mark - 1] is 's' or 'S' or 'z' or 'x'
            && mark + 2 < text.Length && text[mark + 1] == ' ' && Glyphs.IsLetter(text, mark + 2);
        return possessive ? mark + 1 : mark;
    }

    // The place after a stop that lies inside an abbreviation (U.S, e.g, Ph.D) or a domain (Amazon.com); -1 when the stop ends the word.
    private static int InnerStop(string text, int segment, int stop)
    {
        var next = stop + 1;
        if (next >= text.Length || !Glyphs.IsLetter(text, next)) return -1;
        var nextEnd = next;
        while (nextEnd < text.Length && nextEnd < next + 7 && Glyphs.IsLetter(text, nextEnd)) nextEnd++;
        if (stop - segment == 1 && nextEnd - next == 1) return next;
        var doctor = stop - segment == 2 && nextEnd - next == 1 && nextEnd < text.Length && text[nextEnd] == '.' && char.IsUpper(text[segment]);
        if (doctor) return next;
        return Abbreviations.IsTopLevelDomain(text.AsSpan(next, nextEnd - next)) ? next : -1;
    }

    // Takes the closing stop of an abbreviation into the word.
    private static int Abbreviation(string text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.' || (end + 1 < text.Length && text[end + 1] == '.')) return end;
        var word = text.AsSpan(start, end - start);
        var follows = end + 1 < text.Length ? text[end + 1] : '\0';
        var closes = word.Length <= 12 && (Abbreviations.HasInnerStops(word)
            || (Abbreviations.EndsWithStop(word) && !char.IsLetter(follows))
            || IsInitial(text, start, end));
        if (!closes) return end;
        end++;
        // U.S.-led, U.S.'s
        if (end + 1 < text.Length && (Glyphs.IsHyphen(text[end]) || Glyphs.IsApostrophe(text[end])) && Glyphs.IsLetter(text, end + 1))
            end = WordBody(text, end + 1, true);
        return end;
    }

    // "J. Edgar", "J.K. Rowling": one capital, a stop, and another capital. The pronoun "I" is none.
    private static bool IsInitial(string text, int start, int end)
    {
        if (end - start != 1 || !char.IsUpper(text[start]) || text[start] == 'I') return false;
        var next = end + 1;
        if (next < text.Length && text[next] is ' ' or '\u00a0') next++;
        return next < text.Length && char.IsUpper(text[next]);
    }

    // "[W]e" is one word whose first letter an editor has changed.
    private static bool ScanBracketedInitial(string text, ref int i, bool singleOpen)
    {
        if (text[i] != '[' || i + 3 >= text.Length || text[i + 2] != ']' || !char.IsLetter(text[i + 1]) || !char.IsLetter(text[i + 3])) return false;
        i = WordBody(text, i + 3, singleOpen);
        return true;
    }

    // Words that begin with an apostrophe: ’tis, 'em, a clitic cut off by a space ("Obama 's"). Length, or 0 when the mark is a quotation mark.
    private static int LeadingElision(string text, int at)
    {
        if (text[at] is '`' or '´' or '′' || (at > 0 && !Glyphs.IsSpace(text[at - 1]) && !Glyphs.IsBracket(text[at - 1]) && !Glyphs.IsDash(text[at - 1]))) return 0;
        var end = at + 1;
        while (end < text.Length && end < at + 7 && Glyphs.IsLetter(text, end)) end++;
        if (end == at + 1 || (end < text.Length && (Glyphs.IsLetter(text, end) || Glyphs.IsDigit(text, end)))) return 0;
        var word = text.AsSpan(at + 1, end - at - 1);
        var closed = end < text.Length && Glyphs.IsApostrophe(text[end]);
        if (word is "n" && closed) return end + 1 - at;
        if (closed) return 0;
        return Abbreviations.IsElision(word, certain: text[at] == '’') || (at > 0 && text[at - 1] == ' ' && Abbreviations.IsClitic(word)) ? end - at : 0;
    }

    private static bool ScanLink(string text, ref int i)
    {
        if (text[i] is not ('h' or 'w' or 'H' or 'W')) return false;
        var rest = text.AsSpan(i);
        var prefix = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        if (prefix == 0 || i + prefix >= text.Length || !char.IsLetterOrDigit(text[i + prefix])) return false;
        var end = i + prefix;
        while (end < text.Length && text[end] > ' ' && !Glyphs.IsSpace(text[end]) && text[end] is not ('"' or '<' or '>' or '“' or '”' or '»')) end++;
        while (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '\'' or '’' or '…') end--;
        i = end;
        return true;
    }
}
