namespace CompareLib.Quotations.Reading;

/// <summary>Tells quickly whether a unit can report speech at all, so that only such units are parsed.</summary>
internal static class CueWords
{
    /// <summary>Whether a form of a cue verb, or a word that a citing phrase begins with, stands outside clausal marks.</summary>
    public static bool Any(string text, Unit unit, bool[] clausal, LanguageData language)
    {
        var k = 0;
        for (var i = unit.Span.Start; i < unit.Span.End;)
        {
            while (k < unit.Stretches.Count && unit.Stretches[k].Outer.End <= i) k++;
            if (k < unit.Stretches.Count && clausal[k] && unit.Stretches[k].Outer.Start <= i)
            {
                i = unit.Stretches[k].Outer.End;
                continue;
            }

            if (!char.IsLetter(text[i])) { i++; continue; }
            var end = i + 1;
            while (end < unit.Span.End && char.IsLetter(text[end])) end++;
            var word = text.AsSpan(i, end - i);
            if (language.TryVerb(word, out var verb, out _) ? !verb.Takes(Cues.CueFrames.Weak) : language.CiteWords.Contains(word) || (language.IsNounOfSaying(word) && BeforeClause(text, end, unit.Span.End, language))) return true;
            i = end;
        }

        return false;
    }

    private static bool BeforeClause(string text, int at, int end, LanguageData language)
    {
        while (at < end && text[at] is ' ' or ',') at++;
        var start = at;
        while (at < end && char.IsLetter(text[at])) at++;
        return at > start && language.Complementisers.Contains(text.AsSpan(start, at - start));
    }
}
