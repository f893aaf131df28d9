namespace CompareLib.Text;

/// <summary>The language that an article is read in where it does not say it. Pure and thread-safe.</summary>
internal static class LanguageGuess
{
    /// <summary>A BCP 47 primary tag; <c>en</c> where the text is too short to tell, <c>und</c> where it fits no language that is known.</summary>
    public static string Of(string text) => LanguageIdentifier.Of(text) ?? "en";
}
