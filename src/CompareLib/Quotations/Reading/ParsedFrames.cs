using CompareLib.Quotations.Cues;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>Finds frames in the dependency structure: the reported clause is the complement of a verb of saying, the speaker its subject.</summary>
internal sealed class ParsedFrames
{
    private readonly LanguageData language;
    private readonly RuleWords rules;
    private readonly UnitParse parse;
    private readonly ParsedSentence sentence;
    private readonly bool[] used;

    private ParsedFrames(LanguageData language, UnitParse parse, IReadOnlyList<TextSpan> taken)
    {
        this.language = language;
        rules = language.Rules;
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

    /// <summary>The condition that opens the sentence, where the cue comes after it: in <c>If it rains, she said the fair is off</c> the condition is hers.</summary>
    private int Condition(int cue, MentionSpans? subject)
    {
        if (parse.Count == 0 || !rules.Conditions.Contains(sentence[0].Form) || subject is null) return -1;
        var before = parse.At(subject.Spans[0].Start) - 1;
        return before > 2 && before < cue && sentence[before].Form == "," ? before - 1 : -1;
    }

    /// <summary>Whether the parse bears out a frame that was found by the order of words: the cue is a verb, and words before it that stand outside marks are a clause of their own.</summary>
    public static bool BearsOut(UnitParse parse, Frame frame)
    {
        if (frame.Cue is not { } cue || frame.Rule is "according-to" or "in-view") return true;
        var at = parse.At(cue.Start);
        if (at >= parse.Count) return false;
        var sentence = parse.Sentence;
        if (sentence[at].Tag is not ("VERB" or "AUX") && !frame.Rule.EndsWith("-marks", StringComparison.Ordinal)) return false;
        if (sentence[at].Tag is "PROPN" or "ADJ" or "NOUN" && char.IsUpper(sentence[at].Form[0])) return false;
        if (!frame.Rule.EndsWith("-clause", StringComparison.Ordinal) || frame.Rule == "inverted-clause") return true;
        // A cue that ends its sentence can only report what stands before it.
        if (at + 3 >= parse.Count && frame.Content.Count == 1) return true;
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

    /// <summary>Whether the cue is negated or a mere possibility: nobody said it.</summary>
    public static bool IsUnspoken(LanguageData language, UnitParse parse, int cue) => new ParsedFrames(language, parse, []).Unspoken(cue);

    /// <summary>Who a cue names, whatever it announces; null for nobody.</summary>
    public static MentionSpans? SpeakerOf(LanguageData language, UnitParse parse, int cue, CueForm form) => new ParsedFrames(language, parse, []).SpeakerOf(cue, form);

    /// <summary>The frame of a marked stretch that no other frame holds: announced by the nearest verb of saying, calling or blaming before it, or after it, or by a colon.</summary>
    public static Frame? ForStretch(LanguageData language, UnitParse parse, Unit unit, int stretch, bool clausal)
    {
        var reader = new ParsedFrames(language, parse, []);
        var outer = unit.Stretches[stretch].Outer;
        var first = parse.At(outer.Start);
        var last = Math.Max(first, parse.At(outer.End) - 1);
        if (first >= parse.Count) return null;
        for (var k = first - 1; k >= 0 && k >= first - 30; k--)
        {
            if (parse.InMarks(k)) continue;
            if (parse.Sentence[k].Form == ";") break;
            if (reader.Announces(k, first, last, clausal) is { } frame) return frame;
        }

        if (!clausal) return null;
        for (var k = last + 1; k < parse.Count && k < last + 20; k++)
        {
            if (parse.InMarks(k)) break;
            if (language.TryVerb(parse.Sentence[k].Form, out var verb, out var form) && form != CueForm.Base && verb.Takes(CueFrames.Direct) && !verb.Takes(CueFrames.Weak) && reader.IsVerb(k, form) && !reader.Unspoken(k))
                return new Frame { Content = [parse.SpanOf(first, last)], Cue = parse.SpanOf(k), Mention = reader.Subject(k, false) ?? reader.NounBefore(k), Rule = "marks-then-cue", Confidence = 0.7 };
        }

        return reader.AfterColon(first, last) ?? reader.BeforeDash(last);
    }

    private Frame? Announces(int k, int first, int last, bool clausal)
    {
        if (!language.TryVerb(sentence[k].Form, out var verb, out var form) || verb.Takes(CueFrames.Weak) || !IsVerb(k, form) || Unspoken(k)) return null;
        if (!clausal && !verb.Takes(CueFrames.Predicate | CueFrames.Accuse | CueFrames.Topic | CueFrames.Clause | CueFrames.Infinitive | CueFrames.Object)) return null;
        if (form == CueForm.Base && k > 0 && sentence[k - 1].Tag is "PART" or "AUX" && !verb.Takes(CueFrames.Predicate)) return null;
        var start = k + 1;
        if (!clausal && start < first && sentence[start].Tag is "ADP" or "SCONJ" && !verb.Takes(CueFrames.Topic | CueFrames.Accuse)) return null;
        if (start < first && sentence[start].Tag == "ADP" && verb.Takes(CueFrames.Topic | CueFrames.Accuse)) start++;
        while (start < first && sentence[start].Tag is "ADV" or "PUNCT") start++;
        if (!verb.Takes(CueFrames.Predicate | CueFrames.Accuse | CueFrames.Topic | CueFrames.Addressee | CueFrames.Clause) || (clausal && sentence[first - 1].Form is "," or ":")) start = first;
        var end = EndOfMarks(last);
        var subject = form == CueForm.Past && IsPassive(k) ? Agent(k) : Subject(k, false) ?? (form == CueForm.Gerund ? null : NounBefore(k));
        return new Frame { Content = [parse.SpanOf(start, end)], Cue = parse.SpanOf(k), Mention = subject, Rule = clausal ? "cue-then-marks" : "cue-then-fragment", Confidence = subject is null ? 0.55 : 0.7 };
    }

    /// <summary>The last word of the content that ends with marked words: further marked words joined by <c>and</c> belong to it, and the rest of their noun phrase.</summary>
    private int EndOfMarks(int last)
    {
        for (var k = last + 1; k < parse.Count && k < last + 8; k++)
        {
            if (parse.InMarks(k)) { while (k + 1 < parse.Count && parse.InMarks(k + 1)) k++; return EndOfMarks(k); }
            if (sentence[k].Tag == "PUNCT" || (sentence[k].Tag == "CCONJ" && !(k + 1 < parse.Count && parse.InMarks(k + 1)))) break;
            if (sentence[k].Tag is not ("NOUN" or "PROPN" or "ADP" or "DET" or "ADJ" or "CCONJ" or "NUM" or "PART") || language.Time.Contains(sentence[k].Form) || CueForms.IsGerund(language, sentence[k].Form)) break;
            if (sentence[k].Tag is "NOUN" or "PROPN") last = k;
        }

        return last;
    }

    /// <summary><c>The rally had one message: "..."</c></summary>
    private Frame? AfterColon(int first, int last)
    {
        if (first < 2 || sentence[first - 1].Form != ":") return null;
        for (var k = 0; k < first; k++)
        {
            if (sentence.Is(k, "nsubj") && !parse.InMarks(k))
                return new Frame { Content = [parse.SpanOf(first, last)], Cue = parse.SpanOf(first - 1), Mention = Noun(k, -1), Rule = "colon", Confidence = 0.7 };
        }

        return null;
    }

    /// <summary><c>"..." — Jane Roe, Dover</c></summary>
    private Frame? BeforeDash(int last)
    {
        var dash = last + 1;
        if (dash + 1 >= parse.Count || sentence[dash].Form is not ("—" or "―" or "–" or "-" or "--") || sentence[dash + 1].Tag is not ("PROPN" or "NOUN" or "ADJ") || !char.IsUpper(sentence[dash + 1].Form[0])) return null;
        var end = dash + 1;
        while (end + 1 < parse.Count && sentence[end + 1].Tag is "PROPN" or "NOUN" or "ADJ" or "NUM" && !parse.InMarks(end + 1)) end++;
        for (var k = end; k < parse.Count; k++) if (sentence[k].Tag is "VERB" or "AUX") return null;
        var first = last;
        while (first > 0 && parse.InMarks(first - 1)) first--;
        return new Frame { Content = [parse.SpanOf(first, last)], Cue = parse.SpanOf(dash), Mention = new MentionSpans(parse.SpanOf(dash + 1, end)), Rule = "dash", Confidence = 0.8 };
    }

    private Frame? At(int i)
    {
        var token = sentence[i];
        if (!language.TryVerb(token.Form, out var verb, out var form)) return null;
        if (verb.Takes(CueFrames.Weak) || !IsVerb(i, form) || IsAttribute(i, form) || IsName(i)) return null;
        if (Unspoken(i)) return null;
        var subject = SpeakerOf(i, form);
        if (verb.Takes(CueFrames.Clause) && AsCue(i, subject) is { } parenthesis) return parenthesis;
        var (first, last, rule) = new ParsedContent(language, parse).After(i, verb);
        if (first < 0) return null;
        if (form == CueForm.Base && rule is "clause" or "object" && i > 0 && sentence[i - 1].Tag is "PART" or "AUX" or "VERB" or "ADV") return null;
        if (form == CueForm.Base && subject is null) return null;
        return new Frame
        {
            Content = Condition(i, subject) is > 0 and var condition ? [parse.SpanOf(0, condition), parse.SpanOf(first, last)] : [parse.SpanOf(first, last)],
            Cue = parse.SpanOf(i),
            Mention = subject,
            Rule = "parse-" + rule,
            Confidence = subject is null ? 0.6 : 0.8,
        };
    }

    /// <summary>Who the cue names: of a passive its agent alone, of a finite verb the noun right before it where the parse looks elsewhere, of a gerund the subject of what it hangs on.</summary>
    private MentionSpans? SpeakerOf(int i, CueForm form)
    {
        if (form == CueForm.Past && IsPassive(i)) return Agent(i);
        if (Cited(i) is { } cited) return cited;
        var parsed = Subject(i, direct: false);
        // "said the bridge was closed, adding that ...": who said it adds, not the bridge.
        if (form == CueForm.Gerund) return Reporter(i) ?? parsed;
        var near = NounBefore(i);
        if (parsed is null || near is null) return parsed ?? near;
        return parsed.Spans.Any(s => s.Overlaps(near.Spans[^1])) ? parsed : near;
    }

    /// <summary>Of a gerund that hangs on what another verb reports: the subject of that verb.</summary>
    private MentionSpans? Reporter(int gerund)
    {
        if (sentence.Child(gerund, "nsubj") >= 0 || !sentence.Is(gerund, "advcl")) return null;
        var head = sentence[gerund].Head;
        if (head < 0 || head > gerund || !sentence.Is(head, "ccomp")) return null;
        var report = sentence[head].Head;
        return report >= 0 && !parse.InMarks(report) && language.TryVerb(sentence[report].Form, out var verb, out _) && !verb.Takes(CueFrames.Weak) ? Subject(report, direct: false) : null;
    }

    /// <summary><c>Citing Lopez, the paper states that ...</c>: she speaks, and the paper is a layer between.</summary>
    private MentionSpans? Cited(int cue)
    {
        for (var k = 0; k + 1 < cue && k < 2; k++)
        {
            if (!language.Is("citing", sentence[k].Form) || parse.InMarks(k)) continue;
            // "..., the paper states that the council accuses them": what the council does is part of what Lopez said.
            if (sentence[k].Head is var head && head > k && head != cue && language.TryVerb(sentence[head].Form, out _, out _)) return null;
            var noun = sentence.Child(k, "obj");
            if (noun < 0 || noun > k + 12) noun = k + 1;
            if (sentence[noun].Tag is not ("PROPN" or "NOUN")) return null;
            var last = noun;
            while (last + 1 < cue && sentence[last + 1].Tag is "PROPN") last++;
            return new MentionSpans(parse.SpanOf(k + 1, last));
        }

        return null;
    }

    /// <summary><c>was asked</c>, <c>when asked</c>: somebody else asked.</summary>
    private bool IsPassive(int i)
    {
        var k = i - 1;
        while (k >= 0 && sentence[k].Tag == "ADV" && !language.Subordinators.Contains(sentence[k].Form)) k--;
        if (k < 0) return rules.Asked.Contains(sentence[i].Form);
        return rules.PassiveAuxiliaries.Contains(sentence[k].Form) || (rules.Asked.Contains(sentence[i].Form) && language.Subordinators.Contains(sentence[k].Form));
    }

    private MentionSpans? Agent(int i)
    {
        for (int k = i + 1, words = 0; k + 1 < parse.Count && words < 5; k++)
        {
            if (parse.InMarks(k)) continue;
            words++;
            if (rules.By.Contains(sentence[k].Form) && sentence[k].Head > k && sentence[sentence[k].Head].Tag is "NOUN" or "PROPN" or "PRON") return new MentionSpans(parse.SpanOf(k + 1, sentence[k].Head));
        }

        return null;
    }

    /// <summary><c>As the paper reported, ...</c>; <c>As reported by the paper, ...</c>; <c>..., as she put it</c>.</summary>
    private Frame? AsCue(int i, MentionSpans? subject)
    {
        var before = subject is null ? i - 1 : parse.At(subject.Spans[0].Start) - 1;
        if (before >= i) before = i - 1;
        while (before > 0 && sentence[before].Tag == "ADV" && !language.Parentheticals.Contains(sentence[before].Form)) before--;
        if (before < 0 || !language.Parentheticals.Contains(sentence[before].Form)) return null;
        if (subject is null && i + 2 < parse.Count && rules.By.Contains(sentence[i + 1].Form) && sentence[i + 1].Head > i) subject = Noun(sentence[i + 1].Head, -1);
        if (subject is null) return null;
        if (before == 0)
        {
            var comma = i + 1;
            while (comma < parse.Count && sentence[comma].Form != ",") comma++;
            if (comma + 2 >= parse.Count) return null;
            var content = new ParsedContent(language, parse);
            return new Frame { Content = [parse.SpanOf(comma + 1, content.Last(i, comma + 1))], Cue = parse.SpanOf(i), Mention = subject, Rule = "as-cue", Confidence = 0.75 };
        }

        return sentence[before - 1].Form == "," && i + 3 > parse.Count - 1 && before > 4
            ? new Frame { Content = [parse.SpanOf(0, before - 2)], Cue = parse.SpanOf(i), Mention = subject, Rule = "as-cue", Confidence = 0.7 }
            : null;
    }

    /// <summary>Whether the word is used as a verb; a noun tag is overruled where a that-clause follows a bare form.</summary>
    private bool IsVerb(int i, CueForm form) => !parse.IsJoined(i) && sentence[i].Tag switch
    {
        "VERB" or "AUX" => true,
        "ADJ" => form == CueForm.Past && i > 0 && sentence[i - 1].Tag is "NOUN" or "PROPN" or "PRON" or "VERB" or "ADV",
        "NOUN" => form is CueForm.Base or CueForm.Present && i > 0 && i + 1 < parse.Count && rules.ClauseSubjects.Contains(sentence[i + 1].Form) && sentence[i - 1].Tag is not ("DET" or "ADJ") && !rules.Possessives.Contains(sentence[i - 1].Form),
        _ => false,
    };

    /// <summary>A participle before its noun: <c>a written statement</c>, <c>pledged delegates</c>.</summary>
    private bool IsAttribute(int i, CueForm form) => form == CueForm.Past
        && ((sentence.Is(i, "amod") && sentence[i].Head > i && (i == 0 || sentence[i - 1].Tag is not ("AUX" or "VERB" or "PRON" or "PROPN"))) || (i > 0 && i + 1 < parse.Count && sentence[i - 1].Tag is "DET" or "ADP" or "ADJ" or "NUM" && sentence[i + 1].Tag is "NOUN" or "PROPN" or "ADJ"));

    /// <summary>Part of a capitalised name: <c>United States</c>.</summary>
    private bool IsName(int i) => i > 0 && char.IsUpper(sentence[i].Form[0]) && char.IsUpper(sentence[i - 1].Form[0]) && (rules.NameParts.Contains(sentence[i].Form) || !IsHeadline());

    /// <summary>Most longer words are capitalised.</summary>
    private bool IsHeadline()
    {
        int upper = 0, lower = 0;
        for (var k = 0; k < parse.Count; k++)
        {
            if (sentence[k].Form.Length < 4) continue;
            if (char.IsUpper(sentence[k].Form[0])) upper++;
            else if (char.IsLower(sentence[k].Form[0])) lower++;
        }

        return upper > lower * 2;
    }

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
            while (first > 0 && !parse.InMarks(first - 1) && (sentence[first - 1].Tag is "NOUN" or "PROPN" or "ADJ" or "NUM" or "DET" || rules.NounJoiners.Contains(sentence[first - 1].Form))) first--;
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

        // "Nobody said that ...", "None of them said so"
        if (sentence.Child(i, "nsubj") is >= 0 and var subject && subject < i && language.Negations.Contains(sentence[subject].Form)) return true;
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
            if (sentence.Is(at, "acl") && sentence[head].Tag is "NOUN" or "PROPN" or "PRON")
            {
                // "issued a statement saying": who issued it speaks.
                if (sentence.Is(head, "obj") && sentence[head].Head is >= 0 and var giver && sentence.Child(giver, "nsubj") is >= 0 and var issuer && !parse.InMarks(issuer)) return Noun(issuer, giver);
                // "after the vote in the town hall, saying": who voted speaks, not the hall.
                if (CueForms.IsGerund(language, sentence[at].Form) && MentionSense.IsThing(parse, language, head) && Governing(head) is >= 0 and var governing)
                {
                    at = governing;
                    continue;
                }

                return Noun(head, -1);
            }

            if (!(sentence.Is(at, "conj") || sentence.Is(at, "xcomp") || sentence.Is(at, "advcl") || sentence.Is(at, "parataxis") || sentence.Is(at, "ccomp"))) return null;
            at = head;
        }

        return null;
    }

