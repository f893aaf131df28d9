using CompareLib.Quotations.Cues;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>Finds frames by the order of words and signs alone: what stands when no parse is to be had.</summary>
internal sealed class SurfaceFrames
{
    private readonly string text;
    private readonly LanguageData language;
    private readonly RuleWords rules;
    private readonly Unit unit;
    private readonly List<Lexeme> lexemes;
    private bool clauses;

    private SurfaceFrames(string text, LanguageData language, Unit unit, bool[] clausal)
    {
        this.text = text;
        this.language = language;
        rules = language.Rules;
        this.unit = unit;
        lexemes = LexemeScanner.Scan(text, unit, clausal);
    }

    /// <summary>The frames of one unit; <paramref name="clausal"/> tells which stretches stand for clauses, <paramref name="clauses"/> whether clauses after a cue are sought without a parse.</summary>
    public static List<Frame> Find(string text, LanguageData language, Unit unit, bool[] clausal, bool clauses)
    {
        var reader = new SurfaceFrames(text, language, unit, clausal) { clauses = clauses };
        var frames = new List<Frame>();
        reader.Sources(frames);
        for (var i = 0; i < reader.lexemes.Count; i++)
        {
            if (reader.lexemes[i] is { Kind: LexemeKind.Word, Stretch: < 0 } && reader.AtCue(i) is { } frame) frames.Add(frame);
        }

        return frames;
    }

    private ReadOnlySpan<char> Word(int i) => i >= 0 && i < lexemes.Count && lexemes[i].Kind == LexemeKind.Word ? text.AsSpan(lexemes[i].Span.Start, lexemes[i].Span.Length) : default;

    private char Sign(int i) => i >= 0 && i < lexemes.Count && lexemes[i].Kind == LexemeKind.Sign ? text[lexemes[i].Span.Start] : '\0';

    private bool IsStretch(int i) => i >= 0 && i < lexemes.Count && lexemes[i].Kind == LexemeKind.Stretch;

    private bool Capital(int i) => Word(i) is { Length: > 0 } w && char.IsUpper(w[0]);

    private void Sources(List<Frame> frames)
    {
        for (var i = 0; i + 5 < lexemes.Count; i += lexemes.Count)
        {
            // "In his view, ...": the owner of the view is the mention.
            if (rules.ViewOpeners.Contains(Word(0)) && rules.ViewOwners.Contains(Word(1)) && language.Views.Contains(Word(2)) && Sign(3) == ',')
                frames.Add(new Frame { Content = [new TextSpan(lexemes[4].Span.Start, unit.Span.End)], Cue = new TextSpan(lexemes[0].Span.Start, lexemes[2].Span.End), Mention = new MentionSpans(lexemes[1].Span), Rule = "in-view", Confidence = 0.75 });
        }

        foreach (var source in language.Sources)
        {
            for (var i = 0; i + source.Length < lexemes.Count; i++)
            {
                var k = 0;
                while (k < source.Length && lexemes[i + k].Stretch < 0 && Word(i + k).Equals(source[k], StringComparison.OrdinalIgnoreCase)) k++;
                if (k < source.Length) continue;
                var nounStart = i + k;
                var nounEnd = NounEnd(nounStart, i == 0);
                if (nounEnd <= nounStart) continue;
                var cueEnd = lexemes[i + k - 1].Span.End;
                // "according to figures cited by X": X speaks.
                for (var by = nounStart + 1; by + 1 < nounEnd && by < nounStart + 5; by++)
                {
                    if (!rules.By.Contains(Word(by + 1)) || by + 2 >= nounEnd || !language.TryVerb(Word(by), out var verb, out var form) || form != CueForm.Past || verb.Takes(CueFrames.Weak)) continue;
                    (nounStart, cueEnd) = (by + 2, lexemes[by + 1].Span.End);
                    break;
                }

                var cue = new TextSpan(lexemes[i].Span.Start, cueEnd);
                var mention = new TextSpan(lexemes[nounStart].Span.Start, lexemes[nounEnd - 1].Span.End);
                var content = new List<TextSpan>();
                if (i > 0) content.Add(new TextSpan(ClauseStart(i - 1), lexemes[i - 1].Span.End));
                if (nounEnd < lexemes.Count && Sign(nounEnd) == ',' && (i == 0 || (nounEnd + 1 < lexemes.Count && language.Auxiliaries.Contains(Word(nounEnd + 1))))) content.Add(new TextSpan(lexemes[nounEnd].Span.End, unit.Span.End));
                if (content.Count > 0) frames.Add(new Frame { Content = content, Cue = cue, Mention = new MentionSpans(mention), Rule = "according-to", Confidence = 0.85 });
            }
        }
    }

