using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>Finds the attribution of a marked stretch among the tokens of its paragraph.</summary>
/// <remarks>
/// After the stretch a verb of saying within a few words, then the speaker (or the speaker, then the verb); before it a verb or a colon; a phrase that cites; and, for verbs that no
/// list holds, the form alone: a comma, at most three small words, a name, the end of the sentence. Each stretch costs at most the length of its sentence.
/// </remarks>
internal sealed class AttributionFinder(IReadOnlyList<SpeechToken> tokens, SpeechLanguage language)
{
    private const int MostWordsToVerb = 4;
    private const int MostWordsOfSubject = 8;
    private const int LongestSentence = 80;

    private readonly NounPhrase _phrase = new(tokens, language);

    /// <summary>The attribution after the stretch at token <paramref name="at"/>; null when there is none.</summary>
    public Attribution? After(int at, bool closed, int words)
    {
        var i = at + 1;
        // A capital right behind a closed sentence opens the next one.
        if (closed && i < tokens.Count && tokens[i].IsCapital && (IsClosedClass(tokens[i].Lower) || language.Writing == WritingSystem.Cased && !_phrase.IsNameWord(i))) return null;
        var parted = closed;
        while (i < tokens.Count && (tokens[i].IsSign(",،") || tokens[i].IsDash || (tokens[i].IsSign(".") && i + 1 < tokens.Count && tokens[i + 1].IsDash)))
        {
            parted = true;
            i++;
        }

        var end = SentenceEnd(i);
        if (i >= end) return null;
        if (According(i, end) is { } cited && parted) return cited with { Start = at + 1 };
        if (VerbAfter(i, end, parted, words) is { } told) return told with { Start = at + 1 };
        return parted && !language.VerbFinal ? OpenClass(i, end) is { } form ? form with { Start = at + 1 } : null : null;
    }

    /// <summary>The attribution before the stretch at token <paramref name="at"/>, which begins at or after <paramref name="from"/>; null when there is none.</summary>
    public Attribution? Before(int at, int from, int words)
    {
        var start = SentenceStart(at, from);
        if (start >= at) return null;
        var colon = tokens[at - 1].IsSign(":");
        var comma = tokens[at - 1].IsSign(",،") || tokens[at - 1].IsDash;
        var last = colon || comma ? at - 1 : at;
        if (Cited(start, last) is { } cited) return cited with { End = at };
        if (LastVerb(start, last) is >= 0 and var verb)
        {
            var close = last - verb <= 3;
            if (colon || close || words >= 3)
            {
                var mention = Speaker(start, verb, last);
                return new Attribution(tokens[verb].Span, mention, start, at, colon ? 0.9 : close ? 0.8 : 0.5, "cue before");
            }
        }

        if (!colon || words < 3 || last - start > 2 * MostWordsOfSubject) return null;
        var named = _phrase.Before(start, last);
        if (named.End == named.Start || !_phrase.HasName(named.Start, named.End)) return null;
        return new Attribution(null, SpanOf(named), start, at, named.Start == start ? 0.7 : 0.5, "name and colon");
    }

    /// <summary>The speaker of a verb-final language: the first name of the sentence before the stretch.</summary>
    public TextSpan? SubjectBefore(int at, int from)
    {
        var start = SentenceStart(at, from);
        var end = start;
        while (end < at && tokens[end].IsWord && end - start < MostWordsOfSubject) end++;
        if (end > start && _phrase.HasName(start, end)) return SpanOf((start, end));
        for (var i = start; i < at; i++)
        {
            if (!_phrase.IsNameWord(i)) continue;
            end = i;
            while (end < at && tokens[end].IsCapital) end++;
            return SpanOf((i, end));
        }

        return end > start ? SpanOf((start, end)) : null;
    }

    /// <summary>Index after the last token of the sentence that goes on at <paramref name="i"/>.</summary>
    public int SentenceEnd(int i)
    {
        var limit = Math.Min(tokens.Count, i + LongestSentence);
        for (; i < limit; i++)
        {
            if (tokens[i].Stretch >= 0) return i;
            if (EndsSentence(i)) return i;
        }

        return i;
    }

