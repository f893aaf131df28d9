using CompareLib.Quotations.Cues;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// The form of sentences that carry a paraphrase on without a cue of their own, told by the first finite helper: <c>would</c> in English, the subjunctive of
/// reported speech (<c>sei</c>, <c>habe</c>) in German. Which forms, the language data say.
/// </summary>
internal static class CarriedParaphrase
{
    // The verb comes this soon after its helper: would not even say.
    private const int Near = 3;

    /// <summary>Whether a sentence has that form; a question, a condition, or a helper of a verb of saying (<c>would not say</c>) has not. Linear.</summary>
    public static bool HasForm(ReadOnlySpan<char> sentence, LanguageData language)
    {
        if (sentence.IsEmpty || sentence[^1] is '?' or ':') return false;
        var since = -1;
        foreach (var range in sentence.SplitAny(' ', ',', ';', '.'))
        {
            var word = sentence[range];
            if (word.IsEmpty) continue;
            if (since >= 0)
            {
                if (language.TryVerb(word, out var verb, out _) && verb.Takes(CueFrames.Direct)) return false;
                if (++since == Near) break;
            }
            else if (language.Rules.ReportedForms.Contains(word)) since = 0;
            else if (language.Auxiliaries.Contains(word) || language.PastModals.Contains(word) || language.Rules.Conditions.Contains(word)) return false;
        }

        return since >= 0;
    }
}
