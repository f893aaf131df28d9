using CompareLib.Quotations.Reading.Choice;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Who speaks at a cue of a verb-second language, by the parse: there the first noun phrase may as well be the object (<c>Der Stadt schlug er vor</c>).
/// A passive names its agent or nobody (<c>wurde vom Verband aufgefordert</c>), an impersonal subject the paper that says so or nobody (<c>heißt es in
/// dem Schreiben</c>); of joined verbs the first one's subject speaks.
/// </summary>
internal sealed class VerbSecondSpeaker
{
    private const int Steps = 6;

    private readonly LanguageData language;
    private readonly UnitParse parse;
    private readonly ParsedSentence sentence;
    private readonly Candidate content;

    private VerbSecondSpeaker(LanguageData language, UnitParse parse, Candidate content)
    {
        this.language = language;
        this.parse = parse;
        sentence = parse.Sentence;
        this.content = content;
    }

    /// <summary>The mention at the cue when <paramref name="content"/> is what is said; null when nobody is named.</summary>
    public static MentionSpans? Of(LanguageData language, UnitParse parse, CueGroup group, Candidate content)
    {
        var reader = new VerbSecondSpeaker(language, parse, content);
        var cue = parse.Sentence[group.Word].Form == ":" ? reader.VerbBefore(group.Word) : group.Word;
        if (cue < 0 || !(cue != group.Word || language.TryVerb(parse.Sentence[cue].Form, out _, out _)) || language.Is("so", parse.Sentence[cue].Form)) return group.Mention;
        return reader.Find(cue, out var mention) ? mention : group.Mention;
    }

    // The verb of the clause before a colon.
    private int VerbBefore(int colon)
    {
        if (sentence.Root >= 0 && sentence.Root < colon && IsVerb(sentence.Root)) return sentence.Root;
        for (var k = colon - 1; k >= 0; k--) if (IsVerb(k) && sentence[k].Tag == "VERB") return k;
        return -1;
    }

    private bool Find(int verb, out MentionSpans? mention)
    {
        mention = null;
        if (language.Is("citers", sentence[verb].Form) && Cited(verb) is >= 0 and var cited)
        {
            mention = Phrase(cited, verb);
            return true;
        }

        for (int at = verb, steps = 0; at >= 0 && steps < Steps; steps++)
        {
            if (HasPassive(at))
            {
                mention = Agent(at);
                return true;
            }

            if (SubjectOf(at) is >= 0 and var subject)
            {
                if (language.Is("impersonal", sentence[subject].Form)) mention = Bearer(at);
                else mention = Phrase(subject, at);
                return true;
            }

            if (!(sentence.Is(at, "conj") || sentence.Is(at, "parataxis") || sentence.Is(at, "xcomp") || sentence.Is(at, "advcl")) || sentence[at].Head is var head && (head < 0 || !IsVerb(head) || parse.InMarks(head))) return false;
            at = head;
        }

        return false;
    }

    private bool IsVerb(int k) => sentence[k].Tag is "VERB" or "AUX" && !parse.InMarks(k);

    private bool HasPassive(int verb)
    {
        foreach (var child in sentence.ChildrenOf(verb)) if (sentence[child].Relation == "aux:pass") return true;
        return false;
    }

    private int Cited(int verb)
    {
        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (sentence[child].Relation is "nsubj:pass" or "obj" && sentence[child].Tag is "NOUN" or "PROPN" or "PRON" && !parse.InMarks(child) && !content.Holds(child)) return child;
        }

