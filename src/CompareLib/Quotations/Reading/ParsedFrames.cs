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

    /// <summary>Whether the parse bears out a frame that was found by the order of words: the cue is a verb, and words before it that stand outside marks are a clause of their own.</summary>
    public static bool BearsOut(UnitParse parse, Frame frame)
    {
        if (frame.Cue is not { } cue || frame.Rule is "according-to") return true;
        var at = parse.At(cue.Start);
        if (at >= parse.Count) return false;
        var sentence = parse.Sentence;
        if (sentence[at].Tag is not ("VERB" or "AUX") && !frame.Rule.EndsWith("-marks", StringComparison.Ordinal)) return false;
        if (sentence[at].Tag is "PROPN" or "ADJ" or "NOUN" && char.IsUpper(sentence[at].Form[0])) return false;
        if (!frame.Rule.EndsWith("-clause", StringComparison.Ordinal)) return true;
        var end = parse.At(frame.Content[0].End);
        for (var k = parse.At(frame.Content[0].Start); k < end && k < parse.Count; k++)
        {
            if (sentence[k].Tag is "VERB" or "AUX" && Independent(sentence, k, at)) return true;
        }

        return frame.Content.Count > 1;
    }

    /// <summary>Whether no adverbial or relative clause under the cue holds the verb.</summary>
    private static bool Independent(ParsedSentence sentence, int k, int cue)
    {
        for (var steps = 0; k >= 0 && k != cue && steps < 60; k = sentence[k].Head, steps++)
        {
            if (sentence.Is(k, "acl") || sentence.Is(k, "nsubj") || sentence.Is(k, "obl")) return false;
            if (sentence.Is(k, "advcl") && sentence[k].Head == cue) return false;
        }

        return true;
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
        if (token.Tag is not ("VERB" or "AUX") || verb.Takes(CueFrames.Weak)) return null;
        if (Unspoken(i)) return null;
        var (first, last, rule) = new ParsedContent(language, parse).After(i, verb);
        if (first < 0) return null;
        var subject = Subject(i, direct: false) ?? (form == CueForm.Gerund ? null : NounBefore(i));
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

    /// <summary>The nearest noun before the verb, where the parse gives it no subject.</summary>
    private MentionSpans? NounBefore(int verb)
    {
        for (var k = verb - 1; k >= 0 && k >= verb - 6; k--)
        {
            if (parse.InMarks(k)) return null;
            if (sentence[k].Tag is "NOUN" or "PROPN" or "PRON" or "NUM") return Noun(k, -1);
            if (sentence[k].Tag is not ("AUX" or "ADV" or "PART")) return null;
        }

        return null;
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
