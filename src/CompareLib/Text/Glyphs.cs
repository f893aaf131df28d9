using System.Globalization;

namespace CompareLib.Text;

/// <summary>Classes of characters as the tokenizer and the normal form see them. Independent of culture and of ICU.</summary>
internal static class Glyphs
{
    /// <summary>White space, and invisible characters that only steer layout where they stand outside a word.</summary>
    public static bool IsSpace(char c) =>
        c <= ' ' ? c is ' ' or (>= '\t' and <= '\r') : c >= '\u0085' && (char.IsWhiteSpace(c) || IsInvisible(c));

    /// <summary>Zero-width spaces, direction marks and the byte order mark.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u200b' or '\u200e' or '\u200f' or '\ufeff' or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069');

    /// <summary>Invisible characters that may stand inside a word without parting it: soft hyphen, joiners, direction marks.</summary>
    public static bool IsJoiner(char c) => c is '\u00ad' or '\u200c' or '\u200d' || IsInvisible(c);

    /// <summary>The marks that open or close a quotation in any language, and the apostrophes and backticks that stand in for them.</summary>
    public static bool IsQuotationMark(char c) => c is '"' or '\'' or '`' or '´' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›'
        or '‘' or '’' or '‚' or '‛' or '「' or '」' or '『' or '』' or '〝' or '〞' or '〟' or '＂' or '＇' or '⹂';

    /// <summary>Round, square, curly and angle brackets.</summary>
    public static bool IsBracket(char c) => c is '(' or ')' or '[' or ']' or '{' or '}' or '⟨' or '⟩' or '〈' or '〉' or '《' or '》'
        or '【' or '】' or '〔' or '〕' or '（' or '）' or '［' or '］' or '｛' or '｝';

    /// <summary>What is typed for an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '‛' or '´' or '`' or '＇' or '′' or 'ʼ';

    /// <summary>What is typed for a hyphen inside a word. The dash is none: it parts words.</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '﹣' or '－' or '⁃';

    /// <summary>Hyphens and dashes of any length, and the minus sign.</summary>
    public static bool IsDash(char c) => IsHyphen(c) || c is (>= '‒' and <= '―') or '−' or '⸺' or '⸻' or '﹘';

    /// <summary>True when the character at <paramref name="i"/> is a letter or a mark on one; looks at whole surrogate pairs.</summary>
    public static bool IsLetter(string text, int i)
    {
        var c = text[i];
        if (c < 128) return (uint)((c | 32) - 'a') < 26;
        return IsLetter(CharUnicodeInfo.GetUnicodeCategory(text, i));
    }

    /// <summary>True when the character at <paramref name="i"/> is a digit or another number sign such as ½ or ².</summary>
    public static bool IsDigit(string text, int i)
    {
        var c = text[i];
        if (c < 128) return (uint)(c - '0') < 10;
        return CharUnicodeInfo.GetUnicodeCategory(text, i) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;
    }

    /// <summary>Letters and the marks on them.</summary>
    public static bool IsLetter(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Scripts written without spaces, where every grapheme is a token: Han, Hiragana, Thai, Lao, Myanmar, Khmer.</summary>
    public static bool IsUnspaced(int codePoint) => codePoint is (>= 0x0e01 and <= 0x0eff) or (>= 0x1000 and <= 0x109f) or (>= 0x1780 and <= 0x17ff)
        or (>= 0x3005 and <= 0x3007) or (>= 0x3041 and <= 0x309f) or (>= 0x3400 and <= 0x4dbf) or (>= 0x4e00 and <= 0x9fff)
        or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff);

    /// <summary>The code point at <paramref name="i"/>; a lone surrogate stands for itself.</summary>
    public static int CodePoint(string text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];

    /// <summary>True when a quotation mark at <paramref name="i"/> has nothing word-like before it and something printed after it.</summary>
    public static bool OpensHere(string text, int i) =>
        (i == 0 || IsSpace(text[i - 1]) || IsBracket(text[i - 1]) || IsDash(text[i - 1]) || IsQuotationMark(text[i - 1]))
        && i + 1 < text.Length && !IsSpace(text[i + 1]);

    /// <summary>Moves an end that would cut a grapheme cluster to the end of that cluster.</summary>
    public static int EndOfCluster(string text, int start, int end)
    {
        while (end < text.Length)
        {
            var c = text[end];
            if (text[end - 1] >= 0x600 && IsPrepended(text[end - 1]) && !char.IsControl(c))
            {
                end += StringInfo.GetNextTextElementLength(text, end);
                continue;
            }

            if (c < 0x300) return end;
            if (c == '\u200d')
            {
                // A joiner binds the next emoji as well: let the cluster that begins before it decide.
                end = Math.Max(end + 1, LastElementEnd(text, start, end));
                continue;
            }

            var category = CharUnicodeInfo.GetUnicodeCategory(text, end);
            var extends = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
                || c == '\u200c' || IsLateExtender(CodePoint(text, end));
            if (!extends) return end;
            end += char.IsHighSurrogate(c) && end + 1 < text.Length ? 2 : 1;
        }

        return end;
    }

    // Signs that bind what follows, such as the Arabic number sign.
    private static bool IsPrepended(char c) => c is (>= '\u0600' and <= '\u0605') or '\u06dd' or '\u070f' or '\u0890' or '\u0891' or '\u08e2' or '\u0d4e';

    // Skin tones, emoji tags and half-width sound marks lengthen a cluster though their category does not say so.
    private static bool IsLateExtender(int codePoint) =>
        codePoint is (>= 0x1f3fb and <= 0x1f3ff) or (>= 0xe0020 and <= 0xe007f) or 0xff9e or 0xff9f;

    private static int LastElementEnd(string text, int start, int joiner)
    {
        var from = joiner - 1;
        while (from > start && (char.IsLowSurrogate(text[from]) || IsLateExtender(CodePoint(text, from))
            || CharUnicodeInfo.GetUnicodeCategory(text, from) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)) from--;
        return from + StringInfo.GetNextTextElementLength(text, from);
    }
}