        return -1;
    }

    // A subject of the content is none of the cue. Of several that the parse offers: a pronoun that can be nothing else, then the first in the verb's
    // number that no capital makes of an adverb ("Sinngemäß hofft die Stadt").
    private int SubjectOf(int verb)
    {
        var (found, doubtful) = (-1, -1);
        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (sentence[child].Relation != "nsubj" || parse.InMarks(child) || content.Holds(child)) continue;
            if (language.Is("subject-pronouns", sentence[child].Form)) return child;
            if (IsOblique(child)) continue;
            if (Disagrees(child, verb) || (child == 0 && sentence.ChildrenOf(0).IsEmpty && EndsIn("adverb-endings", sentence[0].Form))) doubtful = doubtful < 0 ? child : doubtful;
            else if (found < 0) found = child;
        }

        return found >= 0 ? found : doubtful;
    }

    // "dem Minister", "den Kritikern"; "der Zeitung": feminine by its ending, so a dative or genitive only where the article is no nominative of it.
    private bool IsOblique(int noun)
    {
        foreach (var child in sentence.ChildrenOf(noun))
        {
            if (child > noun || sentence[child].Tag != "DET") continue;
            if (language.Is("oblique", sentence[child].Form) || (language.Is("oblique-of-feminines", sentence[child].Form) && EndsIn("feminine-endings", sentence[noun].Form))) return true;
        }

        return false;
    }

    private bool Disagrees(int noun, int verb)
    {
        var finite = sentence[verb].Features.Contains("VerbForm=Fin", StringComparison.Ordinal) ? verb : sentence.Child(verb, "aux");
        return finite >= 0 && sentence[noun].Features.Contains("Number=Plur", StringComparison.Ordinal) && sentence[finite].Features.Contains("Number=Sing", StringComparison.Ordinal);
    }

    private bool EndsIn(string section, string word)
    {
        for (var length = 2; length <= 6 && length < word.Length; length++) if (language.Is(section, word[^length..])) return true;
        return false;
    }

    private MentionSpans? Agent(int verb)
    {
        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (!sentence.Is(child, "obl") || parse.InMarks(child) || content.Holds(child) || sentence.Child(child, "case") is not (>= 0 and var preposition)) continue;
            // "von Seiten der Regierung": the genitive.
            if (language.Is("agents", sentence[child].Form) && sentence.Child(child, "nmod") is >= 0 and var whose) return Phrase(whose, verb);
            if (language.Is("agents", sentence[preposition].Form)) return Phrase(child, verb);
        }

        return null;
    }

    private MentionSpans? Bearer(int verb)
    {
        foreach (var child in sentence.ChildrenOf(verb))
        {
            if (!sentence.Is(child, "obl") || sentence[child].Tag is not ("NOUN" or "PROPN") || parse.InMarks(child) || content.Holds(child) || language.Time.Contains(sentence[child].Form)) continue;
            if (sentence.Child(child, "case") is >= 0 and var preposition && language.Is("bearers", sentence[preposition].Form)) return Phrase(child, verb);
        }

        return null;
    }

    // The noun phrase without its preposition and without relative clauses; of a relative pronoun the noun before it as well.
    private MentionSpans? Phrase(int noun, int verb)
    {
        if (sentence[noun].Tag == "PRON" && sentence.Is(verb, "acl") && sentence[verb].Head is >= 0 and var antecedent && antecedent < noun && Bounds(antecedent, noun - 1) is { } before) return new MentionSpans([before, parse.SpanOf(noun)]);
        return Bounds(noun, noun < verb ? verb - 1 : parse.Count - 1) is { } span ? new MentionSpans(span) : null;
    }

    private TextSpan? Bounds(int noun, int limit)
    {
        var (first, last) = sentence.Subtree(noun);
        last = Math.Max(noun, Math.Min(last, limit));
        // A surname that the parse leaves outside.
        while (last < limit && sentence[last].Tag == "PROPN" && sentence[last + 1].Tag == "PROPN" && !parse.InMarks(last + 1)) last++;
        foreach (var child in sentence.ChildrenOf(noun))
        {
            if (child < noun && (sentence.Is(child, "case") || sentence.Is(child, "advmod") || sentence.Is(child, "cc") || sentence.Is(child, "punct"))) first = Math.Max(first, AfterFused(sentence.Subtree(child).Last));
            if (child > noun && (sentence.Is(child, "acl") || sentence.Is(child, "parataxis") || sentence.Is(child, "advcl"))) last = Math.Min(last, sentence.Subtree(child).First - 1);
        }

        for (var k = noun; k >= first; k--) if (content.Holds(k)) { first = k + 1; break; }
        for (var k = noun; k <= last; k++) if (content.Holds(k)) { last = k - 1; break; }
        while (last > noun && sentence[last].Tag == "PUNCT" && sentence[last].Form is not ")") last--;
        while (first < noun && sentence[first].Tag is "PUNCT" or "ADP" or "CCONJ") first++;
        return first <= last ? parse.SpanOf(first, last) : null;
    }

    // "vom" is two words to the parse, and one in the text.
    private int AfterFused(int preposition)
    {
        var next = preposition + 1;
        while (next < sentence.Count && sentence[next].Span.Start == sentence[preposition].Span.Start) next++;
        return next;
    }
}
