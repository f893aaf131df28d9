using System.Collections.Immutable;
using System.Globalization;

namespace CompareLib.Text;

/// <summary>Cuts a text into lossless tokens: laid end to end they restore it, for any string at all.</summary>
/// <remarks>Thread-safe. Cost: linear in the length of the text.</remarks>
public static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/> in order; none for an empty text.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static ImmutableArray<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var kind = Next(text, ref i);
            tokens.Add(new Token(new TextSpan(start, i), kind));
        }

        return tokens.ToImmutable();
    }

    private static TokenKind Next(string text, ref int i)
    {
        var c = text[i];
        if (char.IsWhiteSpace(c))
        {
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            return TokenKind.Space;
        }

        if (char.IsLetter(c))
        {
            Word(text, ref i);
            return TokenKind.Word;
        }

        if (char.IsDigit(c))
        {
            while (i < text.Length && (char.IsDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsDigit(text[i + 1])))) i++;
            return TokenKind.Number;
        }

        i += Math.Max(1, StringInfo.GetNextTextElementLength(text, i));
        return c switch
        {
            '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '‘' or '’' or '‚' or '\'' or '「' or '」' => TokenKind.QuotationMark,
            '(' or ')' or '[' or ']' or '{' or '}' => TokenKind.Bracket,
            _ when char.IsPunctuation(c) => TokenKind.Punctuation,
            _ => TokenKind.Symbol,
        };
    }

    private static void Word(string text, ref int i)
    {
        while (i < text.Length)
        {
            if (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) i++;
            else if (text[i] is '\'' or '’' or '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])) i++;
            else break;
        }
    }
}
