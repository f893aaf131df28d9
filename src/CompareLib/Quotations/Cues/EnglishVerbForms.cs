namespace CompareLib.Quotations.Cues;

/// <summary>Regular English verb forms.</summary>
internal static class EnglishVerbForms
{
    /// <summary>Present, past and gerund of a regular verb that doubles no consonant.</summary>
    public static string[] Of(string lemma)
    {
        var e = lemma.EndsWith('e');
        var stem = e ? lemma[..^1] : lemma;
        // "replies, replied, replying"
        if (lemma.Length > 2 && lemma[^1] == 'y' && lemma[^2] is not ('a' or 'e' or 'i' or 'o' or 'u')) return [lemma[..^1] + "ies", lemma[..^1] + "ied", lemma + "ing"];
        var sibilant = lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma[^1] is 's' or 'x' or 'z';
        return [lemma + (sibilant ? "es" : "s"), stem + "ed", stem + "ing"];
    }

    /// <summary>Which form a word is, by its ending.</summary>
    public static CueForm Kind(string form) => form.EndsWith("ing", StringComparison.Ordinal) && form is not ("sing" or "bring") ? CueForm.Gerund
        : form.EndsWith('s') ? CueForm.Present : CueForm.Past;
}
