using CompareLib.Quotations.Marks;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>Cuts paragraphs into sentences in which each marked stretch stands whole.</summary>
internal static class UnitSplitter
{
    /// <summary>More than this many UTF-16 units outside marks are no sentence of anybody's.</summary>
    private const int Longest = 2000;

    /// <summary>The units in order; linear.</summary>
    public static List<Unit> Split(string text, List<TextSpan> paragraphs, List<MarkedStretch> stretches, IReadOnlyList<TextSpan> sentences, LanguageData language)
    {
        var outer = stretches.FindAll(s => s.Depth == 0);
        var units = new List<Unit>();
        var next = 0;
        var s = 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var first = next;
            while (next < outer.Count && outer[next].Outer.Start < paragraphs[p].End) next++;
            while (s < sentences.Count && sentences[s].Start < paragraphs[p].Start) s++;
            var cuts = new List<int>();
            for (; s < sentences.Count && sentences[s].Start < paragraphs[p].End; s++) cuts.Add(sentences[s].Start);
            Cut(text, paragraphs[p], p, outer.GetRange(first, next - first), cuts, language, units);
        }

        return units;
    }

    private static void Cut(string text, TextSpan paragraph, int number, List<MarkedStretch> stretches, List<int> sentenceStarts, LanguageData language, List<Unit> units)
    {
        var starts = new List<int>();
        var k = 0;
        foreach (var cut in sentenceStarts)
        {
            // Drop cuts inside a stretch and right after one: what follows a closing mark is judged below.
            while (k < stretches.Count && stretches[k].Outer.End < cut && !OnlyBlanks(text, stretches[k].Outer.End, cut)) k++;
            if (k < stretches.Count && cut > stretches[k].Outer.Start && (cut < stretches[k].Outer.End || OnlyBlanks(text, stretches[k].Outer.End, cut))) continue;
            starts.Add(cut);
        }

        if (Dateline.EndOf(text, paragraph) is > 0 and var report)
        {
            starts.RemoveAll(s => s > paragraph.Start && s < report);
            starts.Add(report);
        }

        foreach (var stretch in stretches)
        {
            if (EndsSentence(text, paragraph, stretch, language, out var after)) starts.Add(after);
            if (FollowsSentence(text, paragraph, stretch)) starts.Add(stretch.Outer.Start);
        }

        starts.Sort();
        var from = paragraph.Start;
        var at = 0;
        foreach (var start in starts.Append(paragraph.End))
        {
            while (from < start)
            {
                var first = at;
                var stop = Stop(from, start, stretches, at);
                while (at < stretches.Count && stretches[at].Outer.Start < stop) at++;
                var end = stop;
                while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
                if (end > from) units.Add(new Unit(new TextSpan(from, end), number, stretches.GetRange(first, at - first)));
                from = stop;
            }
        }
    }

    /// <summary>Where the unit ends: text without sentence ends is cut after <see cref="Longest"/> units outside marks, so that its cost stays linear.</summary>
    private static int Stop(int from, int end, List<MarkedStretch> stretches, int at)
    {
        var stop = from;
        for (var left = Longest; left > 0 && stop < end; at++)
        {
            var next = at < stretches.Count ? Math.Min(stretches[at].Outer.Start, end) : end;
            var step = Math.Min(left, Math.Max(0, next - stop));
            stop += step;
            left -= step;
            if (stop < next || next >= end || left == 0) break;
            stop = Math.Min(end, stretches[at].Outer.End);
            left--;
        }

        return Math.Max(stop, from + 1);
    }

    /// <summary>Whether the outlet's sentence ends with the stretch: it closes with a full stop, and what follows begins anew.</summary>
    private static bool EndsSentence(string text, TextSpan paragraph, MarkedStretch stretch, LanguageData language, out int after)
    {
        after = stretch.Outer.End;
        var dotAfter = after < paragraph.End && text[after] is '.' or '!' or '?';
        if (dotAfter) after++;
        while (after < paragraph.End && text[after] is ')' or ']') after++;
        while (after < paragraph.End && char.IsWhiteSpace(text[after])) after++;
        if (after >= paragraph.End) return false;
        var last = LastLetter(text, stretch.Inner);
        var stops = dotAfter || last is '.' or '!' or '?' or '…';
        if (!stops) return false;
        var c = text[after];
        if (char.IsLower(c) || c is ',' or ';' or ':' or ')' or '—' or '–' or '-' or '―') return false;
        return dotAfter || !CueFollows(text, after, paragraph.End, language, last == '.');
    }

    /// <summary>Whether the outlet's sentence before the stretch has ended: <c>he said. "..."</c></summary>
    private static bool FollowsSentence(string text, TextSpan paragraph, MarkedStretch stretch)
    {
        var i = stretch.Outer.Start - 1;
        if (i < paragraph.Start || !char.IsWhiteSpace(text[i])) return false;
        while (i > paragraph.Start && char.IsWhiteSpace(text[i])) i--;
        var first = stretch.Inner.Start;
        while (first < stretch.Inner.End - 1 && !char.IsLetterOrDigit(text[first])) first++;
        return text[i] is '.' or '!' or '?' && char.IsUpper(text[first]) && !(text[i] == '.' && i - 2 >= paragraph.Start && char.IsUpper(text[i - 1]) && !char.IsLetter(text[i - 2]));
    }

    private static char LastLetter(string text, TextSpan inner)
    {
        for (var i = inner.End - 1; i >= inner.Start && i > inner.End - 6; i--)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('\'' or '’' or '”' or '"' or ')' or ']')) return text[i];
        }

        return '\0';
    }

    /// <summary>
    /// <c>"Why now?" Lopez asked.</c>: a short subject, a cue, and the sentence ends or goes on with a comma or a preposition; after a full stop, which a comma should
    /// have been, only when little follows the cue.
    /// </summary>
    private static bool CueFollows(string text, int from, int end, LanguageData language, bool full)
    {
        var words = 0;
        for (var i = from; i < end && words < 7;)
        {
            var stop = i;
            while (stop < end && (char.IsLetter(text[stop]) || text[stop] is '\'' or '’' or '-')) stop++;
            if (stop == i)
            {
                if (text[i] is ' ' or '.') { i++; continue; }
                return false;
            }

            var word = text.AsSpan(i, stop - i);
            if (words > 0 && language.IsSaying(word))
            {
                var rest = stop;
                while (rest < end && text[rest] == ' ') rest++;
                if (rest >= end || text[rest] is '.') return true;
                // "Never!" Lopez said, leaving the room: but "Never!" Lopez said, "..." may announce what follows.
                if (!full && text[rest] is ',' && rest + 2 < end && char.IsLetter(text[rest + 2])) return true;
                var w = rest;
                while (w < end && char.IsLetter(text[w])) w++;
                if (full && text.AsSpan(rest, Math.Min(end - rest, 40)).IndexOf('.') < 0) return false;
                return language.Prepositions.Contains(text.AsSpan(rest, w - rest)) || language.Time.Contains(text.AsSpan(rest, w - rest));
            }

            words++;
            i = stop;
        }

        return false;
    }

    private static bool OnlyBlanks(string text, int from, int to)
    {
        for (var i = from; i < to; i++) if (!char.IsWhiteSpace(text[i]) && text[i] is not ('.' or ')')) return false;
        return to - from < 50;
    }
}
