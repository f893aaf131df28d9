using System.Collections.Immutable;
using System.Globalization;

namespace CompareLib.Text;

/// <summary>Cuts a text into lossless tokens: laid end to end they restore it, for any string at all.</summary>
/// <remarks>
/// <para>A token never ends inside a grapheme cluster (Unicode Standard Annex 29): surrogate pairs, combining sequences, flags and
/// joined emoji stay whole. Words keep their inner apostrophes and hyphens (<c>don't</c>, <c>Anglo-American</c>) and abbreviations
/// their stops (<c>U.S.</c>, <c>Gen.</c>); an amount is one token with its signs (<c>$35,000,000</c>, <c>4.5%</c>, <c>2016-17</c>).
/// Han and Hiragana are cut at every character as in UAX 29, since they are written without spaces.</para>
/// <para>Thread-safe. Cost: linear in the length of the text.</para>
/// </remarks>
public static partial class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/> in order; none for an empty text.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static ImmutableArray<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = ImmutableArray.CreateBuilder<Token>(Math.Max(4, text.Length / 3));
        var singleOpen = false;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var kind = Next(text, ref i, singleOpen);
            i = Glyphs.EndOfCluster(text, start, i);
            tokens.Add(new Token(new TextSpan(start, i), kind));
            if (kind == TokenKind.QuotationMark) singleOpen = IsSingleOpen(text, start, singleOpen);
            else if (kind == TokenKind.Space && text.AsSpan(start, i - start).Contains('\n')) singleOpen = false;
        }

        return tokens.ToImmutable();
    }

    private static TokenKind Next(string text, ref int i, bool singleOpen)
    {
        var c = text[i];
        if (Glyphs.IsSpace(c))
        {
            while (i < text.Length && Glyphs.IsSpace(text[i])) i++;
            return TokenKind.Space;
        }

        if (ScanNumber(text, ref i, out var numberKind)) return numberKind;
        if (ScanWord(text, ref i, singleOpen)) return TokenKind.Word;
        if (Glyphs.IsQuotationMark(c))
        {
            // Two typed apostrophes or backticks are how older systems write one double mark.
            i += c is '\'' or '`' && i + 1 < text.Length && text[i + 1] == c ? 2 : 1;
            return TokenKind.QuotationMark;
        }

        if (Glyphs.IsBracket(c))
        {
            i++;
            return TokenKind.Bracket;
        }

        if (c is '.' or '…') return ScanStops(text, ref i);
        var category = CharUnicodeInfo.GetUnicodeCategory(text, i);
        if (category is UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation)
        {
            if (char.IsHighSurrogate(c)) i += 2;
            else while (i < text.Length && text[i] == c) i++;
            return TokenKind.Punctuation;
        }

        i += Math.Max(1, StringInfo.GetNextTextElementLength(text, i));
        return TokenKind.Symbol;
    }

    // A full stop, or an ellipsis as one token: "…", "...", and the spaced ". . .".
    private static TokenKind ScanStops(string text, ref int i)
    {
        var first = text[i];
        while (i < text.Length && text[i] is '.' or '…') i++;
        if (first != '.') return TokenKind.Punctuation;
        var end = i;
        var dots = 1;
        while (end + 1 < text.Length && text[end] is ' ' or '\u00a0' && text[end + 1] == '.')
        {
            end += 2;
            dots++;
        }

        if (dots >= 3) i = end;
        return TokenKind.Punctuation;
    }

    // Whether a single quotation mark is open after this mark: it decides if the mark in "workers' rights" is an apostrophe.
    private static bool IsSingleOpen(string text, int mark, bool before) => text[mark] switch
    {
        '‘' or '‚' or '‹' => true,
        '’' or '›' => false,
        '\'' when mark + 1 < text.Length && text[mark + 1] == '\'' => before,
        '\'' => Glyphs.OpensHere(text, mark),
        _ => before,
    };
}