    private int NounEnd(int start, bool untilComma)
    {
        var i = start;
        while (i < lexemes.Count && !IsStretch(i) && Sign(i) is not (',' or ';' or ':' or '—' or '.' or '(')) i++;
        return i;
    }

    private Frame? AtCue(int i)
    {
        if (!language.TryVerb(Word(i), out var verb, out var form)) return null;
        if (form == CueForm.Base && (i == 0 || lexemes[i - 1].Kind != LexemeKind.Word || !BareSubject(Word(i - 1)))) return null;
        if (!verb.Takes(CueFrames.Direct | CueFrames.Clause) || verb.Takes(CueFrames.Weak)) return null;
        var cue = lexemes[i].Span;

        // Verb, then subject: "...," said Smith.
        if (form != CueForm.Gerund && i > 0 && (IsStretch(i - 1) || Sign(i - 1) is ',' or '”' or '"') && StartsNoun(i + 1))
        {
            var end = SubjectEnd(i + 1);
            if (!IsStretch(i - 1) && !(i > 1 && IsStretch(i - 2)) && (HoldsVerb(i + 1, Math.Min(lexemes.Count, end + 4)) || language.Pronouns.Contains(Word(i + 1)))) return null;
            var mention = new TextSpan(lexemes[i + 1].Span.Start, lexemes[end - 1].Span.End);
            return Around(i - 1, end, cue, mention, verb, "inverted");
        }

        var left = i - 1;
        var negated = false;
        while (left >= 0 && Word(left) is { Length: > 0 } w && (language.Adverbs.Contains(w) || language.Auxiliaries.Contains(w)))
        {
            negated |= language.Negations.Contains(w) || language.Hypotheticals.Contains(w);
            left--;
        }

        if (negated) return null;
        if (form == CueForm.Gerund)
        {
            return After(i, cue, null, verb, "gerund");
        }

        if (left >= 0 && rules.CueConjunctions.Contains(Word(left))) return After(i, cue, null, verb, "cue-before");
        var (from, to) = SubjectBefore(left);
        if (from < 0) return null;
        var subject = new TextSpan(lexemes[from].Span.Start, lexemes[to].Span.End);
        var tail = TailEnd(i + 1, verb);
        var before = from - 1;
        var closes = tail >= lexemes.Count || Sign(tail) is '.' or ',' or ';' or '—' or '!' or ':' || IsStretch(tail);
        if (before >= 0 && closes && (IsStretch(before) || Sign(before) is ',' or '—' or '”' or '"')) return Around(before, tail, cue, subject, verb, "after");
        return After(i, cue, subject, verb, "cue-before");
    }

