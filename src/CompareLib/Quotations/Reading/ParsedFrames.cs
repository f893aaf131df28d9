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
    public static MentionSpans? SubjectOf(LanguageData language, UnitParse parse, TextSpan cue, bool direct)
    {
        var reader = new ParsedFrames(language, parse, []);
        var at = parse.At(cue.Start);
        return at < parse.Count ? reader.Subject(at, direct) : null;
    }

    private Frame? At(int i)
    {
        var token = sentence[i];
        if (!language.TryVerb(token.Form, out var verb, out var form)) return null;
        if (verb.Takes(CueFrames.Weak) || !IsVerb(i, form)) return null;
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

    /// <summary>Whether the word is used as a verb; a noun tag is overruled where a that-clause follows a bare form.</summary>
    private bool IsVerb(int i, CueForm form) => sentence[i].Tag switch
    {
        "VERB" or "AUX" => true,
        "ADJ" => form == CueForm.Past && i > 0 && sentence[i - 1].Tag is "NOUN" or "PROPN" or "PRON" or "VERB" or "ADV",
        "NOUN" => form is CueForm.Base or CueForm.Present && i > 0 && i + 1 < parse.Count && sentence[i + 1].Form == "that" && sentence[i - 1].Tag is not ("DET" or "ADJ") && sentence[i - 1].Form is not ("his" or "her" or "their" or "its" or "my" or "our" or "'s" or "’s"),
        _ => false,
    };

    /// <summary>The noun before the verb, where the parse gives it no subject; a parenthesis between the two is passed over.</summary>
    private MentionSpans? NounBefore(int verb)
    {
        var k = verb - 1;
        while (k >= 0 && !parse.InMarks(k) && (sentence[k].Tag is "AUX" or "ADV" or "PART" || language.Time.Contains(sentence[k].Form))) k--;
        var last = k;
        if (k >= 0 && sentence[k].Form is "," or ")" or "-" or "—" or "–")
        {
            var closing = sentence[k].Form;
            var opening = closing == ")" ? "(" : closing;
            var j = k - 1;
            while (j >= 0 && j > k - 40 && !parse.InMarks(j) && sentence[j].Form != opening) j--;
            if (j <= 0 || sentence[j].Form != opening) return null;
            last = k - 1;
            k = j - 1;
        }

        if (k < 0 || parse.InMarks(k) || sentence[k].Tag is not ("NOUN" or "PROPN" or "PRON" or "NUM")) return null;
        var first = k;
        if (sentence[k].Tag != "PRON")
        {
            while (first > 0 && !parse.InMarks(first - 1) && (sentence[first - 1].Tag is "NOUN" or "PROPN" or "ADJ" or "NUM" or "DET" || sentence[first - 1].Form is "of" or "'s" or "’s" or "-" or "for" or "in" or "his" or "her" or "their")) first--;
            while (first < k && sentence[first].Tag is "ADP" or "PUNCT") first++;
        }

        return new MentionSpans(parse.SpanOf(first, last));
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
        for (var k = noun - 1; k > first; k--)
        {
            if (sentence[k].Form == "," && sentence[first].Tag is "ADP" or "ADV" or "SCONJ" or "CCONJ" or "VERB") { first = k + 1; break; }
        }

        while (first < noun && sentence[first].Tag is "PUNCT" or "CCONJ" or "SCONJ" or "ADV") first++;
        return parse.SpanOf(first, last);
    }
}
