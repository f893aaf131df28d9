using CompareLib.Quotations.Marks;
using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>Finds who said a marked stretch in a script without blanks: Chinese (speaker, verb, words) and Japanese (speaker, words, verb).</summary>
internal sealed class UnspacedAttribution(string text, SpeechLanguage language)
{
    private const string Stops = "。！？!?\n\r";
    private const string Breaks = "，、；,;：:";
    private const int Longest = 60;
    private const int LongestName = 30;

    private readonly string[] _verbs = [.. language.List("verbs").OrderByDescending(v => v.Length).ThenBy(v => v, StringComparer.Ordinal)];

    /// <summary>The attribution of the stretch at token <paramref name="at"/>; null when there is none.</summary>
    public Attribution? Find(TextSpan paragraph, MarkedStretch stretch, int at, int from, IReadOnlyList<SpeechToken> tokens)
    {
        var left = Left(from < at ? tokens[from].Span.Start : stretch.Outer.Start, stretch.Outer.Start);
        var right = Right(stretch.Outer.End, paragraph.End);
        var found = language.VerbFinal ? VerbFinal(left, right) : VerbBefore(left, stretch) ?? VerbAfter(right) ?? Cited(left);
        if (found is not { } f) return null;
        var behind = f.Cue is { } c && c.Start >= stretch.Outer.End;
        var end = at + 1;
        while (behind && end < tokens.Count && tokens[end].Span.Start < f.Cue!.Value.End) end++;
        return new Attribution(f.Cue, f.Mention, behind ? at + 1 : at, behind ? end : at, f.Confidence, f.Rule);
    }

    private (TextSpan? Cue, TextSpan? Mention, double Confidence, string Rule)? VerbBefore(TextSpan left, MarkedStretch stretch)
    {
        var end = left.End;
        var colon = false;
        while (end > left.Start && (text[end - 1] is '：' or ':' or '，' or ',' || char.IsWhiteSpace(text[end - 1])))
        {
            colon |= text[end - 1] is '：' or ':';
            end--;
        }

        if (end == left.Start) return null;
        foreach (var verb in _verbs)
        {
            if (!EndsWith(left.Start, end, verb)) continue;
            var start = end - verb.Length;
            return (new TextSpan(start, end), Mention(left.Start, start), colon ? 0.9 : 0.8, "cue before");
        }

        // "王宁：“...”": a name and a colon.
        if (!colon || stretch.Inner.Length < 6) return null;
        var name = Mention(left.Start, end);
        return name is { Length: <= LongestName } && name.Value.Start <= left.Start + 1 ? (null, name, 0.6, "name and colon") : null;
    }

    private (TextSpan? Cue, TextSpan? Mention, double Confidence, string Rule)? VerbAfter(TextSpan right)
    {
        var start = right.Start;
        while (start < right.End && (text[start] is '，' or ',' or '—' || char.IsWhiteSpace(text[start]))) start++;
        for (var i = start; i < right.End && i - start <= LongestName; i++)
        {
            if (Breaks.Contains(text[i], StringComparison.Ordinal)) break;
            foreach (var verb in _verbs)
            {
                if (!StartsWith(i, right.End, verb)) continue;
                var end = i + verb.Length;
                if (end < right.End && !Breaks.Contains(text[end], StringComparison.Ordinal)) continue;
                return i > start ? (new TextSpan(i, end), Mention(start, i), 0.9, "cue after") : null;
            }
        }

        return null;
    }

    private (TextSpan? Cue, TextSpan? Mention, double Confidence, string Rule)? Cited(TextSpan left)
    {
        foreach (var phrase in language.List("according").Order(StringComparer.Ordinal))
        {
            if (!StartsWith(left.Start, left.End, phrase)) continue;
            var end = left.Start + phrase.Length;
            var stop = end;
            while (stop < left.End && !Breaks.Contains(text[stop], StringComparison.Ordinal)) stop++;
            if (stop > end && stop - end <= LongestName) return (new TextSpan(left.Start, end), new TextSpan(end, stop), 0.5, "according to");
        }

        return null;
    }