    /// <summary>Content before the cue phrase, and after it when the sentence goes on.</summary>
    private Frame? Around(int before, int tail, TextSpan cue, TextSpan mention, CueVerb verb, string rule)
    {
        var marks = IsStretch(before) || (before >= 0 && lexemes[before].Stretch >= 0) || (Sign(before) is ',' or '—' or '”' or '"' or '\'' or '’' && before > 0 && IsStretch(before - 1));
        var goesOn = tail < lexemes.Count && Sign(tail) is ',' or '—' or ';' or ':' && tail + 1 < lexemes.Count;
        var next = goesOn ? tail + 1 : tail;
        var then = next < lexemes.Count && IsStretch(next);
        if (!marks && then)
        {
            // "On Tuesday, she said, '...'": what comes before is only where and when.
            return new Frame { Content = [lexemes[next].Span], Cue = cue, Mention = new MentionSpans(mention), Rule = "cue-before-marks", Confidence = 0.9 };
        }

        if (!marks && (!verb.Takes(CueFrames.Clause) || verb.Takes(CueFrames.Weak) || Sign(tail) == ':')) return null;
        var content = new List<TextSpan> { new(marks && (IsStretch(before) || (before > 0 && IsStretch(before - 1))) ? BeforeMarks(before) : ClauseStart(before), lexemes[before].Span.End) };
        if (then) content.Add(lexemes[next].Span);
        else if (goesOn && !marks && Sign(tail) != ':')
        {
            var gerund = rules.GerundEndings.EndWord(Word(next));
            if (!gerund && (!language.Functions.Contains(Word(next)) || rules.That.Contains(Word(next)) || (rules.And.Contains(Word(next)) && language.Pronouns.Contains(Word(next + 1)) && !language.IsSaying(Word(next + 2))))) content.Add(new TextSpan(lexemes[next].Span.Start, unit.Span.End));
        }

        return new Frame { Content = content, Cue = cue, Mention = new MentionSpans(mention), Rule = rule + (marks ? "-marks" : "-clause"), Confidence = marks ? 0.95 : 0.8 };
    }

    /// <summary>Where unmarked content begins that ends at <paramref name="last"/>: after a leading <c>but</c>, and after a clause with <c>while</c> or <c>though</c>, which is the outlet's own.</summary>
    private int ClauseStart(int last)
    {
        var first = 0;
        if (Sign(1) == ',' && language.Adverbs.Contains(Word(0))) first = 2;
        else if (rules.SentenceConjunctions.Contains(Word(0))) first = 1;
        if (rules.Concessions.Contains(Word(0)))
        {
            for (var k = 3; k < last - 3; k++) if (Sign(k) == ',') { first = k + 1; break; }
        }

        return first < lexemes.Count ? lexemes[first].Span.Start : unit.Span.Start;
    }

    /// <summary>Where the content begins that ends with the stretch at <paramref name="before"/>: words before the marks belong to it unless a colon cuts them off.</summary>
    private int BeforeMarks(int before)
    {
        var k = IsStretch(before) ? before : before - 1;
        if (StartsSentence(lexemes[k].Span) && !lexemes.Exists(x => x.Stretch >= 0 && x.Span.Start < lexemes[k].Span.Start)) return lexemes[k].Span.Start;
        for (var i = k - 1; i >= 0; i--)
        {
            if (Sign(i) is ':' or ';') return lexemes[i + 1].Span.Start;
        }

        return unit.Span.Start;
    }

    /// <summary>Content after the cue: a stretch, a colon, or a clause.</summary>
    private Frame? After(int i, TextSpan cue, TextSpan? mention, CueVerb verb, string rule)
    {
        for (var k = i + 1; k < lexemes.Count && k < i + 30; k++)
        {
            if (IsStretch(k))
            {
                if (k == i + 1 || (Sign(k - 1) == ':' && !HoldsVerb(i + 1, k - 1)) || TailEnd(i + 1, verb) is var tail && (tail == k || (tail == k - 1 && Sign(tail) is ',' or '—')))
                    return new Frame { Content = [lexemes[k].Span], Cue = cue, Mention = mention is { } m ? new MentionSpans(m) : null, Rule = rule + "-marks", Confidence = 0.9 };
                break;
            }

            if (clauses && rules.That.Contains(Word(k)) && k - i < 10 && verb.Takes(CueFrames.Clause))
                return new Frame { Content = [new TextSpan(lexemes[k].Span.Start, unit.Span.End)], Cue = cue, Mention = mention is { } m ? new MentionSpans(m) : null, Rule = rule + "-that", Confidence = 0.8 };
            if (clauses && k == i + 1 && verb.Takes(CueFrames.Clause) && !verb.Takes(CueFrames.Addressee) && StartsNoun(k))
                return new Frame { Content = [new TextSpan(lexemes[k].Span.Start, unit.Span.End)], Cue = cue, Mention = mention is { } m ? new MentionSpans(m) : null, Rule = rule + "-clause", Confidence = 0.6 };
            if (Sign(k) is ';' or '.') break;
        }

        return null;
    }

