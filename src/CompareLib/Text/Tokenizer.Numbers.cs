using System.Globalization;

namespace CompareLib.Text;

public static partial class Tokenizer
{
    // An amount with its signs. "16-year-old" begins like one and is a word.
    private static bool ScanNumber(string text, ref int i, out TokenKind kind)
    {
        kind = TokenKind.Number;
        var at = NumberStart(text, i, out var hasCurrency);
        if (at < 0) return false;
        at = Digits(text, at);
        var body = WordBody(text, at, true);
        if (body > at)
        {
            var joined = Glyphs.IsHyphen(text[at]) || (Glyphs.IsApostrophe(text[at]) && body - at > 2);
            at = body;
            if (joined && !hasCurrency && ContainsLetter(text, i, at)) kind = TokenKind.Word;
        }

        if (at < text.Length && (text[at] is '%' or '‰' or '°' or '％' or '¢'
            || (IsCurrency(text[at]) && !(at + 1 < text.Length && Glyphs.IsDigit(text, at + 1))))) at++;
        if (at < text.Length && text[at - 1] == '°' && text[at] is 'C' or 'F' && (at + 1 == text.Length || !Glyphs.IsLetter(text, at + 1))) at++;
        i = at;
        return true;
    }

    // Where the digits begin when a number begins at i: after a sign, a currency sign, the apostrophe of '90s; -1 when none begins here.
    private static int NumberStart(string text, int i, out bool hasCurrency)
    {
        hasCurrency = false;
        if (Glyphs.IsDigit(text, i)) return i;
        var at = i;
        var free = i == 0 || Glyphs.IsSpace(text[i - 1]) || Glyphs.IsBracket(text[i - 1]) || Glyphs.IsQuotationMark(text[i - 1]);
        if (free && text[at] is '-' or '−' or '+' or '±' or '~' or '–') at++;
        if (at < text.Length)
        {
            // US$, A$, HK$: up to three capitals before the sign.
            var letters = at;
            while (letters < text.Length && letters < at + 3 && char.IsAsciiLetterUpper(text[letters])) letters++;
            if (letters < text.Length && IsCurrency(text[letters]) && (letters == at || free))
            {
                at = letters + 1;
                hasCurrency = true;
            }
        }

        if (at < text.Length && Glyphs.IsDigit(text, at)) return at > i ? at : -1;
        if ((free || hasCurrency) && at + 1 < text.Length && text[at] == '.' && Glyphs.IsDigit(text, at + 1)) return at + 1;
        return !hasCurrency && free && Glyphs.IsApostrophe(text[i]) && IsShortYear(text, i) ? i + 1 : -1;
    }

    // '90s, and ’08 where the glyph itself says apostrophe.
    private static bool IsShortYear(string text, int mark)
    {
        if (mark + 2 >= text.Length || !char.IsAsciiDigit(text[mark + 1]) || !char.IsAsciiDigit(text[mark + 2])) return false;
        var end = mark + 3;
        if (end < text.Length && text[end] == 's') return end + 1 == text.Length || !Glyphs.IsLetter(text, end + 1);
        return text[mark] == '’' && (end == text.Length || !(Glyphs.IsDigit(text, end) || Glyphs.IsLetter(text, end)));
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length)
        {
            if (Glyphs.IsDigit(text, at)) at += char.IsHighSurrogate(text[at]) ? 2 : 1;
            else if (at + 1 < text.Length && Glyphs.IsDigit(text, at + 1) && IsSeparator(text, at)) at++;
            else return at;
        }

        return at;
    }

    private static bool IsSeparator(string text, int at) => text[at] switch
    {
        '.' or ',' or ':' or '/' or '٫' or '٬' or '⁄' => true,
        '-' or '‐' or '‑' or '‒' or '–' => true,
        '\'' or '’' or '\u00a0' or '\u202f' or '\u2009' => IsThousandsGroup(text, at + 1),
        _ => false,
    };

    private static bool IsThousandsGroup(string text, int at)
    {
        for (var k = 0; k < 3; k++)
            if (at + k >= text.Length || !char.IsAsciiDigit(text[at + k])) return false;
        return at + 3 >= text.Length || !char.IsAsciiDigit(text[at + 3]);
    }

    private static bool IsCurrency(char c) => c is '$' or '£' or '¥' or '€' or '₹' or '₽' or '₺' or '₴' || (c > 0x80 && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    private static bool ContainsLetter(string text, int start, int end)
    {
        for (var k = start; k < end; k++)
            if (Glyphs.IsLetter(text, k)) return true;
        return false;
    }
}
