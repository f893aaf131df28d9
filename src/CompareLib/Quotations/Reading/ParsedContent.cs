using CompareLib.Quotations.Cues;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// The bounds of what a cue verb announces after it. Where the clause begins is told by the words after the cue (hearer, place and time are passed over),
/// where it ends by the structure: at the next thing said or done by the speaker, or with the cue's own clause.
/// </summary>
internal sealed class ParsedContent(LanguageData language, UnitParse parse)
{
    private readonly ParsedSentence sentence = parse.Sentence;
    private readonly RuleWords rules = language.Rules;

    /// <summary>First and last word of the content, and the rule; -1 when nothing is announced.</summary>
    public (int First, int Last, string Rule) After(int cue, CueVerb verb)
    {
        if (verb.Takes(CueFrames.Accuse) && Accusation(cue) is var accused && accused.First > 0) return (accused.First, accused.Last, "accuse");
        var (start, hearer) = Skip(cue, verb);
        if (start >= parse.Count) return (-1, -1, "");
        if (sentence[start].Tag == "PUNCT" && !parse.InMarks(start))
        {
            if (sentence[start].Form is not ("," or ":" or "—" or "-" or "–")) return (-1, -1, "");
            if (sentence[start].Form == "," && AfterParenthesis(start) is >= 0 and var after) start = after;
            else if (sentence[start].Form is ":" or "," && start + 1 < parse.Count) start++;
            else return (-1, -1, "");
            if (rules.NoContent.Contains(sentence[start].Form)) return (-1, -1, "");
        }

        if (rules.Infinitive.Contains(sentence[start].Form) && start + 1 < parse.Count && sentence[start + 1].Tag is "VERB" or "AUX" or "ADV")
        {
            if (!verb.Takes(CueFrames.Infinitive)) return (-1, -1, "");
            var from = hearer >= 0 && !rules.HearersApart.Contains(verb.Lemma) ? hearer : start;
            return (from, Last(cue, start), "infinitive");
        }

        if (!verb.Takes(CueFrames.Clause)) return (-1, -1, "");
        var last = Last(cue, start);
        if (!HoldsClause(start, last) && !(rules.That.Contains(sentence[start].Form) && last > start + 2))
        {
            return verb.Takes(CueFrames.Object) && sentence[start].Tag is "NOUN" or "PROPN" or "DET" or "ADJ" or "NUM" or "PRON" && last > start ? (start, last, "object") : (-1, -1, "");
        }

        if (IsComplementiser(start)) return (start, last, "that");
        return verb.Takes(CueFrames.Bare) || sentence.Child(cue, "ccomp") > cue ? (start, last, "clause") : (-1, -1, "");
    }

    /// <summary>The first word after the cue, its adverbs, the hearer, place and time.</summary>
    public int StartOf(int cue, CueVerb verb) => Skip(cue, verb).Start;

    private (int Start, int Hearer) Skip(int cue, CueVerb verb)
    {
        var start = cue + 1;
        var hearer = -1;
        for (var steps = 0; start < parse.Count && steps < 12; steps++)
        {
            if (parse.InMarks(start)) break;
            var token = sentence[start];
            if (IsComplementiser(start)) break;
            if (token.Tag == "ADV" && !language.Pronouns.Contains(token.Form) && !rules.ContentAdverbs.Contains(token.Form) && Under(start, cue)) { start++; continue; }
            if (language.Time.Contains(token.Form) && !rules.TimeOpeners.Contains(token.Form)) { start++; continue; }
            if (rules.TimeOpeners.Contains(token.Form) && start + 1 < parse.Count && language.Time.Contains(sentence[start + 1].Form)) { start += 2; continue; }
            if (language.Prepositions.Contains(token.Form) && token.Tag is "ADP" or "SCONJ" && PhraseEnd(start, cue) is var end && end > start) { start = end + 1; continue; }
            if (verb.Takes(CueFrames.Addressee) && hearer < 0 && HearerEnd(start, cue) is >= 0 and var to) { hearer = start; start = to + 1; continue; }
            break;
        }

        return (start, hearer);
    }

