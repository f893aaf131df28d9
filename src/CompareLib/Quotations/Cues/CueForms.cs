namespace CompareLib.Quotations.Cues;

/// <summary>Questions about forms of cue verbs.</summary>
internal static class CueForms
{
    /// <summary>Whether the word is the gerund of a cue verb.</summary>
    public static bool IsGerund(LanguageData language, string word) => language.TryVerb(word, out _, out var form) && form == CueForm.Gerund;
}