    /// <summary>Whether the marked words begin like a sentence of their own; <c>I</c> tells nothing.</summary>
    private bool StartsSentence(TextSpan stretch)
    {
        var i = stretch.Start;
        while (i < stretch.End && !char.IsLetter(text[i])) i++;
        return i + 1 < stretch.End && char.IsUpper(text[i]) && !(!char.IsLetter(text[i + 1]) && rules.CapitalPronouns.Contains(text.AsSpan(i, 1)));
    }

    private bool HoldsVerb(int from, int to)
    {
        for (var k = from; k < to; k++) if (language.Auxiliaries.Contains(Word(k)) || rules.That.Contains(Word(k))) return true;
        return false;
    }

    /// <summary>Whether a bare verb form can follow: <c>they say</c>, <c>officials say</c>.</summary>
    private bool BareSubject(ReadOnlySpan<char> word) => rules.BareSubjects.Contains(word) || (word.Length > 3 && rules.PluralEndings.EndWord(word) && !rules.SingularEndings.EndWord(word));

    private bool StartsNoun(int i)
    {
        var w = Word(i);
        if (w.Length == 0) return false;
        if (Capital(i)) return !language.Time.Contains(w);
        return (language.Pronouns.Contains(w) && !rules.RelativeSubjects.Contains(w)) || rules.NounOpeners.Contains(w);
    }

    private int SubjectEnd(int i)
    {
        var start = i;
        while (i < lexemes.Count && lexemes[i].Kind == LexemeKind.Word)
        {
            if (i > start && (language.Prepositions.Contains(Word(i)) && !rules.Of.Contains(Word(i)) || language.Time.Contains(Word(i)))) break;
            i++;
        }

        if (Sign(i) == ',' && rules.AppositionOpeners.Contains(Word(i + 1)))
        {
            i++;
            while (i < lexemes.Count && !IsStretch(i) && Sign(i) is not (',' or '.' or ';' or '—')) i++;
        }

        return i;
    }

    private (int From, int To) SubjectBefore(int at)
    {
        var to = at;
        if (Sign(at) == ',')
        {
            var k = at - 1;
            while (k >= 0 && k > at - 30 && !IsStretch(k) && Sign(k) is not (',' or ';' or ':')) k--;
            if (k <= 0 || Sign(k) != ',') return (-1, -1);
            to = at - 1;
            at = k - 1;
        }

        if (lexemes.Count == 0 || at < 0 || lexemes[at].Kind != LexemeKind.Word || lexemes[at].Stretch >= 0) return (-1, -1);
        if (language.Pronouns.Contains(Word(at)) && !rules.NoSubjects.Contains(Word(at))) return (at, to);
        var from = at;
        while (from > 0 && lexemes[from - 1].Kind == LexemeKind.Word && lexemes[from - 1].Stretch < 0 && !language.Functions.Contains(Word(from - 1))
            && !language.TryVerb(Word(from - 1), out _, out _)) from--;
        if (language.Functions.Contains(Word(from)) && from < to) from++;
        return (from, to);
    }

    /// <summary>After a cue: who was told, where and when.</summary>
    private int TailEnd(int i, CueVerb verb)
    {
        var start = i;
        var allowed = verb.Takes(CueFrames.Addressee) ? 4 : 0;
        while (i < lexemes.Count && lexemes[i].Kind == LexemeKind.Word)
        {
            var w = Word(i);
            if (rules.That.Contains(w) || (i == start && !language.Prepositions.Contains(w) && !language.Time.Contains(w) && !language.Adverbs.Contains(w) && allowed-- <= 0 && !rules.CueAdverbEndings.EndWord(w))) break;
            i++;
        }

        return i;
    }
}