    /// <summary><c>accused the council of hiding figures</c>: from the accused on.</summary>
    private (int First, int Last) Accusation(int cue)
    {
        for (var k = cue + 2; k + 1 < parse.Count && k < cue + 14; k++)
        {
            if (parse.InMarks(k) || sentence[k].Form is "," or ";") return (-1, -1);
            if (rules.AccusePrepositions.Contains(sentence[k].Form) && rules.GerundEndings.EndWord(sentence[k + 1].Form)) return (cue + 1, Last(cue, k));
        }

        return (-1, -1);
    }

    /// <summary>The last word of the content that begins at <paramref name="first"/>.</summary>
    public int Last(int cue, int first)
    {
        var end = parse.Count - 1;
        var subordinate = IsSubordinate(cue);
        var depth = 0;
        for (var k = first; k <= end; k++)
        {
            if (parse.InMarks(k)) continue;
            var form = sentence[k].Form;
            if (form is "(" or "[") depth++;
            if (form is ")" or "]" && --depth < 0) { end = k - 1; break; }
            if (k == first) continue;
            if (form is ";") { end = k - 1; break; }
            if ((sentence[k].Tag is "CCONJ" || rules.Contrasts.Contains(form)) && NextSaying(k + 1, cue)) { end = k - 1; break; }
            if (form is "," or "—" or "-" or "–" or "--" && k + 1 <= end && (form == "," || sentence[k - 1].Span.End < sentence[k].Span.Start) && (Breaks(k + 1) || (subordinate && HoldsVerb(first, k - 1)))) { end = k - 1; break; }
        }

        while (end > first && sentence[end].Tag == "PUNCT" && !parse.InMarks(end)) end--;
        return Math.Max(first, end);
    }

    /// <summary>Whether the cue stands in a clause that the sentence goes on after: <c>who said ..., went home</c>; <c>When he said ..., they left</c>.</summary>
    private bool IsSubordinate(int cue)
    {
        for (var k = cue - 1; k >= 0; k--)
        {
            if (parse.InMarks(k)) return false;
            var token = sentence[k];
            if (token.Form is "," or ";" or ":" or "—") return k > 0 && k + 1 < cue && rules.ClauseOpeners.Contains(sentence[k + 1].Form);
            if (language.Subordinators.Contains(token.Form)) return true;
            if (rules.RelativePronouns.Contains(token.Form)) return true;
        }

        return language.TryVerb(sentence[cue].Form, out _, out var form) && form is CueForm.Gerund or CueForm.Past && cue < 3 && (form == CueForm.Gerund || cue == 0 || sentence[cue - 1].Tag is "CCONJ" or "ADV" or "SCONJ");
    }

    /// <summary>After a conjunction: another verb of the same speaker (<c>and said</c>, <c>but agreed</c>), or a subject that speaks (<c>but she added</c>).</summary>
    private bool NextSaying(int k, int cue)
    {
        while (k < parse.Count && sentence[k].Tag is "ADV" or "AUX" && !parse.InMarks(k)) k++;
        if (k >= parse.Count || parse.InMarks(k)) return false;
        if (Saying(k) && sentence[k].Tag == "VERB" && SameForm(k, cue)) return true;
        var verb = k;
        while (verb < parse.Count && verb < k + 5 && (sentence[verb].Tag is "PROPN" or "PRON" or "NOUN" or "DET" or "ADV" or "NUM" || rules.SubjectWords.Contains(sentence[verb].Form))) verb++;
        if (verb > k && verb < parse.Count && !parse.InMarks(verb) && Saying(verb) && sentence[verb].Tag == "VERB" && language.TryVerb(sentence[verb].Form, out _, out var said) && said is CueForm.Past or CueForm.Present
            && !rules.That.Contains(sentence[k].Form)) return true;
        if (sentence[k].Tag is "VERB" && sentence.Is(k, "conj") && sentence[k].Head == cue && SameForm(k, cue)) return true;
        return false;
    }

    private bool SameForm(int a, int b) => language.TryVerb(sentence[b].Form, out _, out var form) && sentence[a].Features.Contains("VerbForm=Ger", StringComparison.Ordinal) == (form == CueForm.Gerund);

    private bool Saying(int k) => language.TryVerb(sentence[k].Form, out var verb, out _) && verb.Takes(CueFrames.Clause | CueFrames.Predicate) && !verb.Takes(CueFrames.Weak);

