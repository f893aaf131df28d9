using CompareLib.Quotations.Cues;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>Finds frames in the dependency structure: the reported clause is the complement of a verb of saying, the speaker its subject.</summary>
internal sealed class ParsedFrames
{
    private readonly LanguageData language;
    private readonly UnitParse parse;
    private readonly ParsedSentence sentence;
    private readonly bool[] used;

    private ParsedFrames(LanguageData language, UnitParse parse, IReadOnlyList<TextSpan> taken)
    {
        this.language = language;
        this.parse = parse;
        sentence = parse.Sentence;
        used = new bool[parse.Count];
        foreach (var span in taken)
        {
            var at = parse.At(span.Start);
            if (at < used.Length) used[at] = true;
        }
    }

    /// <summary>The frames whose cue is not among <paramref name="taken"/>.</summary>
    public static void Find(LanguageData language, UnitParse parse, IReadOnlyList<TextSpan> taken, List<Frame> frames)
    {
        var reader = new ParsedFrames(language, parse, taken);
        for (var i = 0; i < parse.Count; i++)
        {
            if (!reader.used[i] && !parse.InMarks(i) && reader.At(i) is { } frame) frames.Add(frame);
        }
    }

    /// <summary>The whole noun phrase that is the subject of the verb at a place of the text; null when the parse has none.</summary>
    public static MentionSpans? SubjectOf(LanguageData language, UnitParse parse, TextSpan cue)
    {
        var reader = new ParsedFrames(language, parse, []);
        var at = parse.At(cue.Start);
        return at < parse.Count ? reader.Subject(at, direct: true) : null;
    }

    private Frame? At(int i)
    {
        var token = sentence[i];
        if (!language.TryVerb(token.Form, out var verb, out var form)) return null;
        if (token.Tag is not ("VERB" or "AUX")) return null;
        if (Unspoken(i)) return null;
        var (first, last, rule) = Complement(i, verb);
        if (first < 0) return null;
        if (verb.Takes(CueFrames.Weak) && rule != "marks") return null;
        var subject = Subject(i, direct: false);
        if (form == CueForm.Base && subject is null) return null;
        return new Frame
        {
            Content = [parse.SpanOf(first, last)],
            Cue = parse.SpanOf(i),
            Mention = subject,
            Rule = "parse-" + rule,
            Confidence = subject is null ? 0.6 : 0.8,
        };
    }

    /// <summary>Negated, or put as a mere possibility.</summary>
    private bool Unspoken(int i)
    {
        foreach (var child in sentence.ChildrenOf(i))
        {
            if (child < i && (sentence.Is(child, "advmod") || sentence.Is(child, "aux") || sentence.Is(child, "mark") || sentence.Is(child, "det")))
            {
                var form = sentence[child].Form;
                if (language.Negations.Contains(form) || language.Hypotheticals.Contains(form)) return true;
            }
        }

        var head = sentence[i].Head;
        return head >= 0 && sentence.Is(i, "xcomp") && language.Negations.Contains(sentence[head].Form);
    }

    /// <summary>First and last word of what is said.</summary>
    private (int First, int Last, string Rule) Complement(int i, CueVerb verb)
    {
        foreach (var child in sentence.ChildrenOf(i))
        {
            if (child < i || !sentence.Is(child, "ccomp") || !verb.Takes(CueFrames.Clause | CueFrames.Direct)) continue;
            var first = Math.Max(sentence.Subtree(child).First, i + 1);
            first = SkipPunctuation(first);
            if (first > child) first = child;
            if (verb.Takes(CueFrames.Addressee)) first = AfterAddressee(first, child);
            return (first, LastOf(i, first, child), "clause");
        }

        if (verb.Takes(CueFrames.Infinitive))
        {
            foreach (var child in sentence.ChildrenOf(i))
            {
                if (child < i || !sentence.Is(child, "xcomp") || sentence.Child(child, "mark") < 0) continue;
                var first = Math.Max(sentence.Subtree(child).First, i + 1);
                return (SkipPunctuation(first), LastOf(i, first, child), "infinitive");
            }
        }

        return (-1, -1, "");
    }