    private int Governing(int noun)
    {
        var at = noun;
        for (var steps = 0; at >= 0 && sentence[at].Tag is not ("VERB" or "AUX") && steps < 8; steps++) at = sentence[at].Head;
        return at >= 0 && sentence[at].Tag is "VERB" or "AUX" ? at : -1;
    }

    private MentionSpans? Noun(int noun, int verb)
    {
        var relative = sentence[noun].Form;
        if (verb >= 0 && sentence.Is(verb, "acl") && sentence[verb].Head is >= 0 and var antecedent && rules.RelativeSubjects.Contains(relative) && antecedent < noun)
            return new MentionSpans([Phrase(antecedent, noun - 1), parse.SpanOf(noun)]);
        return new MentionSpans([Phrase(noun, verb > noun ? verb - 1 : parse.Count - 1)]);
    }

    /// <summary>The words a noun governs, up to <paramref name="limit"/>, without punctuation at the edges.</summary>
    private TextSpan Phrase(int noun, int limit)
    {
        var (first, last) = sentence.Subtree(noun);
        last = Math.Max(noun, Math.Min(last, limit));
        while (last > noun && (sentence[last].Tag == "PUNCT" || language.Time.Contains(sentence[last].Form))) last--;
        for (var k = noun - 1; k > first; k--)
        {
            if (sentence[k].Form == "," && (language.Time.Contains(sentence[first].Form) || sentence[first].Tag is "ADP" or "ADV" or "SCONJ" or "CCONJ" or "VERB")) { first = k + 1; break; }
        }

        // "The talks go on, Minister Lopez said": a parse that hangs the clause on the name is not followed.
        for (var k = noun - 1; k > first; k--)
        {
            if (sentence[k].Form == "," && HoldsFinite(first, k - 1)) { first = k + 1; break; }
        }

        while (first < noun && sentence[first].Tag is "PUNCT" or "CCONJ" or "SCONJ" or "ADV") first++;
        return parse.SpanOf(first, last);
    }

    private bool HoldsFinite(int first, int last)
    {
        for (var k = first; k <= last; k++) if (sentence[k].Tag is "VERB" or "AUX" && sentence[k].Features.Contains("VerbForm=Fin", StringComparison.Ordinal) && !sentence.Is(k, "acl")) return true;
        return false;
    }
}
