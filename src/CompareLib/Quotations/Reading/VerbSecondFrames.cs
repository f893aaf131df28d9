using CompareLib.Quotations.Cues;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Frames of a verb-second language (German), by the order of words and their tags: <c>laut X</c>, <c>nach Angaben von X</c>, <c>X zufolge</c>, <c>so X</c>,
/// <c>wie X mitteilte</c>, and a verb of saying followed by a clause with or without <c>dass</c>, or following it.
/// </summary>
internal sealed class VerbSecondFrames
{
    private readonly LanguageData language;
    private readonly RuleWords rules;
    private readonly UnitParse parse;
    private readonly ParsedSentence sentence;
    private readonly List<Frame> frames = [];

    private VerbSecondFrames(LanguageData language, UnitParse parse)
    {
        this.language = language;
        rules = language.Rules;
        this.parse = parse;
        sentence = parse.Sentence;
    }

    /// <summary>The frames of the unit.</summary>
    public static List<Frame> Find(LanguageData language, UnitParse parse)
    {
        var reader = new VerbSecondFrames(language, parse);
        for (var i = 0; i < parse.Count; i++)
        {
            if (!parse.InMarks(i) && (reader.Source(i) || reader.Verb(i)) && reader.frames.Count > 40) break;
        }

        reader.Colons();
        return reader.frames;
    }

    /// <summary>Clauses in marks after a colon that no cue claimed: the first noun phrase of the sentence speaks.</summary>
    private void Colons()
    {
        for (var k = 1; k < parse.Count; k++)
        {
            if (!parse.IsMasked(k) || parse.IsMasked(k - 1) || sentence[k - 1].Form != ":") continue;
            var span = parse.SpanOf(k, k);
            if (frames.Exists(f => f.Content.Exists(c => c.Overlaps(span)))) continue;
            var noun = 0;
            while (noun < k && !(StartsNoun(noun) && sentence[noun].Tag is not "NUM")) noun++;
            if (noun < k) Add([span], parse.SpanOf(k - 1), parse.SpanOf(noun, Math.Min(k - 1, NounEnd(noun))), "colon", 0.65);
        }
    }

    private bool Source(int i)
    {
        var form = sentence[i].Form;
        if (language.Is("so", form) && i > 0 && sentence[i - 1].Form is "," or "–" or "-" or "“" or "\"" && StartsNoun(i + 1)) return So(i);
        if (language.Is("source-post", form) && i > 0) return Post(i);
        var noun = i + 1;
        if (language.Sources.Any(s => s.Length == 1 && s[0].Equals(form, StringComparison.OrdinalIgnoreCase))) return StartsNoun(noun) && Around(i, noun, "laut");
        if (!language.Is("cite", form)) return false;
        for (var k = noun; k < parse.Count && k < noun + 6 && sentence[k].Tag is "DET" or "ADJ" or "NOUN" or "PROPN" or "PRON" or "NUM"; k++)
        {
            if (IsSourceNoun(sentence[k].Form)) return Around(i, noun, "nach");
        }

        return false;
    }

    /// <summary>A preposition with the speaker's noun phrase at <paramref name="noun"/>; the rest of the clause is what is said.</summary>
    private bool Around(int cue, int noun, string rule)
    {
        var end = NounEnd(noun);
        var (first, last) = Clause(cue);
        var content = new List<TextSpan>();
        if (cue > first) content.Add(parse.SpanOf(first, cue - 1));
        var next = end + 1;
        while (next <= last && sentence[next].Form is ",") next++;
        if (next <= last) content.Add(parse.SpanOf(next, last));
        return Add(content, parse.SpanOf(cue), parse.SpanOf(noun, end), rule, 0.8);
    }

    private bool Post(int i)
    {
        var start = i;
        while (start > 0 && !parse.InMarks(start - 1) && sentence[start - 1].Tag is "NOUN" or "PROPN" or "ADJ" or "DET" or "NUM" or "ADP" && sentence[start - 1].Form is not ",") start--;
        if (start == i) return false;
        var (first, last) = Clause(i);
        var content = new List<TextSpan>();
        if (start > first) content.Add(parse.SpanOf(first, start - 1));
        if (i < last) content.Add(parse.SpanOf(i + 1, last));
        return Add(content, parse.SpanOf(i), parse.SpanOf(start, i - 1), "zufolge", 0.8);
    }

    private bool So(int i)
    {
        var end = NounEnd(i + 1);
        var content = new List<TextSpan> { parse.SpanOf(0, i - 1) };
        if (end + 2 < parse.Count && sentence[end + 1].Form == "," && (parse.InMarks(end + 2) || !parse.InMarks(i - 1))) content.Add(parse.SpanOf(end + 2, parse.Count - 1));
        return Add(content, parse.SpanOf(i), parse.SpanOf(i + 1, end), "so", 0.85);
    }