    private int SkipPunctuation(int i)
    {
        while (i < parse.Count - 1 && sentence[i].Tag == "PUNCT" && !parse.InMarks(i)) i++;
        return i;
    }

    /// <summary><c>told reporters he ...</c>: where a hearer was parsed into the clause, the clause begins at its complementiser.</summary>
    private int AfterAddressee(int first, int head)
    {
        for (var k = first + 1; k < head; k++)
        {
            if (sentence.Is(k, "mark") && sentence[k].Head == head && sentence[k].Form is "that") return k;
        }

        return first;
    }

    /// <summary>The last word of the content that begins at <paramref name="first"/>: the end of the cue's clause, or what comes before the next thing said of the speaker.</summary>
    private int LastOf(int cue, int first, int head)
    {
        var last = sentence.Subtree(cue).Last;
        for (var k = first + 1; k <= last; k++)
        {
            if (parse.InMarks(k)) continue;
            var token = sentence[k];
            if (token.Tag == "CCONJ" && token.Head > k && sentence.Is(token.Head, "conj") && Above(cue, sentence[token.Head].Head) && !sentence.IsUnder(token.Head, head)) { last = k - 1; break; }
            if (k > head && sentence.Is(k, "conj") && Above(cue, token.Head) && !sentence.IsUnder(k, head)) { last = sentence.Subtree(k).First - 1; break; }
            if (token.Form.Length == 1 && token.Form[0] is ',' or '—' && k + 1 <= last && Breaks(k + 1)) { last = k - 1; break; }
        }

        while (last > first && sentence[last].Tag == "PUNCT" && !parse.InMarks(last)) last--;
        return Math.Max(first, last);
    }

    /// <summary>Whether <paramref name="word"/> is the cue or one of its heads.</summary>
    private bool Above(int cue, int word) => word >= 0 && sentence.IsUnder(cue, word);

    /// <summary>After a comma: <c>adding that</c>, <c>according to</c>.</summary>
    private bool Breaks(int k) =>
        (language.TryVerb(sentence[k].Form, out var verb, out var form) && form == CueForm.Gerund && verb.Takes(CueFrames.Clause) && !verb.Takes(CueFrames.Weak))
        || language.Sources.Any(s => k + s.Length <= parse.Count && s.Select((w, n) => (w, n)).All(x => sentence[k + x.n].Form.Equals(x.w, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The subject's noun phrase, looked for up the chain of coordinated and subordinated verbs.</summary>
    private MentionSpans? Subject(int verb, bool direct)
    {
        for (int at = verb, steps = 0; at >= 0 && steps < 6; steps++)
        {
            var subject = sentence.Child(at, "nsubj");
            if (subject >= 0 && !parse.InMarks(subject)) return Noun(subject, at);
            var head = sentence[at].Head;
            if (head < 0 || direct) return null;
            if (sentence.Is(at, "acl") && sentence[head].Tag is "NOUN" or "PROPN" or "PRON") return Noun(head, -1);
            if (!(sentence.Is(at, "conj") || sentence.Is(at, "xcomp") || sentence.Is(at, "advcl") || sentence.Is(at, "parataxis") || sentence.Is(at, "ccomp"))) return null;
            at = head;
        }

        return null;
    }

    private MentionSpans? Noun(int noun, int verb)
    {
        var relative = sentence[noun].Form;
        if (verb >= 0 && sentence.Is(verb, "acl") && sentence[verb].Head is >= 0 and var antecedent && relative is "who" or "that" or "which" && antecedent < noun)
            return new MentionSpans([Phrase(antecedent, noun - 1), parse.SpanOf(noun)]);
        return new MentionSpans([Phrase(noun, verb > noun ? verb - 1 : parse.Count - 1)]);
    }

    /// <summary>The words a noun governs, up to <paramref name="limit"/>, without punctuation at the edges.</summary>
    private TextSpan Phrase(int noun, int limit)
    {
        var (first, last) = sentence.Subtree(noun);
        last = Math.Max(noun, Math.Min(last, limit));
        while (last > noun && sentence[last].Tag == "PUNCT") last--;
        while (first < noun && sentence[first].Tag is "PUNCT" or "CCONJ") first++;
        return parse.SpanOf(first, last);
    }
}