    private int SentenceStart(int at, int from)
    {
        var least = Math.Max(from, at - LongestSentence);
        for (var i = at; i > least; i--) if (tokens[i - 1].Stretch >= 0 || EndsSentence(i - 1)) return i;
        return least;
    }

    private bool EndsSentence(int i)
    {
        if (tokens[i].IsSign("!?؟。…")) return true;
        if (!tokens[i].IsSign(".")) return false;
        if (i == 0 || i + 1 >= tokens.Count || !tokens[i - 1].IsWord) return true;
        var before = tokens[i - 1];
        var abbreviated = before.Lower.Length == 1 || language.Is("titles", before.Lower) || (tokens[i + 1].IsWord && !tokens[i + 1].IsCapital && language.Writing == WritingSystem.Cased);
        return !abbreviated;
    }

    private bool IsClosedClass(string lower) => language.Is("function", lower) || language.Is("articles", lower) || language.Is("pronouns", lower) || language.Is("stops", lower);

    private Attribution? VerbAfter(int i, int end, bool parted, int words)
    {
        int? pronoun = null;
        for (var k = i; k < end && k - i < MostWordsToVerb; k++)
        {
            var token = tokens[k];
            if (!token.IsWord) return null;
            if (language.IsVerb(token.Lower))
            {
                if (!parted && words < 3) return null;
                var next = k + 1;
                while (next < end && language.IsVerb(tokens[next].Lower)) next++;
                if (next < end && language.Is("that", tokens[next].Lower)) return null;
                if (language.VerbFinal) return VerbFinal(i, k, next, end);
                if (pronoun is { } p) return new Attribution(tokens[k].Span, tokens[p].Span, i, next, 0.9, "cue after");
                var speaker = _phrase.After(next, end);
                if (speaker.End > speaker.Start && tokens[speaker.Start].IsWord && (next == k + 1 || speaker.Start >= next)
                    && (_phrase.HasName(speaker.Start, speaker.End) || parted || k == i)) return new Attribution(tokens[k].Span, SpanOf(speaker), i, speaker.End, 0.9, "cue after");
                return parted || k == i ? new Attribution(tokens[k].Span, SubjectOf(i, k), i, next, 0.7, "cue after") : null;
            }

            if (language.Is("pronouns", token.Lower)) pronoun = k;
            else if (!language.Is("auxiliaries", token.Lower) && !language.Is("adverbs", token.Lower) && !language.Is("according", token.Lower)) return SubjectThenVerb(i, end, parted);
        }

        return null;
    }

    private TextSpan? SubjectOf(int from, int to) => _phrase.HasName(from, to) ? SpanOf((from, to)) : null;

    /// <summary><c>"...", Wouter Smit zei</c>: the speaker, then the verb, before any sign.</summary>
    private Attribution? SubjectThenVerb(int i, int end, bool parted)
    {
        if (!parted || !_phrase.HasName(i, Math.Min(end, i + MostWordsOfSubject))) return null;
        for (var k = i; k < end && k - i <= MostWordsOfSubject && tokens[k].IsWord; k++)
        {
            if (!language.IsVerb(tokens[k].Lower)) continue;
            if (k + 1 < end && language.Is("that", tokens[k + 1].Lower)) return null;
            return _phrase.HasName(i, k) ? new Attribution(tokens[k].Span, SpanOf((i, k)), i, k + 1, 0.8, "speaker and cue after") : null;
        }

        return null;
    }

    /// <summary>Of a verb-final language the cue stands behind the words, the speaker before them or behind a participle.</summary>
    private Attribution VerbFinal(int i, int verb, int next, int end)
    {
        // "diyen Yılmaz", "ifadelerini kullanan teknik direktör Cem Aksoylu": a participle, and who it belongs to behind it.
        var name = next;
        while (name < end && name - next <= MostWordsToVerb && tokens[name].IsWord && !tokens[name].IsCapital) name++;
        var k = name;
        while (k < end && tokens[k].IsWord && tokens[k].IsCapital && _phrase.IsNameWord(k)) k++;
        return new Attribution(tokens[verb].Span, k > name ? SpanOf((name, k)) : null, i, Math.Max(k, next), 0.9, "cue after");
    }