    /// <summary>After a comma or dash: <c>adding that</c>, <c>according to</c>.</summary>
    private bool Breaks(int k)
    {
        while (k < parse.Count - 1 && sentence[k].Tag == "ADV") k++;
        return (language.TryVerb(sentence[k].Form, out var verb, out var form) && form == CueForm.Gerund && verb.Takes(CueFrames.Clause | CueFrames.Predicate) && !verb.Takes(CueFrames.Weak))
            || language.Sources.Any(source => IsPhrase(source, k))
            || (rules.Indefinite.Contains(sentence[k].Form) && Enumerable.Range(k + 1, Math.Min(3, parse.Count - k - 1)).Any(n => sentence[n].Tag == "NOUN" && language.Nouns.Contains(sentence[n].Form)));
    }

    private bool IsPhrase(string[] phrase, int k)
    {
        if (k + phrase.Length > parse.Count) return false;
        for (var n = 0; n < phrase.Length; n++) if (!sentence[k + n].Form.Equals(phrase[n], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    private bool Under(int k, int cue) => sentence[k].Head == cue || sentence[k].Head > k;

    private bool IsComplementiser(int k) => language.Complementisers.Contains(sentence[k].Form);

    /// <summary>The end of a prepositional phrase: its noun with what belongs to it, but no clause.</summary>
    private int PhraseEnd(int start, int cue)
    {
        var noun = sentence[start].Head;
        if (noun <= start || noun == cue || sentence[noun].Tag is "VERB" or "AUX") return -1;
        return NounEnd(noun);
    }

    private int NounEnd(int noun)
    {
        var limit = sentence.Subtree(noun).Last;
        var end = noun;
        for (var k = noun + 1; k <= limit; k++)
        {
            if (parse.InMarks(k) || IsComplementiser(k) || sentence[k].Tag is "VERB" or "AUX" or "PRON" or "SCONJ" || sentence[k].Tag == "PUNCT" || sentence.Is(k, "nsubj")) break;
            end = k;
        }

        return end;
    }

    private int HearerEnd(int start, int cue)
    {
        var k = start;
        while (k < parse.Count && sentence[k].Tag is "DET" or "ADJ" or "NUM" && sentence[k].Head > k) k++;
        if (k >= parse.Count || parse.InMarks(k)) return -1;
        if (sentence[k].Tag == "PRON") return k == start && language.Pronouns.Contains(sentence[k].Form) && rules.Hearers.Contains(sentence[k].Form) ? k : -1;
        if (sentence[k].Tag is not ("NOUN" or "PROPN")) return -1;
        var noun = k;
        while (sentence[noun].Head is var head && head > noun && sentence[head].Tag is "NOUN" or "PROPN" && !sentence.Is(noun, "nsubj")) noun = head;
        return sentence.Is(noun, "nsubj") && sentence[noun].Head != cue ? -1 : NounEnd(noun);
    }

    /// <summary><c>said, however, that</c>: the complementiser after a short parenthesis; -1 when there is none.</summary>
    private int AfterParenthesis(int comma)
    {
        for (var k = comma + 1; k < parse.Count && k < comma + 20; k++)
        {
            if (parse.InMarks(k)) return -1;
            if (sentence[k].Form == ",") return k + 1 < parse.Count && IsComplementiser(k + 1) ? k + 1 : -1;
        }

        return -1;
    }

    private bool HoldsVerb(int first, int last)
    {
        for (var k = first; k <= last; k++) if (sentence[k].Tag is "VERB" or "AUX") return true;
        return false;
    }

    /// <summary>Whether the words hold a finite verb that is not only that of a relative clause.</summary>
    private bool HoldsClause(int first, int last)
    {
        for (var k = first; k <= last; k++)
        {
            if (parse.InMarks(k) && parse.IsMasked(k)) return true;
            var token = sentence[k];
            if (token.Tag is not ("VERB" or "AUX")) continue;
            if (token.Tag == "VERB" && (token.Features.Contains("VerbForm=Ger", StringComparison.Ordinal) || (!token.Features.Contains("VerbForm=Fin", StringComparison.Ordinal) && k > 0 && rules.Infinitive.Contains(sentence[k - 1].Form)))) continue;
            if (sentence.Is(k, "acl") && sentence[k].Head >= first) continue;
            if (token.Tag == "AUX" && token.Head >= first && sentence.Is(token.Head, "acl") && sentence[token.Head].Head >= first) continue;
            return true;
        }

        return false;
    }
}
