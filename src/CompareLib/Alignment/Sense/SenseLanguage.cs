using CompareLib.Text;

namespace CompareLib.Alignment.Sense;

/// <summary>The language that two wordings are judged by.</summary>
internal static class SenseLanguage
{
    /// <summary>Words of a language that none of our lists knows: by them only figures, names and plain denials are judged.</summary>
    public const string Unknown = "xx";

    /// <summary>Words of both texts from which their language shows.</summary>
    private const int Enough = 6;

    /// <summary>The share of function words from which a text is taken for English.</summary>
    private const double Share = .12;

    /// <summary>The words of the language of two wordings, those of no language in particular where it is neither English nor German.</summary>
    public static SenseWords Of(string x, string y)
    {
        var both = x + "\n" + y;
        var guess = LanguageGuess.Of(both);
        if (guess == "en" && !IsEnglish(both)) guess = Unknown;
        return SenseWords.Of(guess) ?? SenseWords.Of(Unknown)!;
    }

    private static bool IsEnglish(string text)
    {
        var (words, known, foreign) = (0, 0, 0);
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Kind != TokenKind.Word) continue;
            var folded = NormalForm.Fold(text.AsSpan(token.Span.Start, token.Span.Length));
            // A name tells no language.
            if (char.IsUpper(text[token.Span.Start]) && !FunctionWords.English.Contains(folded) && !Lexicon.IsKnown(folded)) continue;
            words++;
            if (FunctionWords.English.Contains(folded)) known++;
            else if (!Lexicon.IsKnown(folded)) foreign++;
        }

        // Of a few words most must be known ones.
        return words < Enough ? known > 0 || foreign == 0 : known >= Share * words || 4 * foreign <= words;
    }
}