    private bool Verb(int i)
    {
        if (!language.TryVerb(sentence[i].Form, out var verb, out _) || sentence[i].Tag is "PROPN" or "ADP" or "DET" || (char.IsUpper(sentence[i].Form[0]) && i > 0)) return false;
        if (!Spoken(i, verb, out var after)) return false;
        var first = FirstOfClause(i);

        // "..., sagte Meier.", "..., teilte die Polizei mit."
        if (i > 1 && (sentence[i - 1].Form == "," || parse.InMarks(i - 1)) && StartsNoun(i + 1) && verb.Takes(CueFrames.Direct | CueFrames.Clause) && !FollowsClause(i))
        {
            var end = NounEnd(i + 1);
            var content = new List<TextSpan> { parse.SpanOf(0, i - 1) };
            for (var k = end + 1; k + 1 < parse.Count; k++) if (parse.InMarks(k) && parse.IsMasked(k)) { content.Add(parse.SpanOf(k, k)); break; }
            return Add(content, parse.SpanOf(i), parse.SpanOf(i + 1, end), "verb-after", 0.85);
        }

        // "..., wie die Polizei mitteilte."
        if (first < i && language.Is("as", sentence[first].Form))
        {
            if (first < 2) return false;
            var to = i;
            while (to + 1 < parse.Count && sentence[to + 1].Tag is "VERB" or "AUX") to++;
            var content = new List<TextSpan> { parse.SpanOf(0, first - 1) };
            return StartsNoun(first + 1) && Add(content, parse.SpanOf(i), parse.SpanOf(first + 1, Math.Min(i - 1, NounEnd(first + 1))), "wie", 0.8);
        }

        var start = After(i, after, verb, out var rule);
        if (start < 0) return false;
        return Add([parse.SpanOf(start, Last(start))], parse.SpanOf(i), Subject(i, first), rule, rule == "dass" ? 0.85 : 0.7);
    }

    /// <summary>Where the words said begin after the cue: at marks, after a colon, at <c>dass</c>, or after a comma.</summary>
    private int After(int i, int after, CueVerb verb, out string rule)
    {
        rule = "";
        for (var k = i + 1; k < parse.Count && k < i + 40; k++)
        {
            if (parse.InMarks(k))
            {
                rule = "marks";
                return parse.IsMasked(k) || verb.Takes(CueFrames.Predicate) ? (parse.IsMasked(k) ? k : i + 1) : k;
            }

            var form = sentence[k].Form;
            if (form is ":" or "," && k + 1 < parse.Count)
            {
                if (parse.InMarks(k + 1)) continue;
                if (form == ":") return -1;
                if (language.Complementisers.Contains(sentence[k + 1].Form)) { rule = "dass"; return k + 1; }
                if (k < after) continue;
                if (rules.RelativePronouns.Contains(sentence[k + 1].Form) && IsRelative(k + 1)) { k = EndOfRelative(k + 1); continue; }
                if (sentence[k + 1].Tag is "CCONJ" or "SCONJ") return -1;
                if (verb.Takes(CueFrames.Infinitive) && HoldsInfinitive(k + 1)) { rule = "zu"; return k + 1; }
                if (!verb.Takes(CueFrames.Clause) || !HoldsFinite(k + 1)) return -1;
                rule = "clause";
                return k + 1;
            }

            if (form is ";") return -1;
        }

        return -1;
    }

    /// <summary>Whether the verb's particle, if it needs one, follows in its clause.</summary>
    private bool Spoken(int i, CueVerb verb, out int after)
    {
        after = i + 1;
        for (var k = Math.Max(0, i - 2); k < Math.Min(parse.Count, i + 4); k++) if (k != i && !parse.InMarks(k) && language.Negations.Contains(sentence[k].Form)) return false;
        if (verb.Particles.Length == 0) return true;
        for (var k = i + 1; k < parse.Count && k < i + 30; k++)
        {
            if (verb.Particles.Contains(sentence[k].Form, StringComparer.Ordinal) && !parse.InMarks(k)) { after = k; return true; }
        }

        return false;
    }

    private TextSpan? Subject(int verb, int first)
    {
        if (verb > first && StartsNoun(first) && sentence[first].Tag is not "ADP")
        {
            var end = verb - 1;
            while (end > first && sentence[end].Tag is "AUX" or "ADV" or "PUNCT" or "VERB") end--;
            return parse.SpanOf(first, Math.Max(first, Math.Min(end, NounEnd(first))));
        }

        for (var k = first; k < verb; k++)
        {
            if (sentence[k].Tag == "AUX" && StartsNoun(k + 1) && k + 1 < verb) return parse.SpanOf(k + 1, Math.Min(verb - 1, NounEnd(k + 1)));
        }

        for (var k = verb + 1; k < parse.Count && k < verb + 4; k++)
        {
            if (sentence[k].Tag is "PUNCT") break;
            if (rules.Reflexives.Contains(sentence[k].Form) || sentence[k].Tag is "ADV") continue;
            return StartsNoun(k) && !rules.NoSubjects.Contains(sentence[k].Form) ? parse.SpanOf(k, NounEnd(k)) : null;
        }

        return null;
    }

