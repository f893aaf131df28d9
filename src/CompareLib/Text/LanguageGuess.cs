using CompareLib.Articles;

namespace CompareLib.Text;

/// <summary>The language that an article is read in. Pure and thread-safe.</summary>
internal static class LanguageGuess
{
    /// <summary>The language that the article names; where it names none that can be read, what its text tells.</summary>
    public static string Of(Article article) => LanguageTag.Primary(article.Language) is null ? Of(article.Text) : article.Language!;

    /// <summary>A BCP 47 primary tag; <c>en</c> where the text is too short to tell, <c>und</c> where it fits no language that is known.</summary>
    public static string Of(string text) => LanguageIdentifier.Of(text) ?? "en";
}
