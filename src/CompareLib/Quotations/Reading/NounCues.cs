namespace CompareLib.Quotations.Reading;

/// <summary>Nouns of saying whose clause is what was said: <c>his claim that the bridge is safe</c>, <c>the council's promise to mend it</c>.</summary>
internal static class NounCues
{
    /// <summary>The first word of the clause of a noun of saying; -1 where the word is none or has no clause.</summary>
    public static int ClauseOf(LanguageData language, UnitParse parse, int k)
    {
        var sentence = parse.Sentence;
        if (parse.InMarks(k) || sentence[k].Tag != "NOUN" || !language.IsNounOfSaying(sentence[k].Form)) return -1;
        var next = k + 1;
        while (next < parse.Count && sentence[next].Tag == "PUNCT" && sentence[next].Form == ",") next++;
        if (next >= parse.Count || parse.InMarks(next)) return -1;
        // "the report that came out" is a clause about the report, "the report that he left" is what it says.
        return sentence[next].Tag == "SCONJ" && language.Complementisers.Contains(sentence[next].Form) ? next : -1;
    }

    /// <summary>Who says it: the possessor, the one after <c>by</c>, <c>of</c> or <c>from</c> is behind the clause and not looked for, else the subject of what the noun is the object of.</summary>
    public static MentionSpans? SpeakerOf(LanguageData language, UnitParse parse, int k)
    {
        var sentence = parse.Sentence;
        if (sentence.Child(k, "nmod:poss") is >= 0 and var owner && owner < k)
        {
            var (first, last) = sentence.Subtree(owner);
            while (last > first && (sentence[last].Tag is "PART" or "PUNCT")) last--;
            return last < k ? new MentionSpans(parse.SpanOf(first, last)) : null;
        }

        var head = sentence[k].Head;
        return head >= 0 && head < k && sentence[k].Relation is "obj" && sentence[head].Tag == "VERB" ? ParsedFrames.SubjectOf(language, parse, parse.SpanOf(head), direct: false) : null;
    }
}