    private bool StartsNoun(int k) => k < parse.Count && !parse.InMarks(k) && sentence[k].Tag is "NOUN" or "PROPN" or "DET" or "PRON" or "ADJ" or "NUM";

    /// <summary>The last word of the noun phrase: nouns with their adjectives, genitives, <c>von</c>, and a parenthesis or apposition between commas.</summary>
    private int NounEnd(int start)
    {
        var end = start;
        var noun = false;
        for (var k = start; k < parse.Count && !parse.InMarks(k); k++)
        {
            var token = sentence[k];
            if (token.Tag is "NOUN" or "PROPN") { end = k; noun = true; continue; }
            if (token.Tag == "PRON" && k == start) { end = k; if (rules.LoneSubjects.Contains(token.Form)) return k; continue; }
            if (token.Tag is "ADJ" or "DET" && (!noun || rules.Genitives.Contains(token.Form) || token.Tag == "ADJ")) continue;
            if (token.Tag == "NUM" && !noun) continue;
            if (token.Tag == "ADP" && rules.NounPrepositions.Contains(token.Form)) continue;
            if ((rules.And.Contains(token.Form) || token.Form is "-" or "/" or "&") && k + 1 < parse.Count && sentence[k + 1].Tag is "NOUN" or "PROPN" or "DET" && noun) continue;
            if (token.Form is "(" && noun)
            {
                var close = k + 1;
                while (close < parse.Count && close < k + 8 && sentence[close].Form != ")") close++;
                if (close < parse.Count && sentence[close].Form == ")") { k = close; end = close; continue; }
            }

            break;
        }

        return end;
    }

    /// <summary>The clause around a preposition that cites: the sentence, or the bracket it stands in.</summary>
    private (int First, int Last) Clause(int cue)
    {
        var (first, last) = (0, parse.Count - 1);
        for (var k = cue - 1; k >= 0; k--) if (sentence[k].Form is "(" or ";" or ":") { first = k + 1; break; }
        for (var k = cue + 1; k < parse.Count; k++) if (sentence[k].Form is ")" or ";") { if (sentence[k].Form == ";" || first > 0) { last = k - 1; break; } }
        while (first < cue && sentence[first].Tag == "CCONJ") first++;
        return (first, last);
    }

    private int FirstOfClause(int i)
    {
        for (var k = i - 1; k >= 0; k--)
        {
            if (parse.InMarks(k)) return k + 1;
            if (sentence[k].Form is "," or ";" or ":" && k + 1 < i && (language.Is("as", sentence[k + 1].Form) || language.Functions.Contains(sentence[k + 1].Form))) return k + 1;
            if (sentence[k].Form is ";" or ":") return k + 1;
        }

        return 0;
    }

    private int Last(int start)
    {
        var last = parse.Count - 1;
        for (var k = start + 1; k <= last; k++)
        {
            if (parse.InMarks(k)) continue;
            if (sentence[k].Form is ";") return k - 1;
        }

        return last;
    }

    private bool FollowsClause(int i)
    {
        for (var k = i + 1; k + 1 < parse.Count && k < i + 25; k++)
        {
            if (parse.InMarks(k)) return false;
            if (sentence[k].Form == "," && language.Complementisers.Contains(sentence[k + 1].Form)) return true;
        }

        return false;
    }

    private bool IsRelative(int k)
    {
        for (var n = k + 1; n < parse.Count && n < k + 25; n++)
        {
            if (sentence[n].Form is "," or ".") return sentence[n - 1].Tag is "VERB" or "AUX";
        }

        return false;
    }

    private int EndOfRelative(int k)
    {
        while (k + 1 < parse.Count && sentence[k + 1].Form is not ",") k++;
        return k;
    }

    private bool HoldsInfinitive(int from)
    {
        for (var k = from; k + 1 < parse.Count; k++) if (rules.Infinitive.Contains(sentence[k].Form) && sentence[k + 1].Tag is "VERB" or "AUX") return true;
        return false;
    }

    private bool HoldsFinite(int from)
    {
        for (var k = from; k < parse.Count; k++) if (sentence[k].Tag is "VERB" or "AUX") return true;
        return false;
    }

    private bool IsSourceNoun(string form)
    {
        for (var k = 0; k < form.Length; k++) if (language.SourceNouns.Contains(form.AsSpan(k))) return true;
        return false;
    }

    private bool Add(List<TextSpan> content, TextSpan cue, TextSpan? mention, string rule, double confidence)
    {
        if (content.Count == 0) return false;
        frames.Add(new Frame { Content = content, Cue = cue, Mention = mention is { } m ? new MentionSpans(m) : null, Rule = rule, Confidence = confidence });
        return true;
    }
}
