using CompareLib.Quotations.Marks;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Quotations that are signed: a paragraph of words in marks and under it <c>— Ada Holt, mayor</c>, or right under it <c>Ada Holt, mayor</c>; an embedded post and under it
/// <c>— Ada Holt (@handle) March 3</c>.
/// </summary>
internal static class SignedBlocks
{
    private const int LongestLine = 120, MostNameWords = 7, LongestPost = 600, FewestLetters = 12;

    /// <summary>The signed paragraphs by number; the line that signs stands behind each. Linear.</summary>
    public static Dictionary<int, SignedBlock> Find(string text, LanguageData language, List<TextSpan> paragraphs, List<MarkedStretch> stretches)
    {
        var found = new Dictionary<int, SignedBlock>();
        var next = 0;
        for (var p = 0; p + 1 < paragraphs.Count; p++)
        {
            while (next < stretches.Count && stretches[next].Outer.End <= paragraphs[p].Start) next++;
            var (block, line) = (paragraphs[p], paragraphs[p + 1]);
            if (line.Length > LongestLine || block.Length < FewestLetters) continue;
            var dash = DashEnd(text, line);
            if (dash == line.Start && text.AsSpan(block.End, line.Start - block.End).Count('\n') > 1) continue;
            if (NameOf(text, language, new TextSpan(dash, line.End)) is not { } name) continue;
            var marked = IsMarked(text, block, stretches, next);
            if (marked ? dash > line.Start || IsTitled(text, name, line) : dash > line.Start && IsHandle(text, name, line) && block.Length <= LongestPost)
                found[p] = new SignedBlock(marked ? block : WithoutLinks(text, block), new TextSpan(line.Start, Math.Max(dash, line.Start + 1)), name);
        }

        return found;
    }

    /// <summary>Past a dash, or two hyphens, and blanks; the start of the line when it opens with none.</summary>
    private static int DashEnd(string text, TextSpan line)
    {
        var i = line.Start;
        while (i < line.End && text[i] is '—' or '―' or '–' or '-' && i - line.Start < 3) i++;
        if (i == line.Start) return i;
        while (i < line.End && char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    /// <summary>Words with capitals, and small ones within (<c>Juan de la Torre</c>), up to a comma, a bracket or the end; null when they are no name or a verb is among them.</summary>
    private static TextSpan? NameOf(string text, LanguageData language, TextSpan line)
    {
        var (words, capitals, end) = (0, 0, line.Start);
        for (var i = line.Start; i < line.End;)
        {
            var stop = i;
            while (stop < line.End && (char.IsLetter(text[stop]) || text[stop] is '\'' or '’' or '-' || (text[stop] == '.' && stop - i < 5 && stop + 1 < line.End && text[stop + 1] == ' '))) stop++;
            if (stop == i) break;
            var word = text.AsSpan(i, stop - i);
            if (++words > MostNameWords) return null;
            if (char.IsUpper(word[0])) capitals++;
            else if (words == 1) return null;
            if (words == 1 && (language.Functions.Contains(word) || language.Prepositions.Contains(word) || language.Labels.Contains(word) || language.Time.Contains(word) || language.Pronouns.Contains(word))) return null;
            if (language.Auxiliaries.Contains(word) || (char.IsLower(word[0]) && language.TryVerb(word, out _, out _))) return null;
            end = stop;
            i = stop;
            while (i < line.End && text[i] is ' ' or '\u00A0') i++;
            if (i < line.End && text[i] is ',' or '(' or '.' or '@') break;
        }

        if (end == line.Start || capitals == 0 || !char.IsUpper(text[LastWord(text, line.Start, end)])) return null;
        // Behind the name stands an office, a place or a day: no clause.
        foreach (var range in text.AsSpan(end, line.End - end).SplitAny(' ', ','))
        {
            var word = text.AsSpan(end, line.End - end)[range];
            if (language.Auxiliaries.Contains(word) || (word.Length > 0 && char.IsLower(word[0]) && language.IsSaying(word))) return null;
        }

        return new TextSpan(line.Start, end);
    }

    private static int LastWord(string text, int start, int end)
    {
        var i = end;
        while (i > start && !char.IsWhiteSpace(text[i - 1])) i--;
        return i;
    }

    /// <summary>Whether nothing but words in marks stands in the paragraph.</summary>
    private static bool IsMarked(string text, TextSpan paragraph, List<MarkedStretch> stretches, int next)
    {
        var at = paragraph.Start;
        for (; next < stretches.Count && stretches[next].Outer.Start < paragraph.End; next++)
        {
            if (stretches[next].Depth > 0) continue;
            for (; at < stretches[next].Outer.Start; at++) if (char.IsLetterOrDigit(text[at])) return false;
            at = stretches[next].Outer.End;
        }

        if (at == paragraph.Start) return false;
        for (; at < paragraph.End; at++) if (char.IsLetterOrDigit(text[at])) return false;
        return true;
    }

    /// <summary>Without a dash the line names an office or a place as well: <c>Ada Holt, mayor</c>.</summary>
    private static bool IsTitled(string text, TextSpan name, TextSpan line) =>
        name.End + 2 < line.End && text[name.End] == ',' && text.AsSpan(name.Start, name.Length).Contains(' ') && text.AsSpan(name.End + 1, line.End - name.End - 1).IndexOfAny('.', '!', '?') is < 0 or > 0;

    private static bool IsHandle(string text, TextSpan name, TextSpan line) => text.AsSpan(name.End, line.End - name.End).TrimStart().StartsWith("(@", StringComparison.Ordinal);

    /// <summary>Links and the pointers to pictures at the end of a post are no words.</summary>
    private static TextSpan WithoutLinks(string text, TextSpan block)
    {
        var end = block.End;
        while (end > block.Start)
        {
            var start = LastWord(text, block.Start, end);
            var word = text.AsSpan(start, end - start);
            if (start == block.Start || !(word.Contains("://", StringComparison.Ordinal) || (word.Contains('/') && word.Contains('.')))) break;
            end = start;
            while (end > block.Start && char.IsWhiteSpace(text[end - 1])) end--;
        }

        return new TextSpan(block.Start, end);
    }
}