    /// <summary>A verb that no list holds: a comma before it, a name behind it, nothing else in the sentence.</summary>
    private Attribution? OpenClass(int i, int end)
    {
        if (language.Writing != WritingSystem.Cased) return null;
        var name = i;
        while (name < end && name - i <= MostWordsToVerb && !(tokens[name].IsCapital && _phrase.IsNameWord(name))) name++;
        if (name >= end || !tokens[name].IsCapital || name == i || name - i > 3) return null;
        for (var k = i; k < name; k++) if (!tokens[k].IsWord || tokens[k].IsCapital || char.IsDigit(tokens[k].Lower[0]) || language.Is("stops", tokens[k].Lower)) return null;
        var behind = name;
        while (behind < end && tokens[behind].IsWord && (tokens[behind].IsCapital || language.Is("links", tokens[behind].Lower) || language.Is("particles", tokens[behind].Lower))) behind++;
        if (behind < end && !tokens[behind].IsSign(",،.")) return null;
        return new Attribution(tokens[i].Span, SpanOf((name, behind)), i, behind, 0.5, "verb by its place");
    }

    private Attribution? According(int i, int end)
    {
        foreach (var phrase in language.According)
        {
            if (!Reads(phrase, i, end)) continue;
            var speaker = _phrase.After(i + phrase.Length, end);
            if (speaker.End > speaker.Start && _phrase.HasName(speaker.Start, speaker.End) && (speaker.End >= end || !tokens[speaker.End].IsWord))
            {
                return new Attribution(new TextSpan(tokens[i].Span.Start, tokens[i + phrase.Length - 1].Span.End), SpanOf(speaker), i, speaker.End, 0.8, "according to");
            }
        }

        return null;
    }

    /// <summary>A phrase that cites, at the beginning of the sentence before the stretch.</summary>
    private Attribution? Cited(int start, int end)
    {
        var from = start;
        while (from < end && !tokens[from].IsWord) from++;
        foreach (var phrase in language.According)
        {
            if (!Reads(phrase, from, end)) continue;
            var speaker = _phrase.After(from + phrase.Length, end);
            if (speaker.End == speaker.Start || !_phrase.HasName(speaker.Start, speaker.End)) continue;
            if (LastVerb(speaker.End, end) >= 0) return null;
            return new Attribution(new TextSpan(tokens[from].Span.Start, tokens[from + phrase.Length - 1].Span.End), SpanOf(speaker), start, end, 0.7, "according to");
        }

        for (var i = start + 1; i < end; i++)
        {
            if (!language.AccordingAfter.Contains(tokens[i].Lower)) continue;
            return new Attribution(tokens[i].Span, SpanOf((start, i)), start, end, 0.7, "according to");
        }

        return null;
    }

    private bool Reads(string[] phrase, int i, int end)
    {
        if (i + phrase.Length > end) return false;
        for (var k = 0; k < phrase.Length; k++) if (tokens[i + k].Lower != phrase[k]) return false;
        return true;
    }

    private int LastVerb(int start, int end)
    {
        for (var i = end - 1; i >= start; i--) if (tokens[i].IsWord && language.IsVerb(tokens[i].Lower) && (!tokens[i].IsCapital || i == start || !tokens[i - 1].IsWord)) return i;
        return -1;
    }

    /// <summary>Who speaks by a verb before the words: the phrase before the verb, or, where none names anybody, the one behind it.</summary>
    private TextSpan? Speaker(int start, int verb, int end)
    {
        var before = _phrase.Before(start, verb);
        if (language.Writing == WritingSystem.Cased && before.End > before.Start && _phrase.HasName(before.Start, before.End)) return SpanOf(before);
        var after = _phrase.After(verb + 1, end);
        if (after.End > after.Start && (_phrase.HasName(after.Start, after.End) || before.End == before.Start)) return SpanOf(after);
        return before.End > before.Start ? SpanOf(before) : null;
    }

    private TextSpan SpanOf((int Start, int End) range) => new(tokens[range.Start].Span.Start, tokens[range.End - 1].Span.End);
}
