using CompareLib.Articles;

namespace CompareLib.Text;

/// <summary>Tells the language of a text by its function words, for articles that do not say it.</summary>
/// <remarks>
/// Of the languages with a word list (<c>words-XX.txt</c>) the one most of whose own function words stand in the beginning of the text; words that two languages
/// share (<c>in</c>, <c>die</c>, <c>war</c>) say nothing. Short words alone tell languages apart well (Grefenstette 1995). Pure and thread-safe; reads the first
/// 4,000 UTF-16 code units.
/// </remarks>
internal static class LanguageGuess
{
    private const int Read = 4000;
    private const int LeastWords = 3;

    /// <summary>The language that the article names; where it names none, what its text tells.</summary>
    public static string Of(Article article) => string.IsNullOrWhiteSpace(article.Language) ? Of(article.Text) : article.Language;

    /// <summary><c>de</c> or <c>en</c>; <c>en</c> where the text does not tell.</summary>
    public static string Of(string text)
    {
        var start = text.Length <= Read ? text : text[..Read];
        var (english, german) = (0, 0);
        foreach (var token in Tokenizer.Tokenize(start))
        {
            if (token.Kind != TokenKind.Word) continue;
            var word = NormalForm.Fold(start.AsSpan(token.Span.Start, token.Span.Length));
            var (isEnglish, isGerman) = (FunctionWords.English.Contains(word), FunctionWords.German.Contains(word));
            if (isEnglish == isGerman) continue;
            if (isEnglish) english++;
            else german++;
        }

        return german > english && german >= LeastWords ? "de" : "en";
    }
}