    private (TextSpan? Cue, TextSpan? Mention, double Confidence, string Rule)? VerbFinal(TextSpan left, TextSpan right)
    {
        var quotative = language.List("quotatives").OrderByDescending(q => q.Length).ThenBy(q => q, StringComparer.Ordinal).FirstOrDefault(q => StartsWith(right.Start, right.End, q));
        if (quotative is null) return null;
        var verb = FirstVerb(right.Start + quotative.Length, right.End);
        if (verb is not { } cue) return null;
        var between = Topic(right.Start + quotative.Length, cue.Start);
        var mention = between ?? Topic(left.Start, left.End);
        return (cue, mention, mention is null ? 0.7 : 0.9, "cue after");
    }

    private TextSpan? FirstVerb(int from, int to)
    {
        for (var i = from; i < to; i++) foreach (var verb in _verbs) if (StartsWith(i, to, verb)) return new TextSpan(i, i + verb.Length);
        return null;
    }

    /// <summary>The words before the first topic or subject particle, from the last comma before it.</summary>
    private TextSpan? Topic(int from, int to)
    {
        while (from < to && (Breaks.Contains(text[from], StringComparison.Ordinal) || char.IsWhiteSpace(text[from]))) from++;
        foreach (var topic in new[] { 'は', 'が', 'も' })
        {
            for (var i = from + 1; i < to; i++)
            {
                if (text[i] != topic || (i + 1 < to && !Breaks.Contains(text[i + 1], StringComparison.Ordinal) && char.IsLetter(text[i + 1]) && IsHiragana(text[i + 1]) && i + 1 != to)) continue;
                var start = i;
                while (start > from && !Breaks.Contains(text[start - 1], StringComparison.Ordinal)) start--;
                start = WithoutAdverb(start, i);
                if (i > start && i - start <= LongestName) return new TextSpan(start, i);
            }
        }

        return null;
    }

    /// <summary>The words before a verb back to the last sign, without adverbs and places.</summary>
    private TextSpan? Mention(int from, int to)
    {
        var end = to;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var adverb in language.List("adverbs"))
            {
                if (!EndsWith(from, end, adverb) || end - adverb.Length <= from) continue;
                end -= adverb.Length;
                changed = true;
            }

            if (PlaceStart(from, end) is { } place)
            {
                end = place;
                changed = true;
            }
        }

        var start = end;
        while (start > from && !Breaks.Contains(text[start - 1], StringComparison.Ordinal) && !Stops.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        start = WithoutAdverb(start, end);
        foreach (var phrase in language.List("according").OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal))
        {
            if (!StartsWith(start, end, phrase)) continue;
            start += phrase.Length;
            break;
        }

        return end > start && end - start <= LongestName ? new TextSpan(start, end) : null;
    }

    private int WithoutAdverb(int start, int end)
    {
        foreach (var adverb in language.List("adverbs").OrderByDescending(a => a.Length).ThenBy(a => a, StringComparer.Ordinal))
        {
            if (StartsWith(start, end, adverb) && start + adverb.Length < end) return start + adverb.Length;
        }

        return start;
    }

    /// <summary><c>王宁在记者会上</c>: where a place before the verb begins.</summary>
    private int? PlaceStart(int from, int end)
    {
        if (!language.List("place-closers").Any(c => EndsWith(from, end, c))) return null;
        for (var i = end - 2; i > from && end - i < LongestName; i--)
        {
            if (Breaks.Contains(text[i], StringComparison.Ordinal)) return null;
            if (language.List("place-openers").Any(o => StartsWith(i, end, o))) return i;
        }

        return null;
    }

    private TextSpan Left(int from, int to)
    {
        var start = to;
        while (start > from && to - start < Longest && !Stops.Contains(text[start - 1], StringComparison.Ordinal) && text[start - 1] is not ('”' or '」' or '』' or '"')) start--;
        return new TextSpan(start, to);
    }

    private TextSpan Right(int from, int to)
    {
        var end = from;
        while (end < to && end - from < Longest && !Stops.Contains(text[end], StringComparison.Ordinal) && text[end] is not ('“' or '「' or '『' or '"')) end++;
        return new TextSpan(from, end);
    }

    private bool StartsWith(int at, int end, string word) => at + word.Length <= end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private bool EndsWith(int from, int end, string word) => end - word.Length >= from && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;

    private static bool IsHiragana(char c) => c is >= '\u3041' and <= '\u309F';
}
